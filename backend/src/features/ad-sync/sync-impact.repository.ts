import type { Schema } from '../../http/route.js';
import type { Queries } from '../../platform/transaction.js';
import type { Leaving, Stake } from '../directory/index.js';
import { departmentRef, personRef } from '../users/index.js';

/** Of changes `c`: who would lose access, at whichever sighting, and which department would vanish. */
const isLeaver = `NOT c.is_new AND c.kind IN ('disable', 'missing')`;
const isVanishing = `c.kind = 'department' AND c.reason ->> 'code' = 'DEPARTMENT_GONE'`;
const subjects = (of: string): string =>
  `(SELECT DISTINCT c.subject_id FROM ad_sync_changes c WHERE c.run_id = $1 AND ${of})`;

/** Of the run `$1`. */
const leaving: Leaving = { people: subjects(isLeaver), departments: subjects(isVanishing) };

/** SQL of what breaks with the run `$1`, in parentheses, with the columns that {@link Stake} names. */
export function affectedBy(stakes: readonly Stake[]): string {
  const parts = stakes.flatMap((stake) => stake.affected(leaving) ?? []);
  const nothing = 'SELECT NULL::text AS kind, NULL::uuid AS subject_id, 0 AS count, NULL::json AS examples WHERE false';
  return `(${[nothing, ...parts].join(' UNION ALL ')})`;
}

export interface ImpactFigures {
  /** People who would lose access, and departments that would vanish. */
  readonly leavers: number;
  readonly departments: number;
  /** Changes of people and departments with whom something breaks. */
  readonly changes: number;
  readonly totals: readonly { readonly kind: string; readonly subjects: number; readonly count: number }[];
}

export interface AffectedRow {
  readonly kind: string;
  readonly id: string;
  readonly person: Schema<'PersonRef'> | null;
  readonly department: Schema<'DepartmentRef'> | null;
  readonly count: number;
  readonly examples: readonly { readonly id: string; readonly title: string }[];
}

export interface ProposedStandIn {
  readonly leaverId: string;
  readonly standIn: Schema<'PersonRef'>;
}

/** What a plan takes away, and whom it touches; however many that are, what is read of them is bounded. */
export class SyncImpactRepository {
  /** @param affected as {@link affectedBy} gives it */
  constructor(private readonly affected: string) {}

  async figures(queries: Queries, runId: string): Promise<ImpactFigures> {
    const [figures] = await queries.query<ImpactFigures>(
      `WITH affected AS MATERIALIZED ${this.affected}
       SELECT (SELECT count(*)::int FROM ${leaving.people} p) AS leavers,
         (SELECT count(*)::int FROM ${leaving.departments} d) AS departments,
         (SELECT count(*)::int FROM ad_sync_changes c
          WHERE c.run_id = $1 AND c.subject_id IN (SELECT subject_id FROM affected)) AS changes,
         (SELECT coalesce(json_agg(t ORDER BY t.kind), '[]') FROM (
            SELECT kind, count(*)::int AS subjects, sum(count)::int AS count FROM affected GROUP BY kind) t) AS totals`,
      [runId],
    );
    return figures ?? { leavers: 0, departments: 0, changes: 0, totals: [] };
  }

  /** Of each kind the most of it, of some kinds first. @param limit of a kind */
  worst(queries: Queries, runId: string, firstKinds: readonly string[], limit: number): Promise<AffectedRow[]> {
    return queries.query<AffectedRow>(
      `SELECT a.kind, a.subject_id AS id, a.count, a.examples,
         CASE WHEN u.id IS NOT NULL THEN ${personRef('u', 'd')} END AS person, ${departmentRef('v')} AS department
       FROM (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY count DESC, subject_id) AS place
         FROM ${this.affected} a) a
       LEFT JOIN users u ON u.id = a.subject_id LEFT JOIN departments d ON d.id = u.department_id
       LEFT JOIN departments v ON v.id = a.subject_id
       WHERE a.place <= $3 ORDER BY a.kind = ANY($2::text[]) DESC, a.count DESC, a.subject_id`,
      [runId, firstKinds, limit],
    );
  }

  /** All of some kinds, however many: what an approval hands over. */
  ofKinds(queries: Queries, runId: string, kinds: readonly string[]): Promise<{ kind: string; id: string }[]> {
    return queries.query(
      `SELECT kind, subject_id AS id FROM ${this.affected} a WHERE kind = ANY($2::text[]) ORDER BY kind, subject_id`,
      [runId, kinds],
    );
  }

  /** How much of some kinds hangs on each of some people. */
  async waiting(
    queries: Queries,
    runId: string,
    { kinds, people }: { readonly kinds: readonly string[]; readonly people: readonly string[] },
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await queries.query<{ id: string; count: number }>(
      `SELECT a.subject_id AS id, sum(a.count)::int AS count FROM ${this.affected} a
       WHERE a.kind = ANY($2::text[]) AND a.subject_id = ANY($3::uuid[]) GROUP BY a.subject_id`,
      [runId, kinds, people],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** For each of some leavers the nearest manager who stays; nobody where the line up ends or comes back. */
  async standIns(
    queries: Queries,
    runId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Schema<'PersonRef'>>> {
    const rows = await queries.query<ProposedStandIn>(
      `WITH RECURSIVE leaver AS MATERIALIZED ${leaving.people}, up AS (
         SELECT u.id AS leaver_id, u.manager_id AS at, ARRAY[u.id] AS seen FROM users u WHERE u.id = ANY($2::uuid[])
         UNION ALL
         SELECT up.leaver_id, m.manager_id, up.seen || m.id FROM up JOIN users m ON m.id = up.at
         WHERE (NOT m.is_active OR m.id IN (SELECT subject_id FROM leaver)) AND m.id <> ALL(up.seen)
           AND cardinality(up.seen) < 50)
       SELECT up.leaver_id AS "leaverId", ${personRef('m', 'd')} AS "standIn"
       FROM up JOIN users m ON m.id = up.at AND m.is_active AND m.id NOT IN (SELECT subject_id FROM leaver)
       LEFT JOIN departments d ON d.id = m.department_id`,
      [runId, ids],
    );
    return new Map(rows.map(({ leaverId, standIn }) => [leaverId, standIn]));
  }

  /** Of pairs by place, those that cannot be: one who does not leave, or one who cannot stand in. */
  async impossible(
    queries: Queries,
    runId: string,
    pairs: readonly { readonly id: string; readonly personId: string | null }[],
  ): Promise<number[]> {
    const rows = await queries.query<{ place: number }>(
      `SELECT (p.place - 1)::int AS place
       FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS p(id, person_id, place)
       WHERE p.id NOT IN ${leaving.people} OR p.person_id IN ${leaving.people}
         OR p.person_id IS NOT NULL AND NOT EXISTS (SELECT FROM users u WHERE u.id = p.person_id AND u.is_active)
       ORDER BY p.place`,
      [runId, pairs.map(({ id }) => id), pairs.map(({ personId }) => personId)],
    );
    return rows.map(({ place }) => place);
  }
}
