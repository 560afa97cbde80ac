import assert from 'node:assert/strict';
import { Client } from 'pg';
import { StillClock, SyncFixture } from '../../test/sync-fixture.js';

const nowhere = {
  url: 'ldaps://127.0.0.1:1',
  ca: '',
  bindDn: 'CN=x',
  bindPassword: 'x',
  baseDns: ['DC=x'],
};
const minute = 60_000;
/** Five past two at night in Seoul. */
const night = new Date('2026-09-16T17:05:00Z');

describe('the schedule of synchronisation', () => {
  let fixture: SyncFixture;
  let clock: StillClock;

  beforeEach(async () => {
    clock = new StillClock(night);
    fixture = await SyncFixture.start(nowhere, clock);
    await schedule({ full: '0 2 * * *', delta: null });
    await fixture.sql.query(`UPDATE ad_sync_config SET updated_at = $1`, [new Date(night.getTime() - 60 * minute)]);
  });
  afterEach(() => fixture.close());

  const schedule = (cron: { full: string | null; delta: string | null }) =>
    fixture.sql.query('UPDATE ad_sync_config SET sync_schedule = $1', [JSON.stringify(cron)]);
  const runs = () =>
    fixture.rows<{ mode: string; trigger: string; status: string; scheduled: string }>(
      `SELECT mode, trigger, status, to_char(scheduled_at AT TIME ZONE 'Asia/Seoul', 'HH24:MI') AS scheduled
       FROM ad_sync_logs ORDER BY number`,
    );

  it('queues a run once when its time has come, whoever looks and however often', async () => {
    await Promise.all([fixture.schedule.queueDue(), fixture.schedule.queueDue()]);
    await fixture.schedule.queueDue();
    assert.deepEqual(await runs(), [{ mode: 'full', trigger: 'schedule', status: 'queued', scheduled: '02:00' }]);
  });

  it('wakes nobody by looking', async () => {
    await fixture.schedule.queueDue();
    const listener = new Client({ connectionString: fixture.database.url });
    await listener.connect();
    await listener.query('LISTEN ad_sync');
    let woken = 0;
    listener.on('notification', () => (woken += 1));
    await fixture.schedule.queueDue();
    await fixture.upkeep.perform();
    await listener.query('SELECT 1');
    assert.equal(woken, 0);
    await listener.end();
  });

  it('tells when the next time comes', async () => {
    assert.deepEqual(await fixture.schedule.queueDue(), new Date('2026-09-17T17:00:00Z'));
  });

  it('does not catch up with what has been due for long, or from before it was changed', async () => {
    clock.pass(20 * minute);
    await fixture.schedule.queueDue();
    assert.deepEqual(await runs(), []);
    await schedule({ full: '20 2 * * *', delta: null });
    await fixture.sql.query('UPDATE ad_sync_config SET updated_at = $1', [clock.now()]);
    await fixture.schedule.queueDue();
    assert.deepEqual(await runs(), []);
  });

  it('does not read the changes where it has just read all', async () => {
    await schedule({ full: '0 2 * * *', delta: '*/5 * * * *' });
    await fixture.sql.query(
      `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status, created_at)
       VALUES (gen_random_uuid(), $1, 'full', 'manual', 'succeeded', $2)`,
      [fixture.directoryId, night],
    );
    await fixture.schedule.queueDue();
    assert.equal((await runs()).length, 1);
  });

  it('waits while a changed base, filter or mapping has not been seen, or the directory is stopped', async () => {
    await fixture.schedule.queueDue();
    await fixture.sql.query('UPDATE ad_sync_config SET awaits_review = true');
    await fixture.upkeep.perform();
    assert.deepEqual(
      (await runs()).map(({ status }) => status),
      ['cancelled'],
    );
    clock.pass(24 * 60 * minute);
    await fixture.schedule.queueDue();
    await fixture.sql.query('UPDATE ad_sync_config SET awaits_review = false, enabled = false');
    await fixture.schedule.queueDue();
    assert.equal((await runs()).length, 1);
  });

  it('tries a failed scheduled run once more, two minutes later', async () => {
    await fixture.schedule.queueDue();
    await fixture.runner.work();
    await fixture.sql.query('UPDATE ad_sync_logs SET sync_completed_at = $1', [clock.now()]);
    clock.pass(minute);
    await fixture.upkeep.perform();
    assert.equal((await runs()).length, 1);
    clock.pass(minute);
    await fixture.upkeep.perform();
    await fixture.upkeep.perform();
    await fixture.runner.work();
    clock.pass(5 * minute);
    await fixture.upkeep.perform();
    assert.deepEqual(
      (await runs()).map(({ trigger, status }) => [trigger, status]),
      [
        ['schedule', 'failed'],
        ['retry', 'failed'],
      ],
    );
  });

  it('lets a held plan expire after a day', async () => {
    const id = await fixture.queue();
    await fixture.sql.query(`UPDATE ad_sync_logs SET status = 'held', expires_at = $2 WHERE id = $1`, [
      id,
      new Date(night.getTime() + 24 * 60 * minute),
    ]);
    clock.pass(24 * 60 * minute - 1);
    await fixture.upkeep.perform();
    assert.equal((await fixture.ended(id)).status, 'held');
    clock.pass(1);
    await fixture.upkeep.perform();
    assert.equal((await fixture.ended(id)).status, 'expired');
  });

  it('takes a run for dead after a minute of silence, sooner where nobody holds its lock, and tells', async () => {
    const id = await fixture.queue();
    const beaten = (seconds: number) =>
      fixture.sql.query(
        `UPDATE ad_sync_logs SET status = 'running', heartbeat_at = now() - make_interval(secs => $2) WHERE id = $1`,
        [id, seconds],
      );
    const holder = new Client({ connectionString: fixture.database.url });
    await holder.connect();
    await holder.query(`SELECT pg_advisory_lock(hashtextextended('ad-sync:' || $1, 0))`, [fixture.directoryId]);
    await beaten(30);
    await fixture.upkeep.perform();
    assert.equal((await fixture.ended(id)).status, 'running');
    await beaten(61);
    await fixture.upkeep.perform();
    assert.equal((await fixture.ended(id)).status, 'aborted');
    await holder.end();
    await beaten(30);
    await fixture.upkeep.perform();
    const run = await fixture.ended(id);
    assert.deepEqual([run.status, run.reason?.code], ['aborted', 'HEARTBEAT_STOPPED']);
    const told = await fixture.rows(`SELECT type FROM outbox`);
    assert.deepEqual(told[0], { type: 'sync_run.failed' });
  });
});
