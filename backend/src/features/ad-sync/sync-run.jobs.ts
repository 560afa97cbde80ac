import type { EventJob } from '../../platform/job.js';
import type { Tx } from '../../platform/transaction.js';
import type { NotificationService } from '../notifications/index.js';

const told: Readonly<Record<string, string>> = {
  'sync_run.failed': 'run_failed',
  'sync_run.held': 'run_held',
  'sync_run.recovered': 'run_recovered',
};

/** Who looks after the directory is told when its runs fail or are held, and when they work again. */
export const syncRunNotices = (notifications: NotificationService): EventJob => ({
  name: 'sync-run.notices',
  on: Object.keys(told),
  attempts: 8,
  backoff: 1_000,
  perform: async ({ id: eventId, type, ids }, tx) => {
    const runId = String(ids.runId);
    const run = await runOf(tx, runId);
    const event = told[type];
    if (!run || event === undefined) return;
    await notifications.tellHolders(tx, 'directory:administer', {
      eventId,
      kind: 'directory',
      params: { event, directory: run.directory, number: run.number },
      subject: { type: 'sync_run', id: runId, url: `/admin/directory/runs/${runId}` },
    });
  },
});

async function runOf(tx: Tx, runId: string): Promise<{ number: string; directory: string } | undefined> {
  const [run] = await tx.query<{ number: string; directory: string }>(
    `SELECT l.number, c.name AS directory FROM ad_sync_logs l JOIN ad_sync_config c ON c.id = l.directory_id WHERE l.id = $1`,
    [runId],
  );
  return run;
}
