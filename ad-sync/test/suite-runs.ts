import assert from 'node:assert/strict';
import { Front } from '../../test/parts/front.js';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { Lab } from './lab.js';
import { writes } from './written.js';

const many = Array.from({ length: 15 }, (_, n) => `p${String(n)}`);

/** What becomes of runs: all or nothing, held, approved. The same for every Active Directory. */
export function runsSuite(directory: () => TestDirectory): void {
  let lab: Lab;
  afterEach(() => lab.close());

  it('gives roles by groups, through groups within groups in a ring, and by primary group', async () => {
    lab = await Lab.open(directory());
    const [direct = '', nested = ''] = await lab.people(['direct', 'nested', 'primary']);
    const inner = await lab.group('inner', [nested]);
    const outer = await lab.group('outer', [direct, inner]);
    await lab.admin.modify(inner, 'add', 'member', outer);
    await lab.fixture.sql.query('UPDATE ad_sync_config SET group_mapping = $1', [
      JSON.stringify([
        { group: outer, role: 'system_admin' },
        { group: `CN=Domain Users,CN=Users,${directory().base}`, role: 'department_manager' },
      ]),
    ]);
    const run = await lab.run();
    assert.equal(run.status, 'succeeded');
    assert.deepEqual(await lab.rolesOf('direct'), ['department_manager', 'employee', 'system_admin']);
    assert.deepEqual(await lab.rolesOf('nested'), ['department_manager', 'employee', 'system_admin']);
    assert.deepEqual(await lab.rolesOf('primary'), ['department_manager', 'employee']);
    await lab.admin.modify(inner, 'delete', 'member', nested);
    await lab.run();
    assert.deepEqual(await lab.rolesOf('nested'), ['department_manager', 'employee']);
    assert.equal((await lab.known('nested'))?.token_version, 1);
  });

  it('holds a plan by which the last administrator of the directory would go', async () => {
    lab = await Lab.open(directory());
    const dn = await lab.person('only');
    const group = await lab.group('admins', [dn]);
    await lab.fixture.sql.query('UPDATE ad_sync_config SET group_mapping = $1', [
      JSON.stringify([{ group, role: 'system_admin' }]),
    ]);
    await lab.run();
    await lab.disable(dn);
    const run = await lab.run();
    assert.deepEqual([run.status, run.reason?.code], ['held', 'LAST_ADMINISTRATOR']);
    assert.equal((await lab.known('only'))?.is_active, true);
  });

  it('writes no row when it finds the same again, and hardly any WAL', async () => {
    lab = await Lab.open(directory());
    await lab.people(many, await lab.unit('같은 팀'));
    await lab.run();
    const before = await lab.checksum();
    const counters = await writes(lab);
    const wal = await position(lab);
    const run = await lab.run();
    assert.equal(run.status, 'unchanged');
    assert.equal(await lab.checksum(), before);
    assert.deepEqual(await writes(lab), counters);
    assert.ok((await position(lab)) - wal < 1_048_576);
  });

  it('changes nothing when the connection is cut while it reads', async () => {
    const { hostname, port } = new URL(directory().url);
    const front = await Front.before({ host: hostname, port: Number(port || 636) });
    try {
      lab = await Lab.open(directory(), { url: `ldaps://localhost:${front.port}` });
      await lab.people(many);
      assert.equal((await lab.run()).status, 'succeeded');
      await lab.people(['late']);
      const before = await lab.checksum();
      front.cutAfter = 6_000;
      const run = await lab.run();
      assert.deepEqual([run.status, run.reason?.code], ['failed', 'DIRECTORY_UNREACHABLE']);
      const [events] = await lab.fixture.rows(
        `SELECT count(*)::int AS failed FROM outbox WHERE type = 'sync_run.failed'`,
      );
      assert.deepEqual(events, { failed: 1 });
      await lab.fixture.sql.query(`DELETE FROM outbox WHERE type = 'sync_run.failed'`);
      assert.equal(await lab.checksum(), before);
      front.cutAfter = undefined;
      assert.equal((await lab.run()).counts.create, 1);
    } finally {
      await front.close();
    }
  });

  it('fails where the directory is away, tells once, and tells that it works again', async () => {
    const { hostname, port } = new URL(directory().url);
    const front = await Front.before({ host: hostname, port: Number(port || 636) });
    lab = await Lab.open(directory(), { url: `ldaps://localhost:${front.port}` });
    await lab.people(many);
    await lab.run();
    await front.close();
    for (let time = 0; time < 2; time += 1) {
      const run = await lab.run();
      assert.deepEqual([run.status, run.counts], ['failed', {}]);
    }
    const active = await lab.fixture.rows('SELECT FROM users WHERE is_active AND missing_since IS NULL');
    assert.equal(active.length, many.length);
    await front.reopen();
    assert.equal((await lab.run()).status, 'unchanged');
    const told = await lab.fixture.rows(`SELECT type FROM outbox WHERE type LIKE 'sync_run.%' ORDER BY id`);
    assert.deepEqual(told, [{ type: 'sync_run.failed' }, { type: 'sync_run.recovered' }]);
    await front.close();
  });

  it('reads from the next controller where the first is away', async () => {
    lab = await Lab.open(directory(), { url: `ldaps://127.0.0.1:1 ${directory().url}` });
    await lab.people(['one']);
    assert.equal((await lab.run()).status, 'succeeded');
  });

  it('holds a run to which nothing came back, and asks the directory about nobody', async () => {
    lab = await Lab.open(directory());
    await lab.people(many);
    await lab.run();
    await lab.fixture.sql.query('UPDATE ad_sync_config SET base_dns = $1', [[directory().emptyBase]]);
    const run = await lab.run();
    assert.deepEqual([run.status, run.reason?.code, run.counts.missing], ['held', 'NOTHING_READ', 15]);
    const [untouched] = await lab.fixture.rows(
      `SELECT count(*)::int AS n FROM users WHERE is_active AND missing_since IS NULL`,
    );
    assert.deepEqual(untouched, { n: 15 });
  });

  it('holds what would shut out more than the limit, and applies it when it is approved', async () => {
    lab = await Lab.open(directory());
    const dns = await lab.people(many);
    await lab.run();
    for (const dn of dns.slice(0, 11)) await lab.disable(dn);
    const held = await lab.run();
    assert.deepEqual([held.status, held.reason?.code], ['held', 'TOO_MANY_LOSE_ACCESS']);
    const [told] = await lab.fixture.rows(`SELECT count(*)::int AS n FROM outbox WHERE type = 'sync_run.held'`);
    assert.deepEqual(told, { n: 1 });
    const same = await lab.run();
    assert.deepEqual([same.status, same.hash], ['held', held.hash]);
    assert.equal((await lab.fixture.ended(held.id)).status, 'superseded');
    const [still] = await lab.fixture.rows(`SELECT count(*)::int AS n FROM outbox WHERE type = 'sync_run.held'`);
    assert.deepEqual(still, { n: 1 });
    // What has fallen away since does not matter.
    await lab.enable(dns[0] ?? '');
    const approved = await lab.run({ trigger: 'approval', approves: same.id });
    assert.deepEqual([approved.status, approved.counts.disable], ['succeeded', 10]);
    assert.equal((await lab.fixture.ended(same.id)).status, 'superseded');
  });

  it('tells of an approved plan once it is applied, where somebody is to stand in for its leavers', async () => {
    lab = await Lab.open(directory());
    const dns = await lab.people(many);
    await lab.run();
    for (const dn of dns.slice(0, 11)) await lab.disable(dn);
    const held = await lab.run();
    const told = () => lab.fixture.rows(`SELECT ids FROM outbox WHERE type = 'sync_run.applied'`);
    const id = await lab.fixture.queue({ trigger: 'approval', approves: held.id });
    const [leaver, standIn] = [await lab.known(many[0] ?? ''), await lab.known(many[12] ?? '')];
    await lab.fixture.sql.query('UPDATE ad_sync_logs SET stand_ins = $2 WHERE id = $1', [
      id,
      JSON.stringify([{ kind: 'approval_step', id: leaver?.id, personId: standIn?.id }]),
    ]);
    assert.deepEqual(await told(), []);
    await lab.fixture.runner.work();
    assert.deepEqual(await told(), [{ ids: { runId: id } }]);
  });

  it('holds again what the approved plan did not show, and marks it', async () => {
    lab = await Lab.open(directory());
    const dns = await lab.people(many);
    await lab.run();
    for (const dn of dns.slice(0, 11)) await lab.disable(dn);
    const held = await lab.run();
    await lab.disable(dns[11] ?? '');
    const approved = await lab.run({ trigger: 'approval', approves: held.id });
    assert.deepEqual([approved.status, approved.reason?.code], ['held', 'EXCEEDS_APPROVAL']);
    const marked = await lab.fixture.rows('SELECT name FROM ad_sync_changes WHERE run_id = $1 AND is_unapproved', [
      approved.id,
    ]);
    assert.deepEqual(marked, [{ name: lab.login('p11') }]);
    assert.equal((await lab.known('p0'))?.is_active, true);
  });

  it('takes a yes for the second sighting of the missing it showed', async () => {
    lab = await Lab.open(directory());
    const unit = await lab.unit('남는 팀');
    await lab.people(many);
    await lab.people(['stays'], unit);
    await lab.run();
    await lab.fixture.sql.query('UPDATE ad_sync_config SET base_dns = $1', [[unit]]);
    const held = await lab.run();
    assert.deepEqual([held.status, held.counts.missing], ['held', 15]);
    const approved = await lab.run({ trigger: 'approval', approves: held.id });
    assert.deepEqual([approved.status, approved.counts.disable], ['succeeded', 15]);
    assert.equal((await lab.known('stays'))?.is_active, true);
  });

  it('shows by a dry run the very plan that is applied afterwards', async () => {
    lab = await Lab.open(directory());
    await lab.people(many.slice(0, 3));
    const before = await lab.checksum();
    const dry = await lab.run({ dryRun: true });
    assert.deepEqual([dry.status, dry.counts.create], ['planned', 3]);
    assert.equal(await lab.checksum(), before);
    const run = await lab.run();
    assert.deepEqual(run.counts, dry.counts);
    const changes = (id: string) =>
      lab.fixture.rows(
        'SELECT kind, object_guid, name, fields FROM ad_sync_changes WHERE run_id = $1 ORDER BY position',
        [id],
      );
    assert.deepEqual(await changes(run.id), await changes(dry.id));
  });

  it('is done once by two processes that are asked at once', async () => {
    lab = await Lab.open(directory());
    await lab.people(many);
    const id = await lab.fixture.queue();
    await Promise.all([lab.fixture.runner.work(), lab.fixture.otherRunner().work()]);
    assert.equal((await lab.fixture.ended(id)).status, 'succeeded');
    const [people] = await lab.fixture.rows('SELECT count(*)::int AS n FROM users');
    assert.deepEqual(people, { n: 15 });
  });

  it('is cancelled before it applies when somebody asks for that', async () => {
    lab = await Lab.open(directory());
    await lab.people(many.slice(0, 2));
    const id = await lab.fixture.queue();
    await lab.fixture.sql.query('UPDATE ad_sync_logs SET cancel_requested_at = now() WHERE id = $1', [id]);
    await lab.fixture.runner.work();
    assert.equal((await lab.fixture.ended(id)).status, 'cancelled');
    assert.deepEqual(await lab.fixture.rows('SELECT FROM users'), []);
  });
}

async function position(lab: Lab): Promise<number> {
  const [row] = await lab.fixture.rows<{ at: string }>(
    `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS at`,
  );
  return Number(row?.at);
}
