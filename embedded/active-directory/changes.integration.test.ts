import assert from 'node:assert/strict';
import { DEMO_PASSWORD, HANUL } from '../company/domain.js';
import { guidText } from './names/guid.js';
import { control, quoted, showDeleted, treeDelete, type Found, type TestClient } from './test/client.js';
import { Fixture } from './test/fixture.js';

const { base, peopleBase: people, groupBase: groups } = HANUL;
const management = `OU=경영지원본부,${people}`;
const finance = `OU=재무팀,${management}`;

describe('a change in the directory', () => {
  const fixture = new Fixture();
  let administrator: TestClient;
  before(async () => {
    await fixture.start();
    administrator = await fixture.administrator();
  });
  after(() => fixture.remove());

  const read = (dn: string, attributes?: string[]): Promise<Found> =>
    administrator.one(dn, '(objectClass=*)', { scope: 'base', ...(attributes && { attributes }) });
  const usn = async (dn: string) => Number((await read(dn, ['uSNChanged'])).text('uSNChanged'));
  const highest = async () =>
    Number((await administrator.one('', '(objectClass=*)', { scope: 'base' })).text('highestCommittedUSN'));
  const newPerson = async (name: string, more: Record<string, string> = {}) => {
    const dn = `CN=${name},${finance}`;
    await administrator.add(dn, {
      objectClass: 'user',
      sAMAccountName: `new-${name.length}-${Math.random()}`.slice(0, 20),
      ...more,
    });
    return dn;
  };

  it('is an administrator’s', async () => {
    const service = await fixture.service();
    const dn = `CN=임지호,${finance}`;
    await assert.rejects(service.modify(dn, [['replace', 'title', '과장']]), { code: 50 });
    await assert.rejects(service.add(`CN=x,${finance}`, { objectClass: 'user' }), { code: 50 });
    await assert.rejects(service.remove(dn), { code: 50 });
    await assert.rejects(service.rename(dn, `CN=y,${finance}`), { code: 50 });
    await assert.rejects((await fixture.anonymous()).modify(dn, [['replace', 'title', '과장']]), { code: 1 });
  });

  describe('of attributes', () => {
    const dn = `CN=송유나,${finance}`;
    it('moves the sequence number of its entry, and of no other', async () => {
      const before = [await usn(dn), await usn(`CN=이서연,${finance}`), await highest()] as const;
      await administrator.modify(dn, [
        ['replace', 'title', '대리'],
        ['add', 'description', '출납'],
      ]);
      assert.equal(await usn(dn), before[2] + 1);
      assert.equal(await usn(`CN=이서연,${finance}`), before[1]);
      assert.equal(await highest(), before[2] + 1);
      assert.deepEqual((await read(dn, ['title'])).texts('title'), ['대리']);
    });
    it('to what it is already moves nothing', async () => {
      const before = await highest();
      await administrator.modify(dn, [['replace', 'title', '대리']]);
      assert.equal(await highest(), before);
    });
    it('is all or nothing', async () => {
      await assert.rejects(
        administrator.modify(dn, [
          ['replace', 'title', '부장'],
          ['delete', 'pager'],
        ]),
        { code: 16 },
      );
      assert.equal((await read(dn, ['title'])).text('title'), '대리');
    });
    it('refuses what is there already, what is not there, what is unknown and what is the directory’s own', async () => {
      await assert.rejects(administrator.modify(dn, [['add', 'description', '출납']]), { code: 20 });
      await assert.rejects(administrator.modify(dn, [['delete', 'description', '매입']]), { code: 16 });
      await assert.rejects(administrator.modify(dn, [['replace', 'favouriteColour', '쪽빛']]), { code: 16 });
      await assert.rejects(administrator.modify(dn, [['replace', 'title', '사원', '대리']]), { code: 19 });
      await assert.rejects(administrator.modify(dn, [['replace', 'objectGUID', Buffer.alloc(16)]]), { code: 19 });
      await assert.rejects(administrator.modify(dn, [['replace', 'cn', '다른 이름']]), { code: 67 });
      await assert.rejects(administrator.modify(dn, [['replace', 'userAccountControl', 'many']]), { code: 21 });
      await administrator.modify(dn, [['add', 'description', '출납']], [control('1.2.840.113556.1.4.1413', true)]);
    });
    it('keeps bytes as they are', async () => {
      const photo = Buffer.from(Array.from({ length: 3_000 }, (_, index) => index % 256));
      await administrator.modify(dn, [['replace', 'thumbnailPhoto', photo]]);
      assert.deepEqual((await read(dn, ['thumbnailPhoto'])).bytes('thumbnailPhoto'), photo);
    });
    it('refuses a login or a UPN that somebody else has, not a mail address', async () => {
      await assert.rejects(administrator.modify(dn, [['replace', 'sAMAccountName', 'EMPLOYEE']]), { code: 68 });
      await assert.rejects(administrator.modify(dn, [['replace', 'userPrincipalName', 'Employee@hanul.example']]), {
        code: 19,
      });
      await administrator.modify(dn, [['replace', 'mail', 'employee@hanul.example']]);
    });
    it('lets two people swap their logins by way of a third', async () => {
      const [one, two] = [
        await newPerson('갑', { sAMAccountName: 'gap' }),
        await newPerson('을', { sAMAccountName: 'eul' }),
      ];
      await administrator.modify(one, [['replace', 'sAMAccountName', 'between']]);
      await administrator.modify(two, [['replace', 'sAMAccountName', 'gap']]);
      await administrator.modify(one, [['replace', 'sAMAccountName', 'eul']]);
      assert.equal((await administrator.one(people, '(sAMAccountName=gap)')).dn, two);
    });
  });

  describe('of a membership', () => {
    const group = `CN=예산 담당자,${groups}`;
    const dn = `CN=구본아,${finance}`;
    it('moves the group’s number and not the member’s, and shows on both sides', async () => {
      const before = [await usn(dn), await usn(group)] as const;
      await administrator.modify(group, [['add', 'member', dn]]);
      assert.equal(await usn(dn), before[0]);
      assert.ok((await usn(group)) > before[1]);
      assert.ok((await read(dn, ['memberOf'])).texts('memberOf').includes(group));
      await administrator.modify(group, [['delete', 'member', dn]]);
      assert.ok(!(await read(dn, ['memberOf'])).texts('memberOf').includes(group));
    });
    it('is made from the group’s side only, and with somebody who is there', async () => {
      await assert.rejects(administrator.modify(dn, [['add', 'memberOf', group]]), { code: 19 });
      await assert.rejects(administrator.modify(group, [['add', 'member', `CN=없음,${finance}`]]), { code: 32 });
    });
  });

  describe('of a name', () => {
    it('reaches everything below and every link, and moves one number', async () => {
      const before = await highest();
      const child = `CN=정다은,${finance}`;
      const childUsn = await usn(child);
      await administrator.rename(finance, `OU=재무회계팀,${management}`);
      const renamed = `CN=정다은,OU=재무회계팀,${management}`;
      assert.equal(await highest(), before + 1);
      assert.equal(await usn(renamed), childUsn);
      assert.equal((await read(renamed, ['manager'])).text('manager'), `CN=이서연,OU=재무회계팀,${management}`);
      await assert.rejects(read(child), { code: 32 });
      await administrator.rename(`OU=재무회계팀,${management}`, finance);
    });
    it('may move an entry elsewhere, but not below itself nor onto another', async () => {
      await administrator.rename(`CN=탁민지,${finance}`, `CN=탁민지,OU=인사팀,${management}`);
      assert.equal((await administrator.one(people, '(displayName=탁민지)')).dn, `CN=탁민지,OU=인사팀,${management}`);
      await assert.rejects(administrator.rename(management, `OU=경영지원본부,${finance}`), { code: 53 });
      await assert.rejects(administrator.rename(`CN=구본아,${finance}`, `CN=송유나,${finance}`), { code: 68 });
      await assert.rejects(administrator.rename(`CN=구본아,${finance}`, `CN=구본아,OU=없음,${people}`), { code: 32 });
    });
    it('may hold signs that must be escaped', async () => {
      for (const name of ['김, 책임', '박+겸직', '"최"', '#강', '<조;=>']) {
        const escaped = name.replace(/[\\,+"<>;=]/g, '\\$&').replace(/^#/, '\\$&');
        const dn = await newPerson(escaped);
        assert.equal((await read(dn, ['cn'])).text('cn'), name);
        assert.equal((await read(dn, ['distinguishedName'])).text('distinguishedName'), dn);
        await administrator.remove(dn);
      }
    });
  });

  describe('by a new entry', () => {
    it('gives what a controller gives: GUID, SID, number, and an account that is disabled', async () => {
      const dn = await newPerson('새 사람', { displayName: '새 사람', manager: `CN=이서연,${finance}` });
      const found = await read(dn);
      assert.equal(found.bytes('objectGUID')?.length, 16);
      assert.equal(found.text('userAccountControl'), '546');
      assert.deepEqual(found.texts('objectClass'), ['top', 'person', 'organizationalPerson', 'user']);
      assert.equal(found.text('objectCategory'), `CN=Person,CN=Schema,CN=Configuration,${base}`);
      assert.equal(found.text('uSNCreated'), found.text('uSNChanged'));
      assert.equal(found.text('manager'), `CN=이서연,${finance}`);
      assert.ok((await read(`CN=이서연,${finance}`, ['directReports'])).texts('directReports').includes(dn));
    });
    it('may log in when it has a password and is enabled', async () => {
      const dn = `CN=들어온 사람,${finance}`;
      await administrator.add(dn, {
        objectClass: 'user',
        sAMAccountName: 'comer',
        userAccountControl: '512',
        unicodePwd: quoted('Fresh-start-9'),
      });
      await (await fixture.anonymous()).bind('HANUL\\comer', 'Fresh-start-9');
    });
    it('is refused where one of that name is, below nothing, and without a class', async () => {
      await assert.rejects(administrator.add(`CN=임지호,${finance}`, { objectClass: 'user' }), { code: 68 });
      await assert.rejects(administrator.add(`CN=x,OU=없음,${people}`, { objectClass: 'user' }), { code: 32 });
      await assert.rejects(administrator.add(`CN=x,${finance}`, { displayName: 'x' }), { code: 65 });
      await assert.rejects(administrator.add(`CN=x,${finance}`, { objectClass: 'organizationalUnit' }), { code: 64 });
      await assert.rejects(administrator.add('no name', { objectClass: 'user' }));
    });
  });

  describe('that deletes', () => {
    it('leaves a marked rest that only those see who may and who ask', async () => {
      const dn = await newPerson('갈 사람', { sAMAccountName: 'leaver', title: '대리' });
      await administrator.modify(`CN=예산 담당자,${groups}`, [['add', 'member', dn]]);
      const guid = (await read(dn, ['objectGUID'])).bytes('objectGUID') ?? Buffer.alloc(16);
      const before = await highest();
      await administrator.remove(dn);
      const gone = `<GUID=${guidText(guid)}>`;
      await assert.rejects(read(dn), { code: 32 });
      await assert.rejects(administrator.search(gone, '(objectClass=*)', { scope: 'base' }), { code: 32 });
      const service = await fixture.service();
      const rest = await service.one(gone, '(objectClass=*)', { scope: 'base', controls: [showDeleted] });
      assert.equal(rest.text('isDeleted'), 'TRUE');
      assert.equal(rest.text('name'), `갈 사람\nDEL:${guidText(guid)}`);
      assert.equal(rest.text('distinguishedName'), `CN=갈 사람\\0ADEL:${guidText(guid)},CN=Deleted Objects,${base}`);
      assert.equal(rest.text('lastKnownParent'), finance);
      assert.equal(rest.text('title'), undefined);
      assert.equal(Number(rest.text('uSNChanged')), before + 1);
      assert.ok(!(await read(`CN=예산 담당자,${groups}`, ['member'])).texts('member').includes(dn));
      const found = await service.search(base, `(&(isDeleted=TRUE)(uSNChanged>=${before + 1}))`, {
        controls: [showDeleted],
      });
      assert.equal(found.length, 1);
      const employee = await fixture.anonymous();
      await employee.bind('employee@hanul.example', DEMO_PASSWORD);
      assert.deepEqual(await employee.search(base, '(isDeleted=TRUE)', { controls: [showDeleted] }), []);
      await assert.rejects(employee.bind('leaver@hanul.example', DEMO_PASSWORD), { code: 49 });
    });
    it('frees the name, and a new one under it is another', async () => {
      const dn = await newPerson('다시', { sAMAccountName: 'again' });
      const first = (await read(dn, ['objectGUID'])).bytes('objectGUID');
      await administrator.remove(dn);
      await newPerson('다시', { sAMAccountName: 'again' });
      assert.notDeepEqual((await read(dn, ['objectGUID'])).bytes('objectGUID'), first);
    });
    it('can be taken back, with the same GUID', async () => {
      const dn = await newPerson('돌아올 사람', { sAMAccountName: 'returner' });
      const guid = (await read(dn, ['objectGUID'])).bytes('objectGUID') ?? Buffer.alloc(16);
      await administrator.remove(dn);
      await administrator.modify(
        `CN=돌아올 사람\\0ADEL:${guidText(guid)},CN=Deleted Objects,${base}`,
        [
          ['delete', 'isDeleted'],
          ['replace', 'distinguishedName', dn],
        ],
        [showDeleted],
      );
      const back = await read(dn);
      assert.deepEqual(back.bytes('objectGUID'), guid);
      assert.equal(back.text('isDeleted'), undefined);
      assert.equal(back.text('sAMAccountName'), 'returner');
    });
    it('takes a tree only when the whole tree is meant', async () => {
      await assert.rejects(administrator.remove(`OU=법무팀,${management}`), { code: 66 });
      await administrator.remove(`OU=법무팀,${management}`, [treeDelete]);
      assert.deepEqual(await administrator.search(people, '(displayName=하도현)'), []);
      assert.equal(
        (await administrator.search(base, '(msDS-LastKnownRDN=하도현)', { controls: [showDeleted] })).length,
        1,
      );
    });
  });
});
