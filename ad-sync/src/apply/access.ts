import type { Sql } from '../database/session.js';

/**
 * Ends what people may do by tokens they hold: of whom the run disabled, enabled, or gave or took a role. A role that
 * only comes from elsewhere now is the same role. @returns whom it concerns
 */
export async function raiseTokenVersions(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `UPDATE users u SET token_version = token_version + 1
     WHERE u.id IN (
       SELECT id FROM sync_plan_people WHERE NOT is_new AND was_active <> is_active
       UNION
       SELECT c.user_id FROM sync_plan_roles c
       WHERE NOT EXISTS (SELECT FROM sync_plan_people n WHERE n.id = c.user_id AND n.is_new)
         AND NOT EXISTS (SELECT FROM sync_plan_roles x WHERE x.user_id = c.user_id AND x.role_id = c.role_id AND x.granted <> c.granted)
         AND NOT EXISTS (SELECT FROM user_roles h WHERE h.user_id = c.user_id AND h.role_id = c.role_id
           AND NOT EXISTS (SELECT FROM sync_plan_roles x WHERE x.user_id = h.user_id AND x.role_id = h.role_id AND x.source = h.source))
     ) RETURNING u.id`,
  );
  return rows.map(({ id }) => id);
}

export const changedPeople = (sql: Sql): Promise<string[]> =>
  ids(sql, 'SELECT id FROM sync_plan_people UNION SELECT user_id FROM sync_plan_roles');

export const changedDepartments = (sql: Sql): Promise<string[]> =>
  ids(sql, 'SELECT id FROM sync_plan_departments WHERE differs');

async function ids(sql: Sql, statement: string): Promise<string[]> {
  return (await sql.query<{ id: string }>(`${statement} ORDER BY 1`)).map(({ id }) => id);
}
