import assert from 'node:assert/strict';
import { fileTimeOf } from '@maru/backend/directory';
import { defaultAttributeMapping } from '../../backend/src/features/ad-sync/default-mapping.js';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { changesOf, mustAgree } from './agreement.js';
import { Lab } from './lab.js';
import type { EndedRun } from './sync-fixture.js';

const rdnOf = (dn: string): string => dn.slice(0, dn.search(/(?<!\\),/));

/** What deltas make of changes in the directory: the same that a full run would. The same for every Active Directory. */
export function deltasSuite(directory: () => TestDirectory): void {
  let lab: Lab;
  beforeEach(async () => {
    const { admin, adminPassword } = directory();
    lab = await Lab.open(directory(), { bindDn: admin, bindPassword: adminPassword });
  });
  afterEach(() => lab.close());

  /** One that read the changes only, and after which a full run finds nothing left to do. */
  const delta = async (): Promise<EndedRun> => {
    const run = await lab.run({ mode: 'delta' });
    assert.deepEqual([run.status, run.readsAll, run.reason], ['succeeded', false, null]);
    await mustAgree(lab);
    return run;
  };

  it('reads everything at the first time, and nothing where nothing has changed', async () => {
    await lab.people(['one', 'two']);
    const first = await lab.run({ mode: 'delta' });
    assert.deepEqual([first.status, first.readsAll, first.reason?.code], ['succeeded', true, 'NEVER_READ']);
    const again = await lab.run({ mode: 'delta' });
    assert.deepEqual([again.status, again.readsAll, again.reason, again.synced], ['unchanged', false, null, 0]);
  });

  it('takes in who is new, renamed, changed, moved, disabled or expired, and whom that concerns', async () => {
    const [sales, labs] = [await lab.unit('영업'), await lab.unit('연구')];
    const boss = await lab.person('boss', sales);
    const [renamed = '', moved = '', disabled = '', expired = ''] = await lab.people(['a', 'b', 'c', 'd'], sales);
    for (const dn of [renamed, moved]) await lab.admin.modify(dn, 'add', 'manager', boss);
    await lab.run();
    await lab.admin.rename(renamed, `CN=${lab.login('이름')},${sales}`);
    await lab.admin.modify(boss, 'replace', 'title', '부장');
    await lab.admin.rename(moved, `${rdnOf(moved)},${labs}`);
    await lab.disable(disabled);
    await lab.admin.modify(expired, 'replace', 'accountExpires', '132223104000000000');
    await lab.person('newcomer', labs, { manager: boss });
    const run = await delta();
    assert.equal(run.synced, 6);
    assert.deepEqual(
      [run.counts.create, run.counts.update, run.counts.move, run.counts.disable, run.counts.departments],
      [1, 3, 1, 2, 1],
    );
    assert.equal((await lab.departmentOf('b'))?.name, '연구');
    assert.equal((await lab.known('newcomer'))?.manager_id, (await lab.known('boss'))?.id);
  });

  it('disables who was deleted at once, and enables who is restored, groups and reports included', async () => {
    const [gone = '', report = ''] = await lab.people(['gone', 'report']);
    const group = await lab.group('team', [gone]);
    await lab.admin.modify(report, 'add', 'manager', gone);
    await map(lab, group, 'department_manager');
    await lab.run();
    assert.deepEqual(await lab.rolesOf('gone'), ['department_manager', 'employee']);
    const objectGuid = await lab.guid(gone);
    await lab.admin.remove(gone);
    const run = await delta();
    assert.deepEqual([run.counts.disable, run.counts.missing], [1, 0]);
    assert.equal((await changesOf(lab, run.id)).find(({ kind }) => kind === 'disable')?.code, 'DELETED');
    assert.equal((await lab.known('report'))?.manager_id, null);
    await lab.restore(objectGuid, gone);
    // What a directory without a recycle bin forgets.
    await lab.admin.modify(gone, 'replace', 'displayName', '돌아온 사람');
    await lab.enable(gone);
    await lab.admin.modify(group, 'add', 'member', gone);
    await lab.admin.modify(report, 'replace', 'manager', gone);
    assert.equal((await delta()).counts.reappear, 1);
    const back = await lab.known('gone');
    assert.deepEqual([back?.is_active, back?.object_guid, back?.name], [true, objectGuid, '돌아온 사람']);
    assert.deepEqual(await lab.rolesOf('gone'), ['department_manager', 'employee']);
    assert.equal((await lab.known('report'))?.manager_id, back?.id);
  });

  it('takes somebody created again under the same name for somebody new', async () => {
    const dn = await lab.person('phoenix');
    await lab.people(['other']);
    await lab.run();
    const before = await lab.known('phoenix');
    await lab.admin.remove(dn);
    await lab.person('phoenix');
    const run = await delta();
    assert.deepEqual([run.counts.create, run.counts.disable, run.counts.conflict], [1, 1, 0]);
    const after = await lab.known('phoenix');
    assert.deepEqual([after?.is_active, after?.id === before?.id], [true, false]);
  });

  it('renames and moves a unit with all that lies within, whose own entries have not changed', async () => {
    const [sales, labs] = [await lab.unit('영업'), await lab.unit('연구')];
    const team = await lab.unit('국내, 1팀', sales);
    const [head = '', kim = ''] = await lab.people(['head', 'kim'], team);
    await lab.people(['lee'], labs);
    await lab.admin.modify(kim, 'add', 'manager', head);
    await lab.admin.modify(team, 'add', 'managedBy', head);
    const group = await lab.group('team', [kim]);
    await map(lab, group, 'system_admin');
    await lab.run();
    const department = await lab.departmentOf('kim');
    await lab.admin.rename(sales, `OU=해외영업,${labs}`);
    const run = await delta();
    assert.equal(run.synced, 0);
    const kimNow = await lab.known('kim');
    assert.equal(kimNow?.ad_dn, `${rdnOf(kim)},OU=국내\\, 1팀,OU=해외영업,${labs}`);
    assert.equal(kimNow.manager_id, (await lab.known('head'))?.id);
    assert.deepEqual(await lab.rolesOf('kim'), ['employee', 'system_admin']);
    assert.deepEqual(await lab.rolesOf('head'), ['department_manager', 'employee']);
    assert.deepEqual((await lab.departmentOf('kim'))?.id, department?.id);
    await lab.admin.rename(`OU=국내\\, 1팀,OU=해외영업,${labs}`, `OU=본사팀,${lab.base}`);
    await delta();
    assert.deepEqual(await lab.departmentOf('kim'), { id: department?.id, name: '본사팀', parent: null });
  });

  it('reads everything where a unit comes into scope whose people have not changed', async () => {
    const away = await lab.unit(lab.login('away'), lab.directory.base);
    await lab.person('insider');
    await lab.person('comer', away);
    await lab.run();
    await lab.admin.rename(away, `OU=새 식구,${lab.base}`);
    const run = await lab.run({ mode: 'delta' });
    assert.deepEqual([run.reason?.code, run.readsAll, run.counts.create], ['UNIT_CAME_IN', true, 1]);
    assert.equal((await lab.departmentOf('comer'))?.name, '새 식구');
  });

  it('sees who leaves the scope, with a unit or alone, and leaves disabling to the second full run', async () => {
    const away = await lab.unit(lab.login('away'), lab.directory.base);
    const unit = await lab.unit('떠날 팀');
    const [alone = '', report = ''] = await lab.people(['alone', 'report']);
    await lab.person('together', unit);
    await lab.admin.modify(report, 'add', 'manager', alone);
    const group = await lab.group('team', [alone]);
    await map(lab, group, 'department_manager');
    await lab.run();
    await lab.admin.rename(alone, `${rdnOf(alone)},${away}`);
    await lab.admin.rename(unit, `OU=떠난 팀,${away}`);
    const run = await delta();
    assert.deepEqual([run.counts.missing, run.counts.disable], [2, 0]);
    assert.equal((await lab.run({ mode: 'delta' })).status, 'unchanged');
    assert.equal((await lab.known('alone'))?.is_active, true);
    assert.equal((await lab.run()).counts.missing, 2);
    assert.equal((await lab.known('alone'))?.is_active, true);
    await lab.admin.rename(`${rdnOf(alone)},${away}`, alone);
    const back = await lab.run({ mode: 'delta' });
    assert.deepEqual([back.readsAll, back.counts.reappear, back.counts.create], [false, 1, 0]);
    assert.equal((await lab.known('report'))?.manager_id, (await lab.known('alone'))?.id);
    assert.deepEqual(await lab.rolesOf('alone'), ['department_manager', 'employee']);
    assert.equal((await lab.run()).counts.disable, 1);
    assert.equal((await lab.known('together'))?.is_active, false);
    for (const dn of [`CN=${lab.login('together')},OU=떠난 팀,${away}`, `OU=떠난 팀,${away}`, away])
      await lab.admin.remove(dn);
  });

  it('follows memberships, which change the group alone: nested, in a ring, and by primary group', async () => {
    const [direct = '', nested = '', primary = ''] = await lab.people(['direct', 'nested', 'primary']);
    const inner = await lab.group('inner', []);
    const outer = await lab.group('outer', [inner]);
    const unheard = await lab.group('unheard', [nested]);
    await map(lab, outer, 'system_admin');
    await lab.run();
    await lab.admin.modify(outer, 'add', 'member', direct, primary);
    await lab.admin.modify(inner, 'add', 'member', outer);
    await delta();
    assert.deepEqual(await lab.rolesOf('direct'), ['employee', 'system_admin']);
    assert.deepEqual(await lab.rolesOf('nested'), ['employee']);
    await lab.admin.modify(inner, 'add', 'member', unheard);
    await delta();
    assert.deepEqual(await lab.rolesOf('nested'), ['employee', 'system_admin']);
    await lab.admin.modify(primary, 'replace', 'primaryGroupID', await lab.relativeId(outer));
    await lab.admin.modify(outer, 'delete', 'member', direct);
    await delta();
    assert.deepEqual(await lab.rolesOf('direct'), ['employee']);
    assert.deepEqual(await lab.rolesOf('primary'), ['employee', 'system_admin']);
    await lab.admin.modify(inner, 'delete', 'member', unheard);
    await delta();
    assert.deepEqual(await lab.rolesOf('nested'), ['employee']);
  });

  it('hands logins on within one delta: two swap theirs, a newcomer takes an old one', async () => {
    const [one = '', two = '', third = ''] = await lab.people(['one', 'two', 'third']);
    await lab.run();
    const ids = { one: (await lab.known('one'))?.id, two: (await lab.known('two'))?.id };
    await lab.rename(one, 'temp');
    await lab.rename(two, 'one');
    await lab.rename(one, 'two');
    await lab.rename(third, 'third2');
    await lab.person('third', lab.base, { cn: lab.login('newcomer'), name: '새 사람' });
    const run = await delta();
    assert.equal(run.counts.conflict, 0);
    assert.deepEqual((await lab.known('one'))?.id, ids.two);
    assert.deepEqual((await lab.known('two'))?.id, ids.one);
    assert.equal((await lab.known('third'))?.name, '새 사람');
  });

  it('gives a login at once to whoever has it now, also where it cannot see that the old holder was deleted', async () => {
    await lab.close();
    const opened = await Lab.open(directory());
    const account = await opened.ordinaryAccount();
    await opened.close();
    lab = await Lab.open(directory(), account);
    const [same = '', other = ''] = await lab.people(['same', 'other', 'stays']);
    await lab.run();
    const before = await lab.known('same');
    await lab.admin.remove(other);
    const hidden = await lab.run({ mode: 'delta' });
    assert.deepEqual([hidden.status, hidden.reason?.code], ['unchanged', 'DELETED_HIDDEN']);
    await lab.admin.remove(same);
    await lab.person('same');
    await lab.person('other', lab.base, { cn: lab.login('another') });
    const run = await lab.run({ mode: 'delta' });
    assert.deepEqual([run.counts.create, run.counts.missing, run.counts.conflict], [2, 2, 0]);
    const after = await lab.known('same');
    assert.deepEqual([after?.is_active, after?.id === before?.id], [true, false]);
    await lab.admin.remove(account.bindDn);
  });

  it('disables whose account ends by time alone', async () => {
    const dn = await lab.person('temp');
    await lab.people(['other']);
    const end = new Date(lab.fixture.clock.now().getTime() + 60_000);
    await lab.admin.modify(dn, 'replace', 'accountExpires', fileTimeOf(end).toString());
    await lab.run();
    assert.equal((await lab.run({ mode: 'delta' })).status, 'unchanged');
    lab.fixture.clock.pass(60_000);
    assert.equal((await delta()).counts.disable, 1);
    assert.equal((await lab.known('temp'))?.is_active, false);
  });

  it('takes departments from an attribute where the mapping says so', async () => {
    await lab.close();
    const { admin, adminPassword } = directory();
    lab = await Lab.open(directory(), {
      bindDn: admin,
      bindPassword: adminPassword,
      attributeMapping: { ...defaultAttributeMapping, department: { attributes: ['department'] } },
    });
    const [one = '', two = ''] = await lab.people(['one', 'two', 'none']);
    for (const dn of [one, two]) await lab.admin.modify(dn, 'add', 'department', '영업팀');
    await lab.run();
    await lab.admin.modify(one, 'replace', 'department', '연구팀');
    assert.deepEqual((await delta()).counts.departments, 1);
    assert.equal((await lab.departmentOf('one'))?.name, '연구팀');
    assert.equal((await lab.departmentOf('two'))?.name, '영업팀');
    await lab.admin.modify(two, 'replace', 'department', '연구팀');
    await delta();
    assert.equal((await lab.departmentOf('two'))?.name, '연구팀');
  });
}

const map = (lab: Lab, group: string, role: string) =>
  lab.fixture.sql.query('UPDATE ad_sync_config SET group_mapping = $1', [JSON.stringify([{ group, role }])]);
