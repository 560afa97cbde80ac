import { dnKey } from '@maru/backend/directory';
import type { Sql } from '../database/session.js';

/**
 * Departments are the units that hold people, directly or deeper, as a tree. One that could not be read stays as it is
 * known while somebody is in it, or a unit whose name shows that it lies in it: where the account may not read a base any
 * more, much is still seen of what is in it. The others of the directory are to vanish: they stay, inactive, for what
 * refers to them. Needs {@link planAbsent} and {@link planManagers}.
 */
export async function planDepartments(
  sql: Sql,
  { directoryId, baseDns }: { readonly directoryId: string; readonly baseDns: readonly string[] },
): Promise<void> {
  await sql.write(
    `INSERT INTO sync_plan_departments (id, object_guid, parent_id, name, ad_ou, manager_id, is_new, differs, seen)
     WITH RECURSIVE staged AS (
       SELECT d.id, d.object_guid, d.name, d.dn, d.manager_key, k.id AS known, k.xmin AS seen,
         coalesce(unread.object_guid, d.parent_guid) AS above_guid
       FROM sync_departments d
       LEFT JOIN departments k ON k.directory_id = $1 AND k.object_guid = d.object_guid
       LEFT JOIN departments unread ON unread.id = k.parent_id AND unread.is_active
         AND right(lower(d.dn), length(lower(unread.ad_ou)) + 1) = ',' || lower(unread.ad_ou)
         AND NOT EXISTS (SELECT FROM sync_departments s WHERE s.object_guid = unread.object_guid)
         AND EXISTS (SELECT FROM unnest($2::text[]) AS base (dn_key)
           WHERE right(lower(unread.ad_ou), length(base.dn_key) + 1) = ',' || base.dn_key)
     ), holding AS (
       SELECT department_guid AS object_guid FROM sync_people WHERE department_guid IS NOT NULL
       UNION
       SELECT k.object_guid FROM sync_plan_absent a JOIN users u ON u.id = a.user_id
         JOIN departments k ON k.id = u.department_id AND k.directory_id = $1
       WHERE a.outcome <> 'DISABLE'
       UNION
       SELECT CASE WHEN d.object_guid IS NULL THEN above.object_guid ELSE d.above_guid END
       FROM holding h LEFT JOIN staged d ON d.object_guid = h.object_guid
       LEFT JOIN departments k ON k.directory_id = $1 AND k.object_guid = h.object_guid
       LEFT JOIN departments above ON above.id = k.parent_id
       WHERE CASE WHEN d.object_guid IS NULL THEN above.object_guid ELSE d.above_guid END IS NOT NULL
     ), unit AS (
       SELECT coalesce(k.id, d.id) AS id, d.object_guid, coalesce(pk.id, pd.id) AS parent_id, d.name, d.dn, m.user_id, d.known, d.seen,
         (k.name, k.parent_id, k.ad_ou, k.manager_id, k.is_active)
           IS DISTINCT FROM (d.name, coalesce(pk.id, pd.id), d.dn, m.user_id, true) AS differs
       FROM staged d
       LEFT JOIN departments k ON k.id = d.known
       LEFT JOIN sync_departments pd ON pd.object_guid = d.above_guid
       LEFT JOIN departments pk ON pk.directory_id = $1 AND pk.object_guid = d.above_guid
       LEFT JOIN sync_plan_managers m ON m.dn_key = d.manager_key
       WHERE d.object_guid IN (SELECT object_guid FROM holding)
     )
     SELECT id, object_guid, parent_id, name, dn, user_id, known IS NULL, differs, seen FROM unit
     UNION ALL
     SELECT k.id, k.object_guid, k.parent_id, k.name, k.ad_ou, k.manager_id, false, false, k.xmin FROM departments k
     WHERE k.directory_id = $1 AND k.is_active AND k.object_guid IN (SELECT object_guid FROM holding)
       AND NOT EXISTS (SELECT FROM sync_departments d WHERE d.object_guid = k.object_guid)`,
    [directoryId, baseDns.map(dnKey)],
  );
  await sql.write(
    `INSERT INTO sync_plan_departments (id, object_guid, parent_id, name, ad_ou, manager_id, is_new, differs, is_active, seen)
     SELECT k.id, k.object_guid, k.parent_id, k.name, k.ad_ou, k.manager_id, false, true, false, k.xmin
     FROM departments k
     WHERE k.directory_id = $1 AND k.is_active
       AND NOT EXISTS (SELECT FROM sync_plan_departments d WHERE d.object_guid = k.object_guid)`,
    [directoryId],
  );
}
