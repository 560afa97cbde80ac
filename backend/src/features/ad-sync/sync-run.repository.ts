import type { Schema } from '../../http/route.js';
import type { Page, Paged } from '../../platform/page.js';
import type { Queries, Tx } from '../../platform/transaction.js';
import type { SyncMode, SyncRunStatus } from './sync-run.entity.js';
import type { DirectoryFacts, SyncRun, WantedStandIn } from './sync-run.js';

const columns = `l.id, l.number, l.directory_id AS "directoryId", l.server, l.mode,
  l.reads_all AS "readsAll", l.trigger, l.dry_run AS "dryRun", l.status,
  coalesce(l.sync_started_at, l.created_at) AS "startedAt", l.sync_completed_at AS "completedAt",
  l.heartbeat_at AS "heartbeatAt", l.expires_at AS "expiresAt", l.synced_count AS "syncedCount",
  l.error_count AS "errorCount", l.counts, l.reason, l.plan_hash AS "planHash"`;

export interface RunsWanted extends Page {
  readonly directoryId: string | undefined;
  readonly status: SyncRunStatus | undefined;
  readonly mode: SyncMode | undefined;
  /** When it was asked for, at the earliest. */
  readonly since: Date | undefined;
}

/** Runs, and how many there are of each status when that is no filter. */
export interface RunsFound extends Paged<SyncRun> {
  readonly statuses: Readonly<Record<string, number>>;
}

export interface NewRun {
  readonly id: string;
  readonly directoryId: string;
  readonly mode: SyncMode;
  readonly trigger: 'manual' | 'approval';
  readonly dryRun: boolean;
  readonly requestedBy: string;
  readonly approves: string | null;
  readonly standIns?: readonly WantedStandIn[];
}

/** Runs as rows: the api asks for them and reads them, the ad-sync process does them. */
export class SyncRunRepository {
  async find(queries: Queries, id: string): Promise<SyncRun | undefined> {
    const [row] = await queries.query<SyncRun>(`SELECT ${columns} FROM ad_sync_logs l WHERE l.id = $1`, [id]);
    return row;
  }

  /** How far it is. */
  async progress(queries: Queries, id: string): Promise<Schema<'SyncProgress'> | undefined> {
    const [row] = await queries.query<Schema<'SyncProgress'>>(
      `SELECT id AS "runId", directory_id AS "directoryId", status, progress ->> 'phase' AS phase,
         coalesce((progress ->> 'read')::int, synced_count) AS read,
         (progress ->> 'planned')::int AS planned, (progress ->> 'applied')::int AS applied
       FROM ad_sync_logs WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** Until the transaction ends its status stays. */
  async lock(tx: Tx, id: string): Promise<SyncRun | undefined> {
    const [row] = await tx.query<SyncRun>(`SELECT ${columns} FROM ad_sync_logs l WHERE l.id = $1 FOR UPDATE`, [id]);
    return row;
  }

  /** Newest first; two statements, whatever the size. */
  async list(queries: Queries, { directoryId, status, mode, since, page, limit }: RunsWanted): Promise<RunsFound> {
    const wanted = `FROM ad_sync_logs l WHERE ($1::uuid IS NULL OR l.directory_id = $1)
      AND ($2::text IS NULL OR l.mode = $2) AND ($3::timestamptz IS NULL OR l.created_at >= $3)`;
    const values = [directoryId ?? null, mode ?? null, since ?? null];
    const counts = await queries.query<{ status: SyncRunStatus; count: number }>(
      `SELECT l.status, count(*)::int AS count ${wanted} GROUP BY l.status`,
      values,
    );
    const rows = await queries.query<SyncRun>(
      `SELECT ${columns} ${wanted} AND ($4::text IS NULL OR l.status = $4) ORDER BY l.number DESC LIMIT $5 OFFSET $6`,
      [...values, status ?? null, limit, (page - 1) * limit],
    );
    const counted = status === undefined ? counts : counts.filter((one) => one.status === status);
    return {
      rows,
      total: counted.reduce((sum, { count }) => sum + count, 0),
      statuses: Object.fromEntries(counts.map((one) => [one.status, one.count])),
    };
  }

  /** @returns false where one of the directory is queued or running */
  async queue(tx: Tx, run: NewRun): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, dry_run, requested_by, approves, stand_ins, status)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'queued') ON CONFLICT DO NOTHING RETURNING 1`,
      [
        run.id,
        run.directoryId,
        run.mode,
        run.trigger,
        run.dryRun,
        run.requestedBy,
        run.approves,
        JSON.stringify(run.standIns ?? []),
      ],
    );
    return rows.length === 1;
  }

  async openRun(queries: Queries, directoryId: string): Promise<string | undefined> {
    const [row] = await queries.query<{ id: string }>(
      `SELECT id FROM ad_sync_logs WHERE directory_id = $1 AND status IN ('queued', 'running')`,
      [directoryId],
    );
    return row?.id;
  }

  /** The run that applies an approved plan, until it has ended. */
  async approvalOf(queries: Queries, id: string): Promise<string | undefined> {
    const [row] = await queries.query<{ id: string }>(
      `SELECT id FROM ad_sync_logs WHERE approves = $1 AND status IN ('queued', 'running')`,
      [id],
    );
    return row?.id;
  }

  async end(tx: Tx, id: string, status: 'discarded' | 'cancelled', now: Date): Promise<void> {
    await tx.query(
      `UPDATE ad_sync_logs SET status = $2, sync_completed_at = coalesce(sync_completed_at, $3) WHERE id = $1`,
      [id, status, now],
    );
  }

  async askToCancel(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.query('UPDATE ad_sync_logs SET cancel_requested_at = coalesce(cancel_requested_at, $2) WHERE id = $1', [
      id,
      now,
    ]);
  }

  /** Some of the runs that ended before then, what waits and the last of each directory excepted. @returns how many */
  async deleteBefore(tx: Tx, before: Date): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM ad_sync_logs WHERE id IN (
         SELECT l.id FROM ad_sync_logs l
         WHERE l.sync_completed_at < $1 AND l.status NOT IN ('queued', 'running', 'held')
           AND EXISTS (SELECT FROM ad_sync_logs x WHERE x.directory_id = l.directory_id AND x.number > l.number
             AND x.status NOT IN ('queued', 'running'))
         ORDER BY l.number LIMIT 20) RETURNING 1`,
      [before],
    );
    return rows.length;
  }

  /** One statement, however many directories there are. @param directoryId undefined for all */
  directories(queries: Queries, directoryId: string | undefined): Promise<DirectoryFacts[]> {
    const one = (which: string): string =>
      `(SELECT to_jsonb(r) FROM (SELECT ${columns} FROM ad_sync_logs l WHERE l.directory_id = c.id AND ${which}
        ORDER BY l.number DESC LIMIT 1) r)`;
    return queries.query<DirectoryFacts>(
      `SELECT c.id, c.name, c.enabled, c.awaits_review AS "awaitsReview", c.sync_schedule AS schedule, c.cursor,
         ${one(`l.status NOT IN ('queued', 'running')`)} AS "lastRun",
         (SELECT l.synced_count FROM ad_sync_logs l WHERE l.directory_id = c.id AND l.reads_all
            AND l.status NOT IN ('queued', 'running', 'failed', 'aborted', 'cancelled')
          ORDER BY l.number DESC LIMIT 1) AS people,
         ${one(`l.status IN ('queued', 'running')`)} AS running,
         ${one(`l.status = 'held'`)} AS held
       FROM ad_sync_config c WHERE $1::uuid IS NULL OR c.id = $1 ORDER BY c.position, c.id`,
      [directoryId ?? null],
    );
  }
}
