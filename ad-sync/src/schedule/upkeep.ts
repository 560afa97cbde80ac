import type { Clock, Queries, Transaction } from '@maru/backend/platform';
import { newId } from '@maru/backend/platform';
import { pooled } from '../database/pooled.js';
import { tellFailure } from '../run/events-of-runs.js';
import { SILENCE } from '../run/run-records.js';
import { reasonOf, runColumns, type RunRow } from '../run/run-row.js';

/** Seconds of silence after which it is asked whether anybody holds the directory's lock: two beats. */
const DOUBTFUL = 12;
/** Milliseconds after which a failed scheduled run is tried once more. */
const RETRY_AFTER = 120_000;
/** Milliseconds for which something due and not done is still caught up with. */
export const GRACE = 600_000;

/** What every process does with the runs of all: each act is one statement, so that any number of them may. */
export class Upkeep {
  constructor(
    private readonly queries: Queries,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async perform(): Promise<void> {
    await this.expireHeld();
    await this.abortSilent();
    await this.withdrawUnseen();
    await this.retryFailed();
  }

  /** A held plan may be approved for a day. */
  private async expireHeld(): Promise<void> {
    await this.queries.query(`UPDATE ad_sync_logs SET status = 'expired' WHERE status = 'held' AND expires_at <= $1`, [
      this.clock.now(),
    ]);
  }

  /** Who runs holds the directory's lock: a silent run without it has died with its process or its connection. */
  private async abortSilent(): Promise<void> {
    await this.transaction(async (tx) => {
      const runs = await tx.query<RunRow>(
        `UPDATE ad_sync_logs SET status = 'aborted', reason = $1, sync_completed_at = now(), progress = NULL
         WHERE status = 'running' AND (heartbeat_at < now() - make_interval(secs => $2) OR (
           heartbeat_at < now() - make_interval(secs => $3)
           AND pg_try_advisory_xact_lock(hashtextextended('ad-sync:' || directory_id, 0))))
         RETURNING ${runColumns}`,
        [JSON.stringify(reasonOf('HEARTBEAT_STOPPED')), SILENCE, DOUBTFUL],
      );
      for (const run of runs) await tellFailure(pooled(tx), run);
    });
  }

  /** What the schedule queued before a base, filter or mapping was changed waits until somebody has seen the plan. */
  private async withdrawUnseen(): Promise<void> {
    await this.queries.query(
      `UPDATE ad_sync_logs l SET status = 'cancelled', reason = $1, sync_completed_at = now()
       FROM ad_sync_config c WHERE c.id = l.directory_id AND l.status = 'queued' AND l.trigger IN ('schedule', 'retry')
         AND (c.awaits_review OR NOT c.enabled)`,
      [JSON.stringify(reasonOf('AWAITS_REVIEW'))],
    );
  }

  private async retryFailed(): Promise<void> {
    const now = this.clock.now();
    const due = await this.queries.query<{ directoryId: string; mode: string; at: Date }>(
      `SELECT l.directory_id AS "directoryId", l.mode, l.sync_completed_at + make_interval(secs => $1) AS at
       FROM ad_sync_logs l JOIN ad_sync_config c ON c.id = l.directory_id AND c.enabled AND NOT c.awaits_review
       WHERE l.trigger = 'schedule' AND l.status IN ('failed', 'aborted')
         AND l.sync_completed_at BETWEEN $2 AND $3
         AND NOT EXISTS (SELECT FROM ad_sync_logs x WHERE x.directory_id = l.directory_id AND x.number > l.number)`,
      [RETRY_AFTER / 1_000, new Date(now.getTime() - RETRY_AFTER - GRACE), new Date(now.getTime() - RETRY_AFTER)],
    );
    for (const { directoryId, mode, at } of due) {
      await this.queries.query(
        `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status, scheduled_at)
         VALUES ($1, $2, $3, 'retry', 'queued', $4) ON CONFLICT DO NOTHING`,
        [newId(), directoryId, mode, at],
      );
    }
  }
}
