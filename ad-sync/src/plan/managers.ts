import type { Sql } from '../database/session.js';

/**
 * Whom the names of managers stand for: people in scope, and people kept though they were not read. Whoever else is
 * named is nobody. Needs {@link planAbsent}.
 */
export async function planManagers(sql: Sql, directoryId: string): Promise<void> {
  await sql.write(
    `INSERT INTO sync_plan_managers (dn_key, object_guid, user_id)
     WITH named AS MATERIALIZED (
       SELECT manager_key AS dn_key FROM sync_people WHERE manager_key IS NOT NULL
       UNION SELECT manager_key FROM sync_departments WHERE manager_key IS NOT NULL
     )
     SELECT n.dn_key, p.object_guid, coalesce(u.id, p.id)
     FROM named n JOIN sync_people p ON p.dn_key = n.dn_key AND p.object_guid IS NOT NULL
     LEFT JOIN users u ON u.directory_id = $1 AND u.object_guid = p.object_guid
     WHERE p.is_valid OR u.id IS NOT NULL
     UNION ALL
     SELECT lower(u.ad_dn), u.object_guid, u.id
     FROM sync_plan_absent a JOIN users u ON u.id = a.user_id
     WHERE a.outcome <> 'DISABLE' AND lower(u.ad_dn) IN (SELECT dn_key FROM named)
     ON CONFLICT (dn_key) DO NOTHING`,
    [directoryId],
  );
}

export interface Report {
  readonly objectGuid: string;
  readonly reportsTo: string;
}

/** Who reports to whom among those whom others report to: rings can only be there. */
export const reportsAmongManagers = (sql: Sql): Promise<Report[]> =>
  sql.query<Report>(
    `SELECT p.object_guid AS "objectGuid", m.object_guid AS "reportsTo"
     FROM sync_plan_managers self JOIN sync_people p ON p.object_guid = self.object_guid AND p.is_valid
     JOIN sync_plan_managers m ON m.dn_key = p.manager_key
     WHERE m.object_guid <> p.object_guid`,
  );
