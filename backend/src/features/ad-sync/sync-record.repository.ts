import type { Page, Paged } from '../../platform/page.js';
import type { Queries } from '../../platform/transaction.js';
import type { SyncChange, SyncProblem } from './sync-run.js';

/** Rows a download reads at once. */
const BATCH = 1_000;

const columns = `md5(c.run_id::text || ':' || c.position)::uuid AS id, c.position, c.kind,
  CASE WHEN NOT c.is_new THEN c.subject_id END AS "subjectId", c.name, c.username, c.reason, c.fields,
  c.is_unapproved AS "isUnapproved"`;

export interface ChangesWanted {
  readonly runId: string;
  readonly kind: string | undefined;
  /** A part of a name, a login or a value. */
  readonly q: string | undefined;
  /** Only of people and departments with whom something else breaks. */
  readonly isAffected: boolean;
}

export interface ProblemsWanted {
  readonly runId: string;
  /** A part of a DN. */
  readonly q: string | undefined;
  /** Codes whose words have it, in the reader's language. */
  readonly codes: readonly string[];
}

/** What a run changed, and what was wrong with the records it read. */
export class SyncRecordRepository {
  /** @param affected SQL of what breaks with the run `$1`, as `affectedBy` gives it */
  constructor(private readonly affected: string) {}

  /** In the plan's order; two statements, whatever the size. */
  async changes(queries: Queries, which: ChangesWanted, { page, limit }: Page): Promise<Paged<SyncChange>> {
    const [wanted, values] = [this.wanted(which), valuesOf(which)];
    const [count] = await queries.query<{ total: number }>(`SELECT count(*)::int AS total ${wanted}`, values);
    const rows = await queries.query<SyncChange>(`SELECT ${columns} ${wanted} ORDER BY c.position LIMIT $4 OFFSET $5`, [
      ...values,
      limit,
      (page - 1) * limit,
    ]);
    return { rows, total: count?.total ?? 0 };
  }

  /** All of them, a thousand at a time. */
  async *allChanges(queries: Queries, which: ChangesWanted): AsyncGenerator<SyncChange, void, void> {
    for (let after = 0; ;) {
      const rows = await queries.query<SyncChange>(
        `SELECT ${columns} ${this.wanted(which)} AND c.position > $4 ORDER BY c.position LIMIT ${BATCH}`,
        [...valuesOf(which), after],
      );
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      after = last.position;
    }
  }

  /** In the order they were found; two statements, whatever the size. */
  async problems(
    queries: Queries,
    { runId, q, codes }: ProblemsWanted,
    { page, limit }: Page,
  ): Promise<Paged<SyncProblem>> {
    const found = `FROM ad_sync_logs l
      CROSS JOIN jsonb_array_elements(l.error_details) WITH ORDINALITY AS p(problem, place)
      WHERE l.id = $1 AND ($2::text IS NULL OR problem ->> 'dn' ILIKE $2 OR problem ->> 'code' = ANY ($3))`;
    const values = [runId, likeOf(q), codes];
    const [count] = await queries.query<{ total: number }>(`SELECT count(*)::int AS total ${found}`, values);
    const rows = await queries.query<{ problem: SyncProblem }>(
      `SELECT problem ${found} ORDER BY place LIMIT $4 OFFSET $5`,
      [...values, limit, (page - 1) * limit],
    );
    return { rows: rows.map(({ problem }) => problem), total: count?.total ?? 0 };
  }

  private wanted({ isAffected }: ChangesWanted): string {
    return `FROM ad_sync_changes c WHERE c.run_id = $1 AND ($2::text IS NULL OR c.kind = $2)
      AND ($3::text IS NULL OR c.name ILIKE $3 OR c.username ILIKE $3 OR c.fields::text ILIKE $3)
      ${isAffected ? `AND c.subject_id IN (SELECT a.subject_id FROM ${this.affected} a)` : ''}`;
  }
}

const likeOf = (q: string | undefined): string | null => (q === undefined ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`);

const valuesOf = ({ runId, kind, q }: ChangesWanted): (string | null)[] => [runId, kind ?? null, likeOf(q)];
