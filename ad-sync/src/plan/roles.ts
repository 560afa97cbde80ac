import type { Sql } from '../database/session.js';

/** A mapped group that was found, and the role it gives. */
export interface FoundGroupRole {
  readonly groupGuid: string;
  readonly roleId: string;
}

/**
 * Roles to give and to take: by rule `employee` for whoever is active and `department_manager` for whoever heads a
 * department, by group for its members, nested groups and primary groups included. `UNION` in the recursion meets each
 * group once, so a cycle ends. Local roles are not a synchronisation's; whoever was not read keeps what groups gave.
 */
export async function planRoles(sql: Sql, directoryId: string, groups: readonly FoundGroupRole[]): Promise<void> {
  await sql.write(
    `INSERT INTO sync_plan_roles (user_id, role_id, source, granted)
     WITH RECURSIVE mapped AS (
       SELECT * FROM unnest($2::uuid[], $3::uuid[]) AS mapped(group_guid, role_id)
     ), active AS MATERIALIZED (
       SELECT u.id FROM users u LEFT JOIN sync_plan_people n ON n.id = u.id
       WHERE u.directory_id = $1 AND coalesce(n.is_active, u.is_active)
       UNION ALL SELECT id FROM sync_plan_people WHERE is_new AND is_active
     ), reach AS (
       SELECT group_guid, group_guid AS via FROM mapped
       UNION
       SELECT r.group_guid, g.object_guid FROM reach r
         JOIN sync_members i ON i.group_guid = r.via JOIN sync_groups g ON g.dn_key = i.member_key
     ), inside AS (
       SELECT r.group_guid, p.object_guid, p.id FROM reach r
         JOIN sync_members i ON i.group_guid = r.via JOIN sync_people p ON p.dn_key = i.member_key AND p.is_valid
       UNION
       SELECT r.group_guid, p.object_guid, p.id FROM reach r
         JOIN sync_groups g ON g.object_guid = r.via JOIN sync_people p ON p.primary_group = g.relative_id AND p.is_valid
     ), wanted AS (
       SELECT id AS user_id, (SELECT id FROM roles WHERE name = 'employee') AS role_id, 'rule' AS source FROM active
       UNION ALL
       SELECT DISTINCT d.manager_id, (SELECT id FROM roles WHERE name = 'department_manager'), 'rule'
       FROM sync_plan_departments d JOIN active ON active.id = d.manager_id WHERE d.is_active
       UNION ALL
       SELECT DISTINCT active.id, mapped.role_id, 'group:' || mapped.group_guid
       FROM inside i JOIN mapped ON mapped.group_guid = i.group_guid
         LEFT JOIN users u ON u.directory_id = $1 AND u.object_guid = i.object_guid
         JOIN active ON active.id = coalesce(u.id, i.id)
       UNION ALL
       SELECT h.user_id, h.role_id, h.source
       FROM sync_plan_absent a JOIN user_roles h ON h.user_id = a.user_id
         JOIN mapped ON h.source = 'group:' || mapped.group_guid AND h.role_id = mapped.role_id
       WHERE a.outcome <> 'DISABLE'
     ), held AS (
       SELECT h.user_id, h.role_id, h.source FROM user_roles h JOIN users u ON u.id = h.user_id
       WHERE u.directory_id = $1 AND h.source <> 'local'
     )
     SELECT user_id, role_id, source, wanted.user_id IS NOT NULL
     FROM wanted FULL JOIN held USING (user_id, role_id, source)
     WHERE wanted.user_id IS NULL OR held.user_id IS NULL`,
    [directoryId, groups.map(({ groupGuid }) => groupGuid), groups.map(({ roleId }) => roleId)],
  );
}
