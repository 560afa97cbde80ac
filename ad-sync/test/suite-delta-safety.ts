import assert from 'node:assert/strict';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { Lab } from './lab.js';
import { writes } from './written.js';

const many = Array.from({ length: 15 }, (_, n) => `p${String(n)}`);

/** When deltas read everything, and what becomes of those held. The same for every Active Directory. */
export function deltaSafetySuite(directory: () => TestDirectory): void {
  let lab: Lab;
  beforeEach(async () => {
    const { admin, adminPassword } = directory();
    lab = await Lab.open(directory(), { bindDn: admin, bindPassword: adminPassword });
  });
  afterEach(() => lab.close());

  const delta = () => lab.run({ mode: 'delta' });
  const usn = async (): Promise<string> => {
    const [row] = await lab.fixture.rows<{ usn: string }>(`SELECT cursor->>'usn' AS usn FROM ad_sync_config`);
    return row?.usn ?? '';
  };
  const status = async (id: string): Promise<string> => (await lab.fixture.ended(id)).status;
  const told = async (): Promise<number> => {
    const [row] = await lab.fixture.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox WHERE type = 'sync_run.held'`,
    );
    return row?.n ?? 0;
  };

  it('reads everything where it cannot stand on what was read, says why, and goes on from there', async () => {
    await lab.people(['one', 'two']);
    await lab.run();
    for (const [change, code] of [
      [`cursor = jsonb_set(cursor, '{server}', '"dc9.example"')`, 'OTHER_CONTROLLER'],
      [`cursor = jsonb_set(cursor, '{invocationId}', '"00000000-0000-4000-8000-000000000000"')`, 'CONTROLLER_RESTORED'],
      [`cursor = jsonb_set(cursor, '{usn}', '"9223372036854775807"')`, 'CONTROLLER_RESTORED'],
      [`user_filter = '(&(objectClass=user)(!(objectClass=computer)))'`, 'SCOPE_CHANGED'],
      [`base_dns = array_append(base_dns, 'CN=Users,${directory().base}')`, 'SCOPE_CHANGED'],
    ] as const) {
      await lab.fixture.sql.query(`UPDATE ad_sync_config SET ${change}`);
      const run = await delta();
      assert.deepEqual([run.readsAll, run.reason?.code], [true, code]);
      assert.ok(['succeeded', 'unchanged'].includes(run.status), run.status);
      const next = await delta();
      assert.deepEqual([next.status, next.readsAll, next.reason], ['unchanged', false, null]);
    }
    // As after a crash of PostgreSQL.
    await lab.fixture.sql.query('TRUNCATE sync_kept, sync_kept_people');
    assert.equal((await delta()).reason?.code, 'KEPT_LOST');
    assert.equal((await delta()).readsAll, false);
  });

  it('reads everything where a group changes whose members the filter asks for', async () => {
    const [in1 = '', in2 = ''] = await lab.people(['in1', 'in2', 'out']);
    const group = await lab.group('staff', [in1]);
    await lab.fixture.sql.query('UPDATE ad_sync_config SET user_filter = $1', [
      `(&(objectClass=user)(memberOf:1.2.840.113556.1.4.1941:=${group}))`,
    ]);
    assert.equal((await lab.run()).counts.create, 1);
    await lab.admin.modify(in1, 'replace', 'title', '과장');
    assert.deepEqual([(await delta()).reason, (await lab.known('in1'))?.position], [null, '과장']);
    await lab.admin.modify(group, 'add', 'member', in2);
    const run = await delta();
    assert.deepEqual([run.reason?.code, run.counts.create], ['FILTER_BY_GROUP', 1]);
  });

  it('fails as a full run does where a base is nobody’s name any more, and changes nothing', async () => {
    await lab.people(many);
    await lab.run();
    const before = await lab.checksum();
    await lab.admin.rename(lab.base, `OU=${lab.login('renamed')},${directory().base}`);
    const run = await delta();
    assert.deepEqual([run.status, run.reason?.code], ['failed', 'BASE_NOT_FOUND']);
    await lab.fixture.sql.query(`DELETE FROM outbox WHERE type = 'sync_run.failed'`);
    assert.equal(await lab.checksum(), before);
    await lab.admin.rename(`OU=${lab.login('renamed')},${directory().base}`, lab.base);
    assert.equal((await delta()).status, 'unchanged');
  });

  it('holds what would shut out too many; the next delta contains and replaces it, and tells only of what is new', async () => {
    const dns = await lab.people(many);
    await lab.run();
    const cursor = await usn();
    for (const dn of dns.slice(0, 11)) await lab.disable(dn);
    const held = await delta();
    assert.deepEqual([held.status, held.reason?.code, await usn()], ['held', 'TOO_MANY_LOSE_ACCESS', cursor]);
    const same = await delta();
    assert.deepEqual([same.status, same.hash, await status(held.id)], ['held', held.hash, 'superseded']);
    assert.equal(await told(), 1);
    await lab.disable(dns[11] ?? '');
    const more = await delta();
    assert.deepEqual([more.status, more.counts.disable, await status(same.id)], ['held', 12, 'superseded']);
    assert.equal(await told(), 2);
    await lab.enable(dns[0] ?? '');
    const approved = await lab.run({ trigger: 'approval', approves: more.id });
    assert.deepEqual([approved.status, approved.readsAll, approved.counts.disable], ['succeeded', true, 11]);
    assert.equal(await status(more.id), 'superseded');
    assert.notEqual(await usn(), cursor);
    assert.equal((await delta()).status, 'unchanged');
  });

  it('applies once what it held has come within the limits', async () => {
    const dns = await lab.people(many);
    await lab.run();
    for (const dn of dns.slice(0, 11)) await lab.disable(dn);
    const held = await delta();
    await lab.enable(dns[0] ?? '');
    const run = await delta();
    assert.deepEqual([run.status, run.counts.disable, await status(held.id)], ['succeeded', 10, 'superseded']);
  });

  it('holds again what the approved plan of a delta did not show, and marks it', async () => {
    const dns = await lab.people(many);
    await lab.run();
    for (const dn of dns.slice(0, 11)) await lab.disable(dn);
    const held = await delta();
    await lab.disable(dns[12] ?? '');
    const approved = await lab.run({ trigger: 'approval', approves: held.id });
    assert.deepEqual([approved.status, approved.reason?.code], ['held', 'EXCEEDS_APPROVAL']);
    const marked = await lab.fixture.rows('SELECT name FROM ad_sync_changes WHERE run_id = $1 AND is_unapproved', [
      approved.id,
    ]);
    assert.deepEqual(marked, [{ name: lab.login('p12') }]);
  });

  it('goes on beside a held full run, which another full run alone replaces', async () => {
    const unit = await lab.unit('안 보이는 팀');
    await lab.people(many, unit);
    const own = await lab.person('own');
    await lab.run();
    // As where the right to read a unit has been taken away: no entry has changed.
    const filter = `(&(objectCategory=person)(objectClass=user)(sAMAccountName=${lab.login('own')}))`;
    await lab.fixture.sql.query('UPDATE ad_sync_config SET user_filter = $1', [filter]);
    const held = await lab.run();
    assert.deepEqual([held.status, held.counts.missing], ['held', 15]);
    await lab.fixture.sql.query(
      `UPDATE ad_sync_config SET user_filter = '(&(objectCategory=person)(objectClass=user))'`,
    );
    await lab.admin.modify(own, 'replace', 'title', '대리');
    const run = await delta();
    assert.deepEqual([run.status, run.readsAll, run.counts.update], ['succeeded', false, 1]);
    assert.equal(await status(held.id), 'held');
    await lab.admin.modify(own, 'replace', 'title', '과장');
    assert.deepEqual([(await delta()).status, await status(held.id)], ['succeeded', 'held']);
    assert.equal((await lab.run()).status, 'unchanged');
    assert.equal(await status(held.id), 'superseded');
  });

  it('keeps the last administrator who comes from the directory until somebody approves', async () => {
    const dn = await lab.person('only');
    const group = await lab.group('admins', [dn]);
    await lab.fixture.sql.query('UPDATE ad_sync_config SET group_mapping = $1', [
      JSON.stringify([{ group, role: 'system_admin' }]),
    ]);
    await lab.run();
    await lab.admin.modify(group, 'delete', 'member', dn);
    const run = await delta();
    assert.deepEqual([run.status, run.reason?.code], ['held', 'LAST_ADMINISTRATOR']);
    assert.deepEqual(await lab.rolesOf('only'), ['employee', 'system_admin']);
  });

  it('ends what people may do by their tokens as soon as it disables them', async () => {
    const dn = await lab.person('leaver');
    await lab.people(['other']);
    await lab.run();
    await lab.disable(dn);
    await delta();
    const leaver = await lab.known('leaver');
    assert.deepEqual([leaver?.is_active, leaver?.token_version], [false, 1]);
    const events = await lab.fixture.rows(`SELECT ids FROM outbox WHERE type = 'user.access_changed'`);
    assert.deepEqual(events, [{ ids: { userIds: [leaver?.id] } }]);
  });

  it('shows by a dry run the very plan that is applied afterwards, and moves nothing', async () => {
    const [dn = ''] = await lab.people(['one', 'two']);
    await lab.run();
    const before = [await lab.checksum(), await usn()];
    await lab.admin.modify(dn, 'replace', 'title', '차장');
    const dry = await lab.run({ mode: 'delta', dryRun: true });
    assert.deepEqual([dry.status, dry.counts.update], ['planned', 1]);
    assert.deepEqual([await lab.checksum(), await usn()], before);
    assert.deepEqual((await delta()).counts, dry.counts);
  });

  it('writes no row of people where nothing has changed', async () => {
    await lab.people(many, await lab.unit('같은 팀'));
    await lab.run();
    const before = await lab.checksum();
    const counters = await writes(lab);
    assert.equal((await delta()).status, 'unchanged');
    assert.equal(await lab.checksum(), before);
    assert.deepEqual(await writes(lab), counters);
  });
}
