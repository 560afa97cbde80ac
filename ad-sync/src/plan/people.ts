import type { Sql } from '../database/session.js';
import type { Reach } from './absent.js';
import { insteadOfLogin } from './logins.js';

/** Columns that a record gives as they are: of `users`, and what stands for them in `sync_people` as `p`. */
const given: readonly (readonly [column: string, read: string])[] = [
  ['username', 'coalesce(l.username, p.username)'],
  ['ad_username', 'p.username'],
  ['ad_upn', 'p.upn'],
  ['ad_dn', 'p.dn'],
  ['name', 'p.name'],
  ['latin_name', 'p.latin_name'],
  ['email', 'p.email'],
  ['employee_number', 'p.employee_number'],
  ['phone', 'p.phone'],
  ['extension', 'p.extension'],
  ['mobile', 'p.mobile'],
  ['location', 'p.location'],
  ['position', 'p.position'],
  ['title', 'p.title'],
  ['department_id', 'd.id'],
  // Oneself is nobody.
  ['manager_id', 'CASE WHEN m.object_guid <> p.object_guid THEN m.user_id END'],
];
/** Of `users` and `sync_plan_people` alike. */
export const personColumns = given.map(([column]) => column).join(', ');
const known = given.map(([column]) => `u.${column}`).join(', ');
const read = given.map(([, expression]) => expression).join(', ');

/** Of people who were not read nothing changes but a login that the directory has given to somebody else. */
const kept = known.replace(
  'u.username',
  `CASE WHEN a.outcome = 'MISSING' AND lower(u.username) IN (
     SELECT lower(coalesce(l.username, p.username))
     FROM sync_people p LEFT JOIN sync_plan_logins l ON l.object_guid = p.object_guid WHERE p.is_valid AND p.shut IS NULL)
   THEN ${insteadOfLogin('u')} ELSE u.username END`,
);

/**
 * New people and those who differ, as they shall be. A synchronisation never enables whom an administrator disabled.
 * Needs everything planned before.
 */
export async function planPeople(
  sql: Sql,
  { directoryId, reach, now }: { readonly directoryId: string; readonly reach: Reach; readonly now: Date },
): Promise<void> {
  await sql.write(
    `INSERT INTO sync_plan_people (id, object_guid, is_new, was_active, is_active, seen, turn, reason, ${personColumns})
     SELECT coalesce(u.id, p.id), p.object_guid, u.id IS NULL, coalesce(u.is_active, false), a.is_active, u.xmin,
       CASE WHEN u.id IS NULL THEN 'CREATE'
            WHEN u.is_active AND NOT a.is_active THEN 'DISABLE'
            WHEN a.is_active AND u.missing_since IS NOT NULL THEN 'REAPPEAR'
            WHEN a.is_active AND NOT u.is_active THEN 'ENABLE' END,
       p.shut, ${read}
     FROM sync_people p
     LEFT JOIN users u ON u.directory_id = $1 AND u.object_guid = p.object_guid
     LEFT JOIN sync_plan_logins l ON l.object_guid = p.object_guid
     LEFT JOIN sync_plan_departments d ON d.object_guid = p.department_guid
     LEFT JOIN sync_plan_managers m ON m.dn_key = p.manager_key
     CROSS JOIN LATERAL (SELECT p.shut IS NULL AND u.disabled_by IS DISTINCT FROM 'administrator' AS is_active) a
     WHERE p.is_valid AND (u.id IS NULL OR u.is_active <> a.is_active OR u.missing_since IS NOT NULL
       OR (${known}) IS DISTINCT FROM (${read}))`,
    [directoryId],
  );
  await sql.write(
    `INSERT INTO sync_plan_people (id, object_guid, is_new, was_active, is_active, seen, turn, reason, missing_since, missed_in_full, ${personColumns})
     SELECT u.id, u.object_guid, false, true, a.outcome <> 'DISABLE', u.xmin, CASE WHEN NOT again THEN a.outcome END, a.reason,
       CASE WHEN a.outcome <> 'REAPPEAR' THEN coalesce(u.missing_since, $1) END,
       a.outcome <> 'REAPPEAR' AND (u.missed_in_full OR $2 = 'full'), ${kept}
     FROM sync_plan_absent a JOIN users u ON u.id = a.user_id
     -- missing still, and told already
     CROSS JOIN LATERAL (SELECT a.outcome = 'MISSING' AND u.missing_since IS NOT NULL AND $2 = 'delta' AS again) still
     WHERE a.outcome <> 'KEEP' AND (NOT again OR (${known}) IS DISTINCT FROM (${kept}))`,
    [now, reach],
  );
}
