import assert from 'node:assert/strict';
import { Harness, type Reply } from '../../../test/harness.js';
import { newId } from '../../platform/ids.js';

const wanted = (name: string) => ({
  name,
  serverUrl: 'ldaps://127.0.0.1:1',
  bindDn: 'CN=svc-maru,CN=Users,DC=hanul,DC=example',
  bindPassword: 'Svc-Passw0rd-1',
  baseDns: ['OU=Staff,DC=hanul,DC=example'],
});

describe('several directories', function () {
  this.timeout(60_000);
  let harness: Harness;
  let admin: string;
  let employee: string;

  before(async () => {
    harness = await Harness.start();
    admin = (await harness.person({ roles: ['employee', 'system_admin'] })).token;
    employee = (await harness.person()).token;
  });
  after(() => harness.close());
  beforeEach(async () => {
    await harness.sql.query('UPDATE users SET directory_id = NULL, object_guid = NULL');
    await harness.sql.query('DELETE FROM ad_sync_config');
  });

  const add = (body: unknown, token = admin): Promise<Reply> =>
    harness.request('POST', '/ad-sync/directories', { token, body });
  const added = async (name: string): Promise<string> => (await add(wanted(name))).body.data.id as string;
  const remove = (id: string, token = admin): Promise<Reply> =>
    harness.request('DELETE', `/ad-sync/directories/${id}`, { token });
  const code = ({ status, body }: Reply): unknown => [status, body.error?.code];
  const personOf = async (directory: string, isActive: boolean): Promise<string> => {
    const { id } = await harness.person();
    await harness.sql.query(
      `UPDATE users SET directory_id = $2, object_guid = gen_random_uuid(), is_active = $3,
         disabled_by = CASE WHEN NOT $3::boolean THEN 'sync' END WHERE id = $1`,
      [id, directory, isActive],
    );
    return id;
  };

  it('are for administrators of directories', async () => {
    assert.equal((await harness.get('/ad-sync/directories')).status, 401);
    assert.deepEqual(code(await harness.get('/ad-sync/directories', employee)), [403, 'FORBIDDEN']);
    assert.deepEqual(code(await add(wanted('x'), employee)), [403, 'FORBIDDEN']);
    assert.deepEqual(code(await remove(newId(), employee)), [403, 'FORBIDDEN']);
  });

  it('stand side by side in the order they were added, and each is found where it is answered to be', async () => {
    const first = await add(wanted('본사'));
    assert.deepEqual([first.status, first.headers.get('etag')], [201, '"1"']);
    const found = await harness.get(first.headers.get('location') ?? '', admin);
    assert.equal(found.body.data.name, '본사');
    await added('부산지사');
    const { body } = await harness.get('/ad-sync/directories', admin);
    assert.deepEqual(
      body.data.map(({ name, peopleCount }: { name: string; peopleCount: number }) => [name, peopleCount]),
      [
        ['본사', 0],
        ['부산지사', 0],
      ],
    );
  });

  it('are added once by a request that is sent twice', async () => {
    const headers = { 'idempotency-key': newId() };
    const send = () => harness.request('POST', '/ad-sync/directories', { token: admin, body: wanted('본사'), headers });
    const [first, second] = [await send(), await send()];
    assert.deepEqual([first.status, second.status], [201, 201]);
    assert.equal(second.body.data.id, first.body.data.id);
    const { body } = await harness.get('/ad-sync/directories', admin);
    assert.equal(body.data.length, 1);
  });

  it('have to be told apart where one is meant, and are all meant for status, history and conflicts', async () => {
    const [one, two] = [await added('one'), await added('two')];
    assert.deepEqual(code(await harness.get('/ad-sync/config', admin)), [400, 'DIRECTORY_REQUIRED']);
    assert.deepEqual(code(await harness.request('POST', '/ad-sync/run', { token: admin })), [
      400,
      'DIRECTORY_REQUIRED',
    ]);
    for (const id of [one, two])
      assert.equal((await harness.request('POST', `/ad-sync/run?directory=${id}`, { token: admin })).status, 202);
    const status = await harness.get('/ad-sync/status', admin);
    assert.deepEqual(
      status.body.data.map(({ directory, state }: { directory: { name: string }; state: string }) => [
        directory.name,
        state,
      ]),
      [
        ['one', 'running'],
        ['two', 'running'],
      ],
    );
    assert.equal((await harness.get('/ad-sync/logs', admin)).body.pagination.total, 2);
    assert.equal((await harness.get(`/ad-sync/logs?directory=${two}`, admin)).body.pagination.total, 1);
    assert.deepEqual(code(await harness.get(`/ad-sync/config?directory=${newId()}`, admin)), [
      404,
      'DIRECTORY_NOT_FOUND',
    ]);
  });

  it('each have a schedule of their own', async () => {
    const [one, two] = [await added('one'), await added('two')];
    const syncSchedule = { full: '30 4 * * *', delta: null };
    const headers = { 'if-match': '"1"' };
    const changed = await harness.request('PUT', `/ad-sync/config?directory=${two}`, {
      token: admin,
      body: { syncSchedule },
      headers,
    });
    assert.deepEqual(changed.body.data.syncSchedule, syncSchedule);
    const other = await harness.get(`/ad-sync/config?directory=${one}`, admin);
    assert.deepEqual(other.body.data.syncSchedule, { full: '0 2 * * *', delta: '*/5 * * * *' });
  });

  it('are refused like any configuration that no run could work with', async () => {
    const { bindPassword: _, ...rest } = wanted('x');
    assert.deepEqual(code(await add(rest)), [422, 'BIND_PASSWORD_REQUIRED']);
    assert.deepEqual(code(await add({ ...wanted('x'), useLdaps: false })), [422, 'TLS_REQUIRED']);
    assert.deepEqual(code(await add({ name: 'x' })), [400, 'VALIDATION_FAILED']);
    assert.deepEqual(code(await add({ ...wanted('x'), other: 1 })), [400, 'VALIDATION_FAILED']);
    assert.equal((await harness.get('/ad-sync/directories', admin)).body.data.length, 0);
  });

  it('can be tried before they are added, beside those there are', async () => {
    await added('one');
    const tried = await harness.request('POST', '/ad-sync/test', {
      token: admin,
      body: { ...wanted('x'), serverUrl: 'ldaps://127.0.0.1:2' },
    });
    assert.equal(tried.status, 200);
    assert.equal(tried.body.data.steps[0].server, '127.0.0.1:2');
  });

  it('stay while anybody of them is active or a run is under way', async () => {
    const id = await added('one');
    await personOf(id, true);
    assert.deepEqual(code(await remove(id)), [409, 'DIRECTORY_HAS_PEOPLE']);
    const other = await added('two');
    await harness.request('POST', `/ad-sync/run?directory=${other}`, { token: admin });
    assert.deepEqual(code(await remove(other)), [409, 'SYNC_ALREADY_RUNNING']);
    assert.deepEqual(code(await remove(newId())), [404, 'DIRECTORY_NOT_FOUND']);
  });

  it('go with their runs, and leave who has left behind', async () => {
    const id = await added('one');
    const leaver = await personOf(id, false);
    assert.equal((await remove(id)).status, 200);
    const { rows } = await harness.sql.query('SELECT directory_id, is_active FROM users WHERE id = $1', [leaver]);
    assert.deepEqual(rows, [{ directory_id: null, is_active: false }]);
    const audit = await harness.sql.query(
      `SELECT action FROM audit_logs WHERE target_id = $1 ORDER BY id DESC LIMIT 1`,
      [id],
    );
    assert.deepEqual(audit.rows, [{ action: 'directory.removed' }]);
  });
});
