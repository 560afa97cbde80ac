import assert from 'node:assert/strict';
import { Harness, type Reply } from '../../../test/harness.js';
import { codeOf, putSyncConfig, syncConfig } from '../../../test/sync-config.js';
import { newId } from '../../platform/ids.js';
import { syncRunRetention, SyncRunRepository } from './index.js';

describe('the endpoints of runs', function () {
  this.timeout(60_000);
  let harness: Harness;
  let admin: string;

  before(async () => {
    harness = await Harness.start();
    admin = (await harness.person({ roles: ['employee', 'system_admin'] })).token;
  });
  after(() => harness.close());

  beforeEach(async () => {
    await harness.sql.query('DELETE FROM ad_sync_config');
  });

  const configured = async (): Promise<string> => {
    const { status, body } = await putSyncConfig(harness, admin, 0, syncConfig);
    assert.equal(status, 200);
    return (body as { data: { id: string } }).data.id;
  };
  const ask = (query = ''): Promise<Reply> => harness.request('POST', `/ad-sync/run${query}`, { token: admin });

  it('queue a run, and say which one where there is one already', async () => {
    await configured();
    const first = await ask();
    assert.equal(first.status, 202);
    const { runId } = first.body.data as { runId: string };
    assert.equal(first.headers.get('location'), `/api/v1/ad-sync/runs/${runId}`);
    const second = await ask('?mode=delta&dryRun=true');
    assert.deepEqual([second.status, codeOf(second)], [409, 'SYNC_ALREADY_RUNNING']);
    assert.equal(second.body.error.details.runId, runId);
    const { body: run } = await harness.get(`/ad-sync/runs/${runId}`, admin);
    assert.deepEqual(
      [run.data.status, run.data.mode, run.data.trigger, run.data.dryRun],
      ['queued', 'full', 'manual', false],
    );
    assert.equal(run.data.counts.create, 0);
  });

  it('queue one run for two that ask at once', async () => {
    await configured();
    const answers = await Promise.all([ask(), ask(), ask()]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [202, 409, 409]);
  });

  it('know no run that is none, and no directory that is none', async () => {
    assert.equal(codeOf(await ask()), 'DIRECTORY_NOT_FOUND');
    assert.equal(codeOf(await harness.get(`/ad-sync/runs/${newId()}`, admin)), 'SYNC_RUN_NOT_FOUND');
    assert.equal(codeOf(await harness.get(`/ad-sync/runs/${newId()}/changes`, admin)), 'SYNC_RUN_NOT_FOUND');
    assert.equal((await harness.get('/ad-sync/runs/17', admin)).status, 400);
  });

  it('cancel what is queued at once, and what runs as soon as it notices', async () => {
    await configured();
    const { runId } = (await ask()).body.data as { runId: string };
    const cancelled = await harness.request('POST', `/ad-sync/runs/${runId}/cancel`, { token: admin });
    assert.deepEqual([cancelled.status, cancelled.body.data.status], [200, 'cancelled']);
    const again = await harness.request('POST', `/ad-sync/runs/${runId}/cancel`, { token: admin });
    assert.deepEqual([again.status, codeOf(again)], [409, 'SYNC_RUN_NOT_RUNNING']);
    const other = (await ask()).body.data.runId as string;
    await harness.sql.query(`UPDATE ad_sync_logs SET status = 'running' WHERE id = $1`, [other]);
    const noticed = await harness.request('POST', `/ad-sync/runs/${other}/cancel`, { token: admin });
    assert.equal(noticed.body.data.status, 'running');
    const { rows } = await harness.sql.query(
      'SELECT cancel_requested_at IS NOT NULL AS asked FROM ad_sync_logs WHERE id = $1',
      [other],
    );
    assert.deepEqual(rows, [{ asked: true }]);
  });

  const held = async (expiresIn = 86_400_000, mode = 'full'): Promise<string> => {
    const directory = await configured();
    const id = newId();
    await harness.sql.query(
      `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status, plan_hash, expires_at, sync_completed_at, reason, error_count, error_details)
       VALUES ($1, $2, $6, 'schedule', 'held', 'abc', $3, now(), $4, 1, $5)`,
      [
        id,
        directory,
        new Date(harness.clock.now().getTime() + expiresIn),
        JSON.stringify({
          code: 'TOO_MANY_LOSE_ACCESS',
          params: { count: 214, active: 5214, percent: 4.1, limit: 104 },
        }),
        JSON.stringify([{ dn: 'CN=김,OU=x', objectGuid: null, code: 'MAIL_SHARED', params: { mail: 'kim@x' } }]),
        mode,
      ],
    );
    await harness.sql.query(
      `INSERT INTO ad_sync_changes (run_id, position, kind, subject_id, name, username, reason, fields) VALUES
       ($1, 1, 'disable', $2, '김민서', 'kim', '{"code": "DELETED"}', '[{"field": "isActive", "before": "true", "after": "false"}]'),
       ($1, 2, 'update', $2, '이서연', '=cmd', NULL, '[{"field": "title", "before": "대리", "after": "과장, 팀장"}]')`,
      [id, newId()],
    );
    return id;
  };

  it('word reasons and errors in the language of the reader', async () => {
    const id = await held();
    const korean = await harness.get(`/ad-sync/runs/${id}`, admin);
    assert.match(korean.body.data.reason, /214명이 접근 권한을 잃게 됩니다/);
    assert.equal(korean.body.data.reasonCode, 'TOO_MANY_LOSE_ACCESS');
    const { body: errors } = await harness.get(`/ad-sync/runs/${id}/errors`, admin);
    assert.deepEqual([errors.data[0].code, errors.pagination.total], ['MAIL_SHARED', 1]);
    assert.match(errors.data[0].message, /kim@x/);
  });

  it('find errors by a part of the DN, or of what is told of them', async () => {
    const id = await held();
    const count = async (q: string) =>
      (await harness.get(`/ad-sync/runs/${id}/errors?q=${encodeURIComponent(q)}`, admin)).body.pagination.total;
    assert.deepEqual(await Promise.all(['ou=X', '메일 주소', '%', 'objectGUID'].map(count)), [1, 1, 0, 0]);
  });

  it('list changes by kind and by what is searched for, and as CSV', async () => {
    const id = await held();
    const { body: all } = await harness.get(`/ad-sync/runs/${id}/changes`, admin);
    assert.deepEqual(
      all.data.map(({ kind }: { kind: string }) => kind),
      ['disable', 'update'],
    );
    const { body: some } = await harness.get(
      `/ad-sync/runs/${id}/changes?kind=update&q=${encodeURIComponent('과장')}`,
      admin,
    );
    assert.equal(some.pagination.total, 1);
    const csv = await harness.request('GET', `/ad-sync/runs/${id}/changes`, {
      token: admin,
      headers: { accept: 'text/csv' },
    });
    assert.match(csv.headers.get('content-type') ?? '', /text\/csv/);
    assert.match(String(csv.body), /update,이서연,'=cmd,,title,대리,"과장, 팀장"/);
    const errors = await harness.request('GET', `/ad-sync/runs/${id}/errors`, {
      token: admin,
      headers: { accept: 'text/csv' },
    });
    assert.match(String(errors.body), /"CN=김,OU=x",,MAIL_SHARED/);
  });

  it('keep runs for ninety days, and the last one for good', async () => {
    const directory = await configured();
    const days = (count: number) => new Date(harness.clock.now().getTime() - count * 86_400_000);
    for (const ago of [200, 91, 89]) {
      await harness.sql.query(
        `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status, sync_completed_at)
         VALUES (gen_random_uuid(), $1, 'full', 'schedule', 'succeeded', $2)`,
        [directory, days(ago)],
      );
    }
    const job = syncRunRetention(harness.platform.transaction, new SyncRunRepository(), harness.clock);
    await job.perform();
    const kept = async () => (await harness.get('/ad-sync/logs', admin)).body.pagination.total as number;
    assert.equal(await kept(), 1);
    await harness.sql.query('UPDATE ad_sync_logs SET sync_completed_at = $1', [days(300)]);
    await job.perform();
    assert.equal(await kept(), 1);
  });

  it('show how each directory stands, and the history', async () => {
    const id = await held();
    await harness.sql.query('UPDATE ad_sync_config SET awaits_review = false');
    const { body: status } = await harness.get('/ad-sync/status', admin);
    assert.deepEqual([status.data[0].state, status.data[0].held.id, status.data[0].lastRun.id], ['held', id, id]);
    assert.equal(status.data[0].nextFull, '2026-09-17T17:00:00.000Z');
    assert.equal(status.data[0].people, null);
    for (const [status, readsAll, people] of [
      ['succeeded', true, 518],
      ['unchanged', false, 0],
      ['failed', true, 12],
    ])
      await harness.sql.query(
        `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status, reads_all, synced_count)
         SELECT $1, directory_id, 'full', 'schedule', $2, $3, $4 FROM ad_sync_logs WHERE id = $5`,
        [newId(), status, readsAll, people, id],
      );
    assert.equal((await harness.get('/ad-sync/status', admin)).body.data[0].people, 518);
    await harness.sql.query(`DELETE FROM ad_sync_logs WHERE status <> 'held'`);
    const { body: logs } = await harness.get('/ad-sync/logs?status=held&mode=full', admin);
    assert.deepEqual([logs.pagination.total, logs.data[0].id], [1, id]);
  });

  it('count the history by status, whichever is looked at, since when it is asked for', async () => {
    const id = await held();
    await harness.sql.query(
      `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status, created_at)
       SELECT $1, directory_id, 'full', 'schedule', 'failed', now() - interval '3 days' FROM ad_sync_logs WHERE id = $2`,
      [newId(), id],
    );
    const { body: all } = await harness.get('/ad-sync/logs?status=held', admin);
    assert.deepEqual([all.pagination.total, all.meta.statuses], [1, { held: 1, failed: 1 }]);
    const since = new Date(Date.now() - 86_400_000).toISOString();
    const { body: recent } = await harness.get(`/ad-sync/logs?since=${since}`, admin);
    assert.deepEqual([recent.pagination.total, recent.meta.statuses], [1, { held: 1 }]);
  });

  it('tell when a schedule would run next, before it is kept', async () => {
    const ask = (expression: string) =>
      harness.get(`/ad-sync/schedule-times?expression=${encodeURIComponent(expression)}`, admin);
    assert.deepEqual((await ask('0 2 * * *')).body.data, [
      '2026-09-17T17:00:00.000Z',
      '2026-09-18T17:00:00.000Z',
      '2026-09-19T17:00:00.000Z',
    ]);
    const wrong = await ask('99 2 * * *');
    assert.deepEqual([wrong.status, codeOf(wrong)], [422, 'SCHEDULE_INVALID']);
  });
});
