import type { DirectoryConfig, Problem } from '@maru/backend/directory';
import type { Sql } from '../database/session.js';
import type { Counts } from '../plan/facts.js';
import { ConfigChanged, Overruled } from './interruption.js';
import type { Reach } from '../plan/absent.js';
import type { Cursor } from './reach.js';
import type { Reason, RunRow, RunStatus } from './run-row.js';

export interface Conclusion {
  readonly status: RunStatus;
  readonly reason: Reason | null;
  readonly counts: Counts;
  readonly hash: string | null;
  readonly expiresAt: Date | null;
}

export interface ReadingResult {
  readonly understood: number;
  readonly problems: readonly Problem[];
  /** All of them, also where the list is cut. */
  readonly problemCount: number;
}

/** Problems a run keeps in full; their number it always knows. */
export const MOST_PROBLEMS = 5_000;

/** Ends a run that came to a plan, in the transaction of what it applied. @throws Overruled */
export async function conclude(
  sql: Sql,
  runId: string,
  { status, reason, counts, hash, expiresAt }: Conclusion,
  { understood, problems, problemCount }: ReadingResult,
): Promise<void> {
  const written = await sql.write(
    `UPDATE ad_sync_logs SET status = $2, reason = $3, counts = $4, plan_hash = $5, expires_at = $6, synced_count = $7,
       error_count = $8, error_details = $9, sync_completed_at = now(), heartbeat_at = now(), progress = NULL
     WHERE id = $1 AND status = 'running'`,
    [
      runId,
      status,
      JSON.stringify(reason),
      JSON.stringify(counts),
      hash,
      expiresAt,
      understood,
      problemCount,
      JSON.stringify(problems.slice(0, MOST_PROBLEMS)),
    ],
  );
  if (written !== 1) throw new Overruled();
}

/**
 * A plan that waits is replaced by what a newer run came to. A delta knows nothing of what a full run holds, so that only
 * another full one replaces that.
 * @returns hashes of those replaced
 */
export async function supersede(sql: Sql, { id, directoryId }: RunRow, reach: Reach): Promise<(string | null)[]> {
  const rows = await sql.query<{ hash: string | null }>(
    `UPDATE ad_sync_logs SET status = 'superseded'
     WHERE directory_id = $1 AND id <> $2 AND status = 'held' AND ($3 = 'full' OR NOT coalesce(reads_all, true))
     RETURNING plan_hash AS hash`,
    [directoryId, id, reach],
  );
  return rows.map(({ hash }) => hash);
}

/**
 * How far the directory has been taken in. A run that somebody asked for or approved shows that its plan was seen, so
 * that the schedule goes on.
 * @throws ConfigChanged where the directory was read under another configuration than it has now
 */
export async function advance(
  sql: Sql,
  { id, version }: Pick<DirectoryConfig, 'id' | 'version'>,
  run: RunRow,
  cursor: Cursor | null,
): Promise<void> {
  const isSeen = run.trigger === 'manual' || run.trigger === 'approval';
  const written = await sql.write(
    `UPDATE ad_sync_config SET cursor = $3, awaits_review = awaits_review AND NOT $4 WHERE id = $1 AND version = $2`,
    [id, version, JSON.stringify(cursor), isSeen],
  );
  if (written !== 1) throw new ConfigChanged();
}
