import assert from 'node:assert/strict';
import { HANUL } from '../company/domain.js';
import { guidText } from './names/guid.js';
import { sidText } from './names/sid.js';
import { control, equals, type TestClient } from './test/client.js';
import { Fixture } from './test/fixture.js';

const { base, peopleBase: people } = HANUL;
const finance = `OU=재무팀,OU=경영지원본부,${people}`;

describe('a search in the directory', () => {
  const fixture = new Fixture();
  let client: TestClient;
  before(async () => {
    await fixture.start(1_100);
    client = await fixture.service();
  });
  after(() => fixture.remove());

  const logins = async (
    filter: Parameters<TestClient['search']>[1],
    at: string = people,
    options: Parameters<TestClient['search']>[2] = {},
  ) =>
    (await client.search(at, filter, { attributes: ['sAMAccountName'], ...options }))
      .map((found) => found.text('sAMAccountName') ?? '')
      .sort();

  describe('of the root', () => {
    it('is answered to anybody and says that this is Active Directory', async () => {
      const root = await (await fixture.anonymous()).one('', '(objectClass=*)', { scope: 'base' });
      assert.equal(root.text('defaultNamingContext'), base);
      assert.equal(root.text('dnsHostName'), 'dc1.hanul.example');
      assert.ok(root.texts('supportedCapabilities').includes('1.2.840.113556.1.4.800'));
      assert.ok(root.texts('supportedControl').includes('1.2.840.113556.1.4.417'));
      assert.match(root.text('currentTime') ?? '', /^\d{14}\.0Z$/);
      assert.ok(Number(root.text('highestCommittedUSN')) > 1_100);
    });
    it('gives only what is asked for', async () => {
      const root = await client.one('', '(objectClass=*)', { scope: 'base', attributes: ['dnshostname'] });
      assert.deepEqual(root.names, ['dnshostname']);
    });
    it('leads to the invocationId of the controller', async () => {
      const root = await client.one('', '(objectClass=*)', { scope: 'base', attributes: ['dsServiceName'] });
      const settings = await client.one(root.text('dsServiceName') ?? '', '(objectClass=nTDSDSA)', {
        scope: 'base',
        attributes: ['invocationId'],
      });
      assert.equal(settings.bytes('invocationId')?.length, 16);
    });
  });

  it('is refused to the anonymous', async () => {
    const anonymous = await fixture.anonymous();
    await assert.rejects(anonymous.search(people, '(objectClass=*)'), (error: { code: number; message: string }) => {
      assert.equal(error.code, 1);
      assert.match(error.message, /^000004DC: /);
      return true;
    });
    await assert.rejects(anonymous.search('', '(objectClass=*)', { scope: 'sub' }), { code: 1 });
  });
  it('below nothing says what exists of the name', async () => {
    await assert.rejects(
      client.search(`OU=없음,${people}`, '(objectClass=*)'),
      (error: { code: number; message: string }) => {
        assert.equal(error.code, 32);
        assert.match(error.message, /^0000208D: NameErr/);
        return true;
      },
    );
  });
  it('finds nobody in an empty base', async () => {
    assert.deepEqual(await client.search(HANUL.emptyBase, '(objectClass=user)'), []);
  });

  describe('in pages', () => {
    it('brings everybody, a thousand at most at a time', async () => {
      const all = await logins('(&(objectCategory=person)(objectClass=user))', people, { paged: { pageSize: 400 } });
      assert.equal(new Set(all).size, all.length);
      // 1,100 at work, 22 who left, 4 expired, 2 locked, 2 who must change, and four of the five special ones.
      assert.equal(all.length, 1_100 + 22 + 4 + 2 + 2 + 4);
      const tooBig = await logins('(objectClass=user)', people, { paged: { pageSize: 5_000 } });
      assert.equal(tooBig.length, all.length);
    });
    it('is not needed up to a thousand and cut there without', async () => {
      await assert.rejects(
        client.search(people, '(objectClass=user)', { attributes: ['cn'] }),
        (error: { code: number; found: unknown[] }) => {
          assert.equal(error.code, 4);
          assert.equal(error.found.length, 1_000);
          return true;
        },
      );
    });
    it('shows what was there at the beginning, however it changes meanwhile', async () => {
      const administrator = await fixture.administrator();
      const before = await logins('(title=상무)');
      const found: string[] = [];
      const reading = client.search(people, '(title=상무)', { attributes: ['sAMAccountName'], paged: { pageSize: 1 } });
      await administrator.modify(`CN=최정우,OU=영업본부,${people}`, [['replace', 'title', '부장']]);
      for (const one of await reading) found.push(one.text('sAMAccountName') ?? '');
      assert.deepEqual(found.sort(), before);
      await administrator.modify(`CN=최정우,OU=영업본부,${people}`, [['replace', 'title', '상무']]);
    });
  });

  it('keeps to a size limit of the client', async () => {
    await assert.rejects(
      client.search(finance, '(objectClass=user)', { sizeLimit: 3 }),
      (error: { code: number; found: unknown[] }) => {
        assert.equal(error.code, 4);
        assert.equal(error.found.length, 3);
        return true;
      },
    );
  });
  it('keeps to its scope', async () => {
    const units = async (scope: 'base' | 'one' | 'sub') =>
      (await client.search(people, '(objectClass=organizationalUnit)', { scope, attributes: ['1.1'] })).length;
    assert.equal(await units('base'), 1);
    assert.ok((await units('one')) >= 6);
    assert.ok((await units('sub')) > (await units('one')) + 20);
  });
  it('from the domain does not reach into the configuration', async () => {
    assert.deepEqual(await client.search(base, '(objectClass=nTDSDSA)'), []);
  });

  describe('of one person', () => {
    it('gives GUID and SID as bytes, in the order of Microsoft', async () => {
      const found = await client.one(people, '(sAMAccountName=employee)');
      assert.equal(found.bytes('objectGUID')?.length, 16);
      assert.match(
        guidText(found.bytes('objectGUID') ?? Buffer.alloc(16)),
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/,
      );
      assert.equal(
        sidText(found.bytes('objectSid') ?? Buffer.alloc(0)),
        'S-1-5-21-1004336348-1177238915-682003330-10004',
      );
      assert.equal(found.text('objectCategory'), `CN=Person,CN=Schema,CN=Configuration,${base}`);
      assert.equal(found.text('manager'), `CN=이서연,${finance}`);
      assert.ok(found.texts('memberOf').includes(`CN=전체 직원,${HANUL.groupBase}`));
      assert.equal(found.text('primaryGroupID'), '513');
      assert.equal(found.dn, `CN=임지호,${finance}`);
    });
    it('gives only the attributes asked for, constructed ones only by name, passwords never', async () => {
      const few = await client.one(people, '(sAMAccountName=employee)', {
        attributes: ['CN', 'canonicalName', 'unicodePwd', 'nothingOfThisName'],
      });
      assert.deepEqual(few.names.sort(), ['canonicalname', 'cn']);
      assert.equal(few.text('canonicalName'), 'hanul.example/한울물산/경영지원본부/재무팀/임지호');
      const all = await client.one(people, '(sAMAccountName=employee)');
      assert.ok(!all.names.some((name) => ['canonicalname', 'unicodepwd', 'userpassword'].includes(name)));
      assert.deepEqual((await client.one(people, '(sAMAccountName=employee)', { attributes: ['1.1'] })).names, []);
    });
    it('is possible by the bytes of the GUID, as a filter and as a base', async () => {
      const guid =
        (await client.one(people, '(sAMAccountName=employee)', { attributes: ['objectGUID'] })).bytes('objectGUID') ??
        Buffer.alloc(16);
      assert.deepEqual(await logins(equals('objectGUID', guid)), ['employee']);
      for (const name of [guidText(guid), guid.toString('hex')]) {
        assert.deepEqual(await logins('(objectClass=*)', `<GUID=${name}>`, { scope: 'base' }), ['employee']);
      }
      await assert.rejects(
        client.search('<GUID=00000000-0000-0000-0000-000000000000>', '(objectClass=*)', { scope: 'base' }),
        { code: 32 },
      );
    });
  });

  it('gives more than 1,500 members in ranges', async () => {
    const administrator = await fixture.administrator();
    const everybody = (await client.search(base, '(objectCategory=*)', { attributes: ['1.1'], paged: true })).map(
      ({ dn }) => dn,
    );
    const group = `CN=큰 그룹,${HANUL.groupBase}`;
    // 1,100 people are too few: the groups and units fill it up.
    assert.ok(everybody.length > 1_200);
    await administrator.add(group, { objectClass: 'group', sAMAccountName: 'big', member: everybody });
    for (let number = everybody.length; number < 1_700; number += 1) {
      const dn = `CN=담당 ${number},${HANUL.emptyBase}`;
      await administrator.add(dn, { objectClass: 'contact' });
      await administrator.modify(group, [['add', 'member', dn]]);
    }
    const first = await client.one(group, '(objectClass=group)', { attributes: ['member'] });
    assert.deepEqual(first.names, ['member;range=0-1499']);
    assert.equal(first.texts('member;range=0-1499').length, 1_500);
    const rest = await client.one(group, '(objectClass=group)', { attributes: ['member;range=1500-*'] });
    assert.deepEqual(rest.names, ['member;range=1500-*']);
    assert.equal(rest.texts('member;range=1500-*').length, 200);
    const few = await client.one(group, '(objectClass=group)', { attributes: ['member;range=10-19'] });
    assert.equal(few.texts('member;range=10-19').length, 10);
  });

  describe('by a filter', () => {
    it('matches bits', async () => {
      const disabled = await logins('(userAccountControl:1.2.840.113556.1.4.803:=2)', people, { paged: true });
      assert.equal(disabled.length, 23);
      assert.ok(disabled.includes('disabled'));
      assert.deepEqual(await logins('(&(userAccountControl:1.2.840.113556.1.4.804:=3)(sAMAccountName=disabled))'), [
        'disabled',
      ]);
      assert.deepEqual(await logins('(&(userAccountControl:1.2.840.113556.1.4.803:=3)(sAMAccountName=disabled))'), []);
      const enabled = '(&(objectCategory=person)(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))';
      assert.equal((await logins(enabled, finance)).includes('employee'), true);
    });
    it('follows groups within groups', async () => {
      const administrators = HANUL.administratorsGroup;
      assert.deepEqual(await logins(`(memberOf=${administrators})`), ['itadmin']);
      assert.deepEqual(await logins(`(memberOf:1.2.840.113556.1.4.1941:=${administrators})`), ['itadmin', 'ycshin']);
    });
    it('compares sequence numbers as numbers', async () => {
      const own = Number(
        (await client.one(people, '(sAMAccountName=employee)', { attributes: ['uSNChanged'] })).text('uSNChanged'),
      );
      assert.ok(own > 99);
      assert.ok((await logins(`(&(sAMAccountName=employee)(uSNChanged>=${own}))`)).length === 1);
      assert.deepEqual(await logins(`(&(sAMAccountName=employee)(uSNChanged>=${own + 1}))`), []);
      assert.ok((await logins('(&(sAMAccountName=employee)(uSNChanged>=9))')).length === 1);
    });
    it('takes what was typed for what it is', async () => {
      assert.deepEqual(await logins(equals('sAMAccountName', '*)(uid=*')), []);
      assert.deepEqual(await logins('(sAMAccountName=\\2a\\29\\28uid=\\2a)'), []);
    });
  });

  it('compares one value when asked to', async () => {
    assert.equal(await client.compare(`CN=임지호,${finance}`, 'title', '대리'), true);
    assert.equal(await client.compare(`CN=임지호,${finance}`, 'title', '부장'), false);
  });
  it('with a control that may not be passed over and is not known is refused', async () => {
    await assert.rejects(client.search(people, '(cn=x)', { controls: [control('1.2.3.4', true)] }), { code: 12 });
    assert.deepEqual(await client.search(people, '(cn=x)', { controls: [control('1.2.3.4', false)] }), []);
  });
});
