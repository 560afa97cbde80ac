import type { Schema } from '../../http/route.js';
import type { Queries } from '../../platform/transaction.js';
import type { Leaving } from '../directory/index.js';
import { departmentRef, personRef } from '../users/index.js';

/** Of changes `c`: who would lose access, at whichever sighting, and which department would vanish. */
const isLeaver = `NOT c.is_new AND c.kind IN ('disable', 'missing')`;
const isVanishing = `c.kind = 'department' AND c.reason ->> 'code' = 'DEPARTMENT_GONE'`;
const leavers = `(SELECT c.subject_id FROM ad_sync_changes c WHERE c.run_id = $1 AND ${isLeaver})`;

export interface ProposedStandIn {
  readonly leaverId: string;
  readonly standIn: Schema<'PersonRef'>;
}

/** What a plan takes away, and whom it touches. */
export class SyncImpactRepository {
  async leaving(queries: Queries, runId: string): Promise<Leaving> {
    const rows = await queries.query<{ id: string; isPerson: boolean }>(
      `SELECT DISTINCT c.subject_id AS id, c.kind <> 'department' AS "isPerson" FROM ad_sync_changes c
       WHERE c.run_id = $1 AND ((${isLeaver}) OR (${isVanishing}))`,
      [runId],
    );
    const of = (isPerson: boolean): string[] => rows.filter((row) => row.isPerson === isPerson).map(({ id }) => id);
    return { people: of(true), departments: of(false) };
  }

  async people(queries: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, Schema<'PersonRef'>>> {
    const rows = await queries.query<{ person: Schema<'PersonRef'> }>(
      `SELECT ${personRef('u', 'd')} AS person FROM users u LEFT JOIN departments d ON d.id = u.department_id
       WHERE u.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ person }) => [person.id, person]));
  }

  async departments(queries: Queries, ids: readonly string[]): Promise<ReadonlyMap<string, Schema<'DepartmentRef'>>> {
    const rows = await queries.query<{ department: Schema<'DepartmentRef'> }>(
      `SELECT ${departmentRef('d')} AS department FROM departments d WHERE d.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ department }) => [department.id, department]));
  }

  /** For each of some leavers the nearest manager who stays; nobody where the line up ends or comes back. */
  async standIns(
    queries: Queries,
    runId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Schema<'PersonRef'>>> {
    const rows = await queries.query<ProposedStandIn>(
      `WITH RECURSIVE leaver AS MATERIALIZED ${leavers}, up AS (
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
    pairs: readonly { readonly id: string; readonly personId: string }[],
  ): Promise<number[]> {
    const rows = await queries.query<{ place: number }>(
      `SELECT (p.place - 1)::int AS place
       FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS p(id, person_id, place)
       WHERE p.id NOT IN ${leavers} OR p.person_id IN ${leavers}
         OR NOT EXISTS (SELECT FROM users u WHERE u.id = p.person_id AND u.is_active)
       ORDER BY p.place`,
      [runId, pairs.map(({ id }) => id), pairs.map(({ personId }) => personId)],
    );
    return rows.map(({ place }) => place);
  }
}
