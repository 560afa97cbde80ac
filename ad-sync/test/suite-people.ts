import assert from 'node:assert/strict';
import { defaultAttributeMapping } from '../../backend/src/features/ad-sync/default-mapping.js';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { Lab } from './lab.js';

/** What becomes of people whom the directory changes: the same for every Active Directory. */
export function peopleSuite(directory: () => TestDirectory): void {
  let lab: Lab;
  beforeEach(async () => {
    lab = await Lab.open(directory());
  });
  afterEach(() => lab.close());

  it('brings people in with readable names, in a tree of departments', async () => {
    const sales = await lab.unit('영업본부');
    const team = await lab.unit('영업, 1+팀', sales);
    const boss = await lab.person('boss', sales, { name: '김대표' });
    await lab.person('kim', team, { cn: '김민서, "책임" #1', name: '김민서', manager: boss, title: '대리' });
    const run = await lab.run();
    assert.equal(run.status, 'succeeded');
    assert.deepEqual([run.counts.create, run.counts.departments, run.synced], [2, 2, 2]);
    const kim = await lab.known('kim');
    assert.match(String(kim?.ad_dn), /^CN=김민서\\, .*책임.*,OU=영업\\, 1\\\+팀,OU=영업본부,/);
    assert.deepEqual([kim?.name, kim?.position, kim?.is_active], ['김민서', '대리', true]);
    assert.equal(kim?.manager_id, (await lab.known('boss'))?.id);
    const department = await lab.departmentOf('kim');
    assert.deepEqual([department?.name, department?.parent], ['영업, 1+팀', '영업본부']);
    assert.deepEqual(await lab.rolesOf('kim'), ['employee']);
  });

  it('knows a person again under another name, login and mail', async () => {
    const dn = await lab.person('old', lab.base, { name: '김민서' });
    await lab.run();
    const before = await lab.known('old');
    await lab.admin.rename(dn, `CN=renamed ${lab.login('x')},${lab.base}`);
    const moved = `CN=renamed ${lab.login('x')},${lab.base}`;
    await lab.admin.modify(moved, 'replace', 'sAMAccountName', lab.login('new'));
    await lab.admin.modify(moved, 'replace', 'displayName', '이민서');
    const run = await lab.run();
    assert.deepEqual([run.counts.rename, run.counts.create, run.counts.missing], [1, 0, 0]);
    const after = await lab.known('new');
    assert.deepEqual([after?.id, after?.name, after?.ad_dn], [before?.id, '이민서', moved]);
    assert.equal(await lab.known('old'), undefined);
  });

  it('moves people with their units, which keep who they are', async () => {
    const one = await lab.unit('하나');
    const two = await lab.unit('둘');
    const dn = await lab.person('mover', one);
    await lab.people(['stayer'], two);
    await lab.run();
    const before = await lab.departmentOf('mover');
    await lab.admin.rename(one, `OU=셋,${two}`);
    const run = await lab.run();
    assert.deepEqual([run.status, run.counts.move, run.counts.departments], ['succeeded', 0, 1]);
    const after = await lab.departmentOf('mover');
    assert.deepEqual([after?.id, after?.name, after?.parent], [before?.id, '셋', '둘']);
    const rdn = dn.slice(0, dn.indexOf(','));
    await lab.admin.rename(`${rdn},OU=셋,${two}`, `${rdn},${two}`);
    const moved = await lab.run();
    assert.deepEqual([moved.counts.move, (await lab.departmentOf('mover'))?.name], [1, '둘']);
    const [gone] = await lab.fixture.rows('SELECT is_active FROM departments WHERE id = $1', [before?.id]);
    assert.deepEqual(gone, { is_active: false });
  });

  it('makes departments of what is in a unit that becomes the base, and none of the base', async () => {
    const [division, team] = [await lab.unit('본부'), await lab.unit('팀', `OU=본부,${lab.base}`)];
    await lab.people(['head'], division);
    await lab.people(['member'], team);
    await lab.run();
    assert.equal((await lab.departmentOf('member'))?.parent, '본부');
    await lab.fixture.sql.query('UPDATE ad_sync_config SET base_dns = $1', [[division]]);
    await lab.run();
    assert.equal((await lab.departmentOf('member'))?.parent, null);
    assert.equal(await lab.departmentOf('head'), undefined);
    const left = await lab.fixture.rows<{ name: string }>('SELECT name FROM departments WHERE is_active');
    assert.deepEqual(left, [{ name: '팀' }]);
  });

  it('disables at once whom the directory disables, ends their sessions, and enables them with it', async () => {
    const dn = await lab.person('leaver');
    await lab.run();
    await lab.disable(dn);
    const run = await lab.run();
    assert.equal(run.counts.disable, 1);
    const disabled = await lab.known('leaver');
    assert.deepEqual([disabled?.is_active, disabled?.disabled_by, disabled?.token_version], [false, 'sync', 1]);
    assert.deepEqual(await lab.rolesOf('leaver'), []);
    const events = await lab.fixture.rows(`SELECT ids FROM outbox WHERE type = 'user.access_changed'`);
    assert.deepEqual(events, [{ ids: { userIds: [disabled?.id] } }]);
    await lab.enable(dn);
    assert.equal((await lab.run()).counts.enable, 1);
    assert.equal((await lab.known('leaver'))?.is_active, true);
    assert.deepEqual(await lab.rolesOf('leaver'), ['employee']);
  });

  it('disables whose account has expired, and leaves disabled whom an administrator did', async () => {
    const [expired = '', barred = ''] = await lab.people(['expired', 'barred']);
    await lab.run();
    // 2020-01-01
    await lab.admin.modify(expired, 'replace', 'accountExpires', '132223104000000000');
    await lab.fixture.sql.query(
      `UPDATE users SET is_active = false, disabled_by = 'administrator' WHERE username = $1`,
      [lab.login('barred')],
    );
    await lab.admin.modify(barred, 'replace', 'displayName', '김바름');
    await lab.run();
    assert.equal((await lab.known('expired'))?.is_active, false);
    const kept = await lab.known('barred');
    assert.deepEqual([kept?.is_active, kept?.disabled_by, kept?.name], [false, 'administrator', '김바름']);
  });

  it('disables at the second sighting whom it cannot find, and knows them again', async () => {
    const away = await lab.unit(lab.login('away'), lab.directory.base);
    const dn = await lab.person('wanderer');
    await lab.people(['other']);
    await lab.run();
    const rdn = dn.slice(0, dn.indexOf(','));
    await lab.admin.rename(dn, `${rdn},${away}`);
    const first = await lab.run();
    assert.deepEqual([first.counts.missing, first.counts.disable], [1, 0]);
    assert.equal((await lab.known('wanderer'))?.is_active, true);
    const second = await lab.run();
    assert.deepEqual([second.counts.missing, second.counts.disable], [0, 1]);
    assert.equal((await lab.known('wanderer'))?.is_active, false);
    await lab.admin.rename(`${rdn},${away}`, dn);
    assert.equal((await lab.run()).counts.reappear, 1);
    assert.equal((await lab.known('wanderer'))?.is_active, true);
    await lab.admin.remove(dn);
  });

  it('takes somebody created again under the same name for somebody new, who has the login at once', async () => {
    const dn = await lab.person('phoenix');
    await lab.people(['other']);
    await lab.run();
    const before = await lab.known('phoenix');
    await lab.admin.remove(dn);
    await lab.person('phoenix');
    assert.equal((await lab.run()).status, 'succeeded');
    const after = await lab.known('phoenix');
    assert.notEqual(after?.id, before?.id);
    assert.equal(after?.is_active, true);
    await lab.run();
    const [old] = await lab.fixture.rows('SELECT is_active FROM users WHERE id = $1', [before?.id]);
    assert.deepEqual(old, { is_active: false });
  });

  it('hands logins on within one run: two swap theirs, a newcomer takes an old one', async () => {
    const [one = '', two = '', third = ''] = await lab.people(['one', 'two', 'third']);
    await lab.run();
    const ids = { one: (await lab.known('one'))?.id, two: (await lab.known('two'))?.id };
    for (const [dn, name] of [
      [one, 'temp'],
      [two, 'one'],
      [one, 'two'],
      [third, 'third2'],
    ] as const) {
      await lab.rename(dn, name);
    }
    await lab.admin.add({
      dn: `CN=${lab.login('newcomer')},${lab.base}`,
      attributes: [
        ['objectClass', 'user'],
        ['sAMAccountName', lab.login('third')],
        ['displayName', '새 사람'],
        ['userAccountControl', '544'],
      ],
    });
    const run = await lab.run();
    assert.deepEqual([run.status, run.counts.conflict], ['succeeded', 0]);
    assert.deepEqual((await lab.known('one'))?.id, ids.two);
    assert.deepEqual((await lab.known('two'))?.id, ids.one);
    assert.equal((await lab.known('third'))?.name, '새 사람');
  });

  it('leaves a login with the local account that has it, and says so', async () => {
    await lab.fixture.sql.query(`INSERT INTO users (id, username, name) VALUES (gen_random_uuid(), $1, '관리자')`, [
      lab.login('root').toUpperCase(),
    ]);
    const dn = await lab.person('root');
    const run = await lab.run();
    assert.deepEqual([run.status, run.counts.conflict], ['succeeded', 1]);
    assert.deepEqual(
      run.problems.map(({ code, dn: of }) => [code, of]),
      [['LOGIN_TAKEN', dn]],
    );
    const [person] = await lab.fixture.rows('SELECT username FROM users WHERE directory_id IS NOT NULL');
    assert.deepEqual(person, { username: `${lab.login('root')}@${lab.directory.domain}` });
    const again = await lab.run();
    assert.deepEqual([again.status, again.problems.length], ['unchanged', 1]);
  });

  it('lets people with one mail address both in, with a warning on both', async () => {
    await lab.person('twin1', lab.base, { mail: 'twin@example.com' });
    await lab.person('twin2', lab.base, { mail: 'Twin@example.com' });
    const run = await lab.run();
    assert.equal(run.counts.create, 2);
    assert.deepEqual(
      run.problems.map(({ code }) => code),
      ['MAIL_SHARED', 'MAIL_SHARED'],
    );
  });

  it('takes people without a mail address, who differ from nobody by that', async () => {
    for (const dn of await lab.people(['one', 'two'])) await lab.admin.modify(dn, 'replace', 'mail');
    const run = await lab.run();
    assert.deepEqual([run.counts.create, run.problems], [2, []]);
    assert.equal((await lab.known('one'))?.email, null);
    assert.equal((await lab.run()).status, 'unchanged');
  });

  it('takes managers as the directory says: a ring is an error of each in it, oneself and strangers are nobody', async () => {
    const [a = '', b = '', own = ''] = await lab.people(['a', 'b', 'own']);
    await lab.person('stranger', lab.base, { manager: lab.directory.service });
    await lab.admin.modify(a, 'add', 'manager', b);
    await lab.admin.modify(b, 'add', 'manager', a);
    await lab.admin.modify(own, 'add', 'manager', own);
    const run = await lab.run();
    assert.deepEqual(run.problems.map(({ code, dn }) => [code, dn]).sort(), [
      ['MANAGER_RING', a],
      ['MANAGER_RING', b],
    ]);
    assert.equal((await lab.known('a'))?.manager_id, (await lab.known('b'))?.id);
    assert.equal((await lab.known('own'))?.manager_id, null);
    assert.equal((await lab.known('stranger'))?.manager_id, null);
  });

  it('makes whoever heads a unit the head of the department, with the role', async () => {
    const unit = await lab.unit('연구소');
    const head = await lab.person('head', unit);
    await lab.admin.modify(unit, 'add', 'managedBy', head);
    await lab.run();
    const [department] = await lab.fixture.rows('SELECT manager_id FROM departments');
    assert.equal(department?.manager_id, (await lab.known('head'))?.id);
    assert.deepEqual(await lab.rolesOf('head'), ['department_manager', 'employee']);
    await lab.admin.modify(unit, 'delete', 'managedBy');
    assert.equal((await lab.run()).counts.roles, 1);
    assert.deepEqual(await lab.rolesOf('head'), ['employee']);
  });

  it('takes departments from an attribute where the mapping says so', async () => {
    await lab.close();
    lab = await Lab.open(directory(), {
      attributeMapping: { ...defaultAttributeMapping, department: { attributes: ['department'] } },
    });
    const unit = await lab.unit('조직과 다른 단위');
    const [one = '', two = ''] = await lab.people(['one', 'two', 'none'], unit);
    for (const dn of [one, two]) await lab.admin.modify(dn, 'add', 'department', '영업팀');
    assert.equal((await lab.run()).counts.departments, 1);
    assert.equal((await lab.departmentOf('one'))?.name, '영업팀');
    assert.equal(await lab.departmentOf('none'), undefined);
    assert.equal((await lab.run()).status, 'unchanged');
  });

  it('disables at once whom the directory says it has deleted, where the account may see that', async () => {
    await lab.close();
    const { admin, adminPassword } = directory();
    lab = await Lab.open(directory(), { bindDn: admin, bindPassword: adminPassword });
    const [gone = ''] = await lab.people(['gone', 'stays']);
    await lab.run();
    await lab.admin.remove(gone);
    const run = await lab.run();
    assert.deepEqual([run.counts.disable, run.counts.missing], [1, 0]);
    const [change] = await lab.fixture.rows('SELECT kind, reason FROM ad_sync_changes WHERE run_id = $1', [run.id]);
    assert.deepEqual(change, { kind: 'disable', reason: { code: 'DELETED' } });
    assert.equal((await lab.known('gone'))?.is_active, false);
  });

  it('disables at once who was moved away and disabled, and waits for a second sighting of who was only moved', async () => {
    const away = await lab.unit(lab.login('away'), lab.directory.base);
    const [both = '', moved = ''] = await lab.people(['both', 'moved', 'stays']);
    await lab.run();
    await lab.disable(both);
    for (const dn of [both, moved]) await lab.admin.rename(dn, `${dn.slice(0, dn.indexOf(','))},${away}`);
    const run = await lab.run();
    const changes = await lab.fixture.rows(
      `SELECT kind, reason->>'code' AS code FROM ad_sync_changes WHERE run_id = $1 ORDER BY position`,
      [run.id],
    );
    assert.deepEqual(changes, [
      { kind: 'disable', code: 'DISABLED' },
      { kind: 'missing', code: 'OUT_OF_SCOPE' },
    ]);
  });
}
