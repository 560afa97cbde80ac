import type { Sql } from '../database/session.js';

/**
 * Ends what people may do by tokens they hold: of whom the run disabled, enabled, or gave or took a role. A role that
 * only comes from elsewhere now is the same role. @returns whom it concerns
 */
export function raiseTokenVersions(sql: Sql): Promise<string[][]> {
  return batches(
    sql,
    `SELECT id FROM raised`,
    `WITH raised AS (UPDATE users u SET token_version = token_version + 1
     WHERE u.id IN (
       SELECT id FROM sync_plan_people WHERE NOT is_new AND was_active <> is_active
       UNION
       SELECT c.user_id FROM sync_plan_roles c
       WHERE NOT EXISTS (SELECT FROM sync_plan_people n WHERE n.id = c.user_id AND n.is_new)
         AND NOT EXISTS (SELECT FROM sync_plan_roles x WHERE x.user_id = c.user_id AND x.role_id = c.role_id AND x.granted <> c.granted)
         AND NOT EXISTS (SELECT FROM user_roles h WHERE h.user_id = c.user_id AND h.role_id = c.role_id
           AND NOT EXISTS (SELECT FROM sync_plan_roles x WHERE x.user_id = h.user_id AND x.role_id = h.role_id AND x.source = h.source))
     ) RETURNING u.id) `,
  );
}

export const changedPeople = (sql: Sql): Promise<string[][]> =>
  batches(sql, 'SELECT id FROM sync_plan_people UNION SELECT user_id FROM sync_plan_roles');

export const changedDepartments = (sql: Sql): Promise<string[][]> =>
  batches(sql, 'SELECT id FROM sync_plan_departments WHERE differs');

/** People or departments an event names at most. */
const BATCH = 500;

/** Put together by PostgreSQL: a row for each of a hundred thousand would be the most that a run ever holds. */
async function batches(sql: Sql, statement: string, before = ''): Promise<string[][]> {
  const rows = await sql.query<{ ids: string[] }>(
    `${before}SELECT array_agg(id::text) AS ids
     FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / ${BATCH} AS part FROM (${statement}) changed) numbered
     GROUP BY part ORDER BY part`,
  );
  return rows.map(({ ids }) => ids);
}
