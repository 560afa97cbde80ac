import type { Sql } from '../database/session.js';

/** Which kind of change a differing field is, its name in the contract, and where it stands before and after. */
const fields = `VALUES
  ('rename', 'username', u.username, n.username),
  ('rename', 'name', u.name, n.name),
  ('rename', 'latinName', u.latin_name, n.latin_name),
  ('move', 'department', before_unit.name, after_unit.name),
  ('update', 'email', u.email, n.email),
  ('update', 'employeeNumber', u.employee_number, n.employee_number),
  ('update', 'position', u.position, n.position),
  ('update', 'title', u.title, n.title),
  ('update', 'phone', u.phone, n.phone),
  ('update', 'extension', u.extension, n.extension),
  ('update', 'mobile', u.mobile, n.mobile),
  ('update', 'location', u.location, n.location),
  ('update', 'manager', before_manager.name, after_manager.name),
  ('update', 'adUsername', u.ad_username, n.ad_username),
  ('update', 'adUpn', u.ad_upn, n.ad_upn),
  ('update', 'adDn', u.ad_dn, n.ad_dn)`;

/** What is kept of each change; `order` is where the console shows it. */
const columns = 'kind, subject_id, object_guid, is_new, name, username, reason, fields, held_keys';

/** Disabled, missing, back: one change a person at most. Who would lose access counts at each sighting. */
const turns = `SELECT lower(n.turn) AS kind, n.id, n.object_guid, n.is_new, n.name, n.username,
    CASE WHEN n.reason IS NOT NULL THEN jsonb_build_object('code', n.reason) END,
    CASE n.turn
      WHEN 'CREATE' THEN jsonb_build_array(
        jsonb_build_object('field', 'email', 'before', NULL, 'after', n.email),
        jsonb_build_object('field', 'department', 'before', NULL, 'after', d.name))
      WHEN 'MISSING' THEN '[]'::jsonb
      ELSE CASE WHEN n.was_active = n.is_active THEN '[]' ELSE jsonb_build_array(jsonb_build_object('field', 'isActive', 'before', n.was_active::text, 'after', n.is_active::text)) END
    END,
    CASE WHEN n.turn IN ('DISABLE', 'MISSING') THEN ARRAY['access:' || n.object_guid] ELSE '{}' END
  FROM sync_plan_people n LEFT JOIN sync_plan_departments d ON d.id = n.department_id
  WHERE n.turn IS NOT NULL`;

const differences = `SELECT f.kind, n.id, n.object_guid, false, n.name, n.username, NULL,
    jsonb_agg(jsonb_build_object('field', f.field, 'before', f.before, 'after', f.after) ORDER BY f.field),
    coalesce(array_agg(CASE f.field WHEN 'username' THEN 'login:' ELSE 'mail:' END
        || n.object_guid || ':' || coalesce(f.after, '') ORDER BY f.field)
      FILTER (WHERE n.was_active AND f.before IS NOT NULL AND f.field IN ('username', 'email')), '{}')
  FROM sync_plan_people n JOIN users u ON u.id = n.id
  LEFT JOIN departments before_unit ON before_unit.id = u.department_id
  LEFT JOIN sync_plan_departments after_unit ON after_unit.id = n.department_id
  LEFT JOIN users before_manager ON before_manager.id = u.manager_id
  LEFT JOIN LATERAL (SELECT coalesce((SELECT m.name FROM sync_plan_people m WHERE m.id = n.manager_id),
    (SELECT m.name FROM users m WHERE m.id = n.manager_id)) AS name) after_manager ON true
  CROSS JOIN LATERAL (${fields}) AS f(kind, field, before, after)
  -- a department or a manager under another name is the same
  WHERE NOT n.is_new AND CASE f.field
    WHEN 'department' THEN u.department_id IS DISTINCT FROM n.department_id
    WHEN 'manager' THEN u.manager_id IS DISTINCT FROM n.manager_id
    ELSE f.before IS DISTINCT FROM f.after END
  GROUP BY f.kind, n.id, n.object_guid, n.name, n.username`;

/** Somebody else has the login; told once, when it is new. */
const conflicts = `SELECT 'conflict', n.id, n.object_guid, n.is_new, n.name, n.username,
    jsonb_build_object('code', 'LOGIN_TAKEN', 'params', jsonb_build_object('login', l.wanted)),
    jsonb_build_array(jsonb_build_object('field', 'username', 'before', l.wanted, 'after', l.username)), '{}'::text[]
  FROM sync_plan_logins l JOIN sync_plan_people n ON n.object_guid = l.object_guid
  LEFT JOIN users u ON u.id = n.id
  WHERE u.username IS DISTINCT FROM n.username`;

const units = `SELECT 'department', d.id, d.object_guid, d.is_new, d.name, NULL,
    jsonb_build_object('code', CASE WHEN d.is_new THEN 'DEPARTMENT_NEW' WHEN NOT d.is_active THEN 'DEPARTMENT_GONE'
      WHEN NOT k.is_active THEN 'DEPARTMENT_BACK' ELSE 'DEPARTMENT_CHANGED' END),
    coalesce((SELECT jsonb_agg(jsonb_build_object('field', f.field, 'before', f.before, 'after', f.after))
      FROM (VALUES ('name', k.name, d.name, k.name <> d.name),
        ('parent', (SELECT p.name FROM departments p WHERE p.id = k.parent_id),
          coalesce((SELECT p.name FROM sync_plan_departments p WHERE p.id = d.parent_id), (SELECT p.name FROM departments p WHERE p.id = d.parent_id)),
          k.parent_id IS DISTINCT FROM d.parent_id),
        ('adOu', k.ad_ou, d.ad_ou, k.ad_ou IS DISTINCT FROM d.ad_ou),
        ('manager', (SELECT m.name FROM users m WHERE m.id = k.manager_id),
          coalesce((SELECT m.name FROM sync_plan_people m WHERE m.id = d.manager_id), (SELECT m.name FROM users m WHERE m.id = d.manager_id)),
          k.manager_id IS DISTINCT FROM d.manager_id),
        ('isActive', k.is_active::text, d.is_active::text, k.is_active <> d.is_active))
        AS f(field, before, after, differs) WHERE NOT d.is_new AND f.differs), '[]'),
    CASE WHEN d.is_active THEN '{}' ELSE ARRAY['department:' || d.object_guid] END
  FROM sync_plan_departments d LEFT JOIN departments k ON k.id = d.id
  WHERE d.differs`;

/** What a person may do changes; that the active have \`employee\` goes without saying. */
const roles = `SELECT 'role', w.user_id, w.object_guid, w.is_new, w.name, w.username, NULL,
    jsonb_agg(jsonb_build_object('field', w.role,
      'before', CASE WHEN w.granted THEN NULL ELSE w.role END, 'after', CASE WHEN w.granted THEN w.role END) ORDER BY w.role),
    coalesce(array_agg('role:' || w.object_guid || ':' || w.role ORDER BY w.role)
      FILTER (WHERE NOT w.granted AND w.stays_active), '{}')
  FROM (
    SELECT DISTINCT c.user_id, r.name AS role, c.granted, coalesce(n.object_guid, u.object_guid) AS object_guid,
      u.id IS NULL AS is_new, coalesce(n.name, u.name) AS name, coalesce(n.username, u.username) AS username,
      coalesce(n.is_active, u.is_active) AS stays_active
    FROM sync_plan_roles c JOIN roles r ON r.id = c.role_id
    LEFT JOIN users u ON u.id = c.user_id LEFT JOIN sync_plan_people n ON n.id = c.user_id
    WHERE r.name <> 'employee'
      -- held by another source before or after: nothing changes for the person
      AND NOT EXISTS (SELECT FROM user_roles o WHERE o.user_id = c.user_id AND o.role_id = c.role_id AND o.source <> c.source
        AND (c.granted OR NOT EXISTS (SELECT FROM sync_plan_roles x WHERE x.user_id = o.user_id AND x.role_id = o.role_id
          AND x.source = o.source)))
      AND NOT EXISTS (SELECT FROM sync_plan_roles x WHERE NOT c.granted AND x.granted
        AND x.user_id = c.user_id AND x.role_id = c.role_id)
  ) w
  GROUP BY w.user_id, w.object_guid, w.is_new, w.name, w.username`;

/**
 * Writes the plan down as the console shows it, before anything is applied: the values before are those of the tables.
 * @param approves the run whose plan was approved; what its plan did not show is marked
 * @returns how many changes there are
 */
export function writeChanges(
  sql: Sql,
  { runId, approves }: { readonly runId: string; readonly approves: string | null },
): Promise<number> {
  return sql.write(
    `INSERT INTO ad_sync_changes (run_id, position, ${columns}, is_unapproved)
     SELECT $1, row_number() OVER (ORDER BY array_position(ARRAY['disable', 'missing', 'conflict', 'role', 'department',
         'create', 'move', 'rename', 'update', 'enable', 'reappear'], kind), name, object_guid), ${columns},
       $2::uuid IS NOT NULL AND EXISTS (SELECT FROM unnest(held_keys) AS held(key) WHERE held.key NOT IN (
         SELECT seen.key FROM ad_sync_changes c CROSS JOIN unnest(c.held_keys) AS seen(key) WHERE c.run_id = $2))
     FROM (${turns} UNION ALL ${differences} UNION ALL ${conflicts} UNION ALL ${units} UNION ALL ${roles})
       AS change(${columns})`,
    [runId, approves],
  );
}

/** Whether the approved plan showed all that counts toward the limits. Needs {@link writeChanges}. */
export async function isCovered(sql: Sql, runId: string): Promise<boolean> {
  const rows = await sql.query('SELECT FROM ad_sync_changes WHERE run_id = $1 AND is_unapproved LIMIT 1', [runId]);
  return rows.length === 0;
}
