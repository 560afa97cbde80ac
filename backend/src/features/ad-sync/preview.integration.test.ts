import assert from 'node:assert/strict';
import { HANUL } from '../../../../embedded/company/domain.js';
import { EmbeddedDirectory } from '../../../test/embedded-directory.js';
import { Harness, type Reply } from '../../../test/harness.js';
import type { Schema } from '../../http/route.js';
import { defaultAttributeMapping } from './default-mapping.js';

type Entry = Schema<'PreviewEntry'>;
type Group = Schema<'PreviewGroup'>;

const groupDn = (name: string) => `CN=${name},OU=Groups,${HANUL.base}`;

describe('the preview of a mapping', function () {
  this.timeout(60_000);
  let harness: Harness;
  let directory: EmbeddedDirectory;
  let admin: string;
  let employee: string;
  before(async () => {
    harness = await Harness.start();
    directory = await EmbeddedDirectory.start(harness);
    for (const [field, { attributes }] of Object.entries(defaultAttributeMapping))
      await harness.sql.query('INSERT INTO ad_attribute_mapping (config_id, field, attributes) VALUES ($1, $2, $3)', [
        directory.id,
        field,
        attributes,
      ]);
    admin = (await harness.person({ roles: ['employee', 'system_admin'] })).token;
    employee = (await harness.person()).token;
  });
  after(async () => {
    await directory.remove();
    await harness.close();
  });

  const preview = (body?: unknown, query = '', headers = {}): Promise<Reply> =>
    harness.request('POST', `/ad-sync/preview${query}`, { token: admin, body, headers });
  const mapped = (changes: object = {}) => ({ attributeMapping: { ...defaultAttributeMapping, ...changes } });
  const entries = async (body: unknown, query = '?part=entries'): Promise<Entry[]> => {
    const { status, body: answer } = await preview(body, query);
    assert.equal(status, 200, JSON.stringify(answer));
    return answer.data.entries as Entry[];
  };
  const groups = async (groupMapping: unknown): Promise<Group[]> => {
    const { status, body: answer } = await preview({ groupMapping }, '?part=groups');
    assert.equal(status, 200, JSON.stringify(answer));
    return answer.data.groups as Group[];
  };
  const code = ({ status, body }: Reply): unknown => [status, body.error?.code];

  it('is for administrators of directories', async () => {
    assert.equal((await harness.request('POST', '/ad-sync/preview')).status, 401);
    assert.equal((await harness.request('POST', '/ad-sync/preview', { token: employee })).status, 403);
  });

  it('shows three entries that differ, with what each field is read from and becomes', async () => {
    const shown = await entries(mapped());
    assert.deepEqual(
      shown.map(({ kind }) => kind),
      ['complete', 'head', 'gaps'],
    );
    assert.equal(new Set(shown.map(({ dn }) => dn)).size, 3);
    for (const { dn, fields } of shown) {
      assert.ok(dn.endsWith(HANUL.peopleBase), dn);
      assert.equal(fields.username?.attribute, 'sAMAccountName');
      assert.equal(fields.username.value, fields.username.raw);
    }
    const [complete] = shown;
    assert.match(complete?.fields.department?.value ?? '', /.+/);
    assert.ok(complete?.fields.manager?.value);
    assert.deepEqual([complete.state, complete.fields.state?.value], ['active', 'active']);
  });

  it('shows others at another round', async () => {
    const [one, two] = [await entries(mapped()), await entries(mapped(), '?part=entries&round=1')];
    assert.notDeepEqual(
      one.map(({ dn }) => dn),
      two.map(({ dn }) => dn),
    );
  });

  it('takes the transforms in order, and warns where they leave nothing', async () => {
    const transforms = [
      { name: 'trim' },
      { name: 'regex', pattern: '^(.)' },
      { name: 'template', template: '<{value}>' },
    ];
    const [first] = await entries(mapped({ name: { attributes: ['displayName'], transforms } }));
    assert.equal(first?.fields.name?.value, `<${[...(first?.fields.name?.raw ?? '')][0]}>`);
    const never = [{ name: 'regex', pattern: '^never$' }];
    const [second] = await entries(mapped({ phone: { attributes: ['telephoneNumber'], transforms: never } }));
    assert.deepEqual([second?.fields.phone?.problemCode, second?.fields.phone?.blocks], ['NO_MATCH', false]);
  });

  it('says what to do about an attribute that the directory does not have', async () => {
    const [first] = await entries(mapped({ position: { attributes: ['jobTtle'] } }));
    const { problemCode, problem, blocks } = first!.fields.position!;
    assert.deepEqual([problemCode, blocks], ['ATTRIBUTE_UNKNOWN', true]);
    assert.match(problem ?? '', /jobTtle.*철자/);
  });

  it('blocks where people would share a login or have none', async () => {
    const shared = await entries(mapped({ username: { attributes: ['company'] } }));
    assert.deepEqual(
      shared.map(({ fields }) => fields.username?.problemCode),
      ['LOGIN_TWICE', 'LOGIN_TWICE', 'LOGIN_TWICE'],
    );
    const none = await entries(mapped({ username: { attributes: ['info'] } }));
    assert.ok(none.every(({ fields }) => fields.username?.problemCode === 'REQUIRED_EMPTY' && fields.username.blocks));
  });

  it('takes departments from an attribute where the mapping says so', async () => {
    const shown = await entries(mapped({ department: { attributes: ['department'] } }));
    const read = shown.map(({ fields }) => fields.department!);
    assert.ok(read.some(({ attribute, value }) => attribute === 'department' && value !== null));
    assert.ok(read.every(({ value, raw }) => value === raw));
  });

  it('counts whom a group gives its role, through groups within it too, and what saving would change', async () => {
    const mapping = [{ group: HANUL.administratorsGroup, role: 'system_admin' }];
    const [first] = await groups(mapping);
    assert.deepEqual(first, {
      dn: HANUL.administratorsGroup,
      role: 'system_admin',
      isMapped: true,
      isFound: true,
      direct: 1,
      nested: 2,
      groups: 1,
      cycle: false,
      change: { added: 2, removed: 0 },
    });
    const { id } = await directory.bringIn('itadmin');
    const { rows } = await harness.sql.query<{ guid: string }>(
      `INSERT INTO user_roles (user_id, role_id, source)
       SELECT $1, id, 'group:' || $2::text FROM roles WHERE name = 'system_admin' RETURNING source AS guid`,
      [id, await directory.guidOf(HANUL.administratorsGroup)],
    );
    assert.equal(rows.length, 1);
    assert.deepEqual((await groups(mapping))[0]?.change, { added: 1, removed: 0 });
    await harness.sql.query('UPDATE ad_sync_config SET group_mapping = $1', [JSON.stringify(mapping)]);
    const [gone] = await groups([]);
    assert.deepEqual([gone?.isMapped, gone?.change], [false, { added: 0, removed: 1 }]);
    await harness.sql.query(`UPDATE ad_sync_config SET group_mapping = '[]'`);
  });

  it('says which group is not there', async () => {
    const [missing] = await groups([{ group: groupDn('Nowhere'), role: 'employee' }]);
    assert.deepEqual([missing?.isFound, missing?.nested, missing?.change], [false, 0, { added: 0, removed: 0 }]);
  });

  it('asks for the password where it would be shown elsewhere, and takes no mapping that none could use', async () => {
    assert.deepEqual(code(await preview({ port: 3269 })), [422, 'BIND_PASSWORD_REQUIRED']);
    const pattern = { attributes: ['displayName'], transforms: [{ name: 'regex', pattern: '(' }] };
    const refused = await preview(mapped({ name: pattern }));
    assert.deepEqual(
      [...(code(refused) as unknown[]), refused.body.error.details.field],
      [422, 'MAPPING_INVALID', 'name'],
    );
    assert.deepEqual(code(await preview({ userFilter: '(a=' })), [422, 'FILTER_INVALID']);
  });

  it('says why the directory cannot be read, and what to do', async () => {
    const refused = await preview({ bindPassword: 'wrong' });
    assert.deepEqual(code(refused), [503, 'DIRECTORY_UNAVAILABLE']);
    assert.equal(refused.body.error.details.adviceCode, 'CHECK_BIND_ACCOUNT');
  });
});
