import type { Queries } from '@maru/backend/platform';
import type { Sql } from '../database/session.js';
import type { Reason, RunRow, RunStatus } from './run-row.js';
import { runColumns } from './run-row.js';

/** Seconds of silence after which a run counts as gone. */
export const SILENCE = 60;

export interface Progress {
  readonly phase: 'connecting' | 'reading' | 'probing' | 'planning' | 'applying';
  /** People. */
  readonly read: number;
  /** Rows of people, departments and roles to be written; null until they are planned. */
  readonly planned: number | null;
  /** How many of them are written, in a transaction that has not ended. */
  readonly applied: number | null;
}

/** Queued runs, the oldest first. */
export const queuedRuns = (queries: Queries): Promise<RunRow[]> =>
  queries.query<RunRow>(`SELECT ${runColumns} FROM ad_sync_logs WHERE status = 'queued' ORDER BY number`);

/** @returns false where it is no more queued */
export async function claim(sql: Sql, runId: string): Promise<boolean> {
  const written = await sql.write(
    `UPDATE ad_sync_logs SET status = 'running', sync_started_at = now(), heartbeat_at = now()
     WHERE id = $1 AND status = 'queued'`,
    [runId],
  );
  return written === 1;
}

/** @returns whether it goes on, and whether somebody wants it to stop */
export async function beat(
  queries: Queries,
  runId: string,
  progress: Progress,
): Promise<{ readonly isRunning: boolean; readonly isCancelled: boolean }> {
  const [row] = await queries.query<{ isCancelled: boolean }>(
    `UPDATE ad_sync_logs SET heartbeat_at = now(), progress = $2 WHERE id = $1 AND status = 'running'
     RETURNING cancel_requested_at IS NOT NULL AS "isCancelled"`,
    [runId, JSON.stringify(progress)],
  );
  return { isRunning: row !== undefined, isCancelled: row?.isCancelled === true };
}

/** How the run of the same directory before this one ended, of those that meant to apply. */
export async function statusBefore(
  sql: Pick<Sql, 'query'>,
  { id, directoryId }: Pick<RunRow, 'id' | 'directoryId'>,
): Promise<RunStatus | undefined> {
  const [row] = await sql.query<{ status: RunStatus }>(
    `SELECT status FROM ad_sync_logs
     WHERE directory_id = $1 AND NOT dry_run AND number < (SELECT number FROM ad_sync_logs WHERE id = $2)
       AND status IN ('succeeded', 'unchanged', 'held', 'discarded', 'superseded', 'expired', 'failed', 'aborted')
     ORDER BY number DESC LIMIT 1`,
    [directoryId, id],
  );
  return row?.status;
}

export const isFailure = (status: RunStatus | undefined): boolean => status === 'failed' || status === 'aborted';

export interface Ending {
  readonly status: RunStatus;
  readonly reason: Reason | null;
}

/** Ends a run of which nothing was applied. @returns false where somebody else has ended it */
export async function endWithout(sql: Pick<Sql, 'write'>, runId: string, { status, reason }: Ending): Promise<boolean> {
  const written = await sql.write(
    `UPDATE ad_sync_logs SET status = $2, reason = $3, sync_completed_at = now(), heartbeat_at = now(), progress = NULL
     WHERE id = $1 AND status = 'running'`,
    [runId, status, JSON.stringify(reason)],
  );
  return written === 1;
}
