import { dnKey } from '@maru/backend/directory';
import type { PlanFacts } from '../safety.js';
import type { Sql } from '../database/session.js';

/** How many changes of each kind a run has (the contract's SyncCounts). */
export interface Counts {
  readonly create: number;
  readonly update: number;
  readonly move: number;
  readonly rename: number;
  readonly disable: number;
  readonly enable: number;
  readonly reappear: number;
  readonly missing: number;
  readonly conflict: number;
  readonly departments: number;
  readonly roles: number;
}

export async function countChanges(sql: Sql, runId: string): Promise<Counts> {
  const rows = await sql.query<{ kind: string; count: number }>(
    'SELECT kind, count(*)::int AS count FROM ad_sync_changes WHERE run_id = $1 GROUP BY kind',
    [runId],
  );
  const of = (kind: string): number => rows.find((row) => row.kind === kind)?.count ?? 0;
  return {
    create: of('create'),
    update: of('update'),
    move: of('move'),
    rename: of('rename'),
    disable: of('disable'),
    enable: of('enable'),
    reappear: of('reappear'),
    missing: of('missing'),
    conflict: of('conflict'),
    departments: of('department'),
    roles: of('role'),
  };
}

/** Names a plan by what it changes, the same whenever the same is planned. @returns hexadecimal SHA-256 */
export async function planHash(sql: Sql, runId: string): Promise<string> {
  const [row] = await sql.query<{ hash: string }>(
    `SELECT encode(sha256(convert_to(coalesce(string_agg(
       concat_ws('|', kind, object_guid, reason, fields, held_keys), E'\\n' ORDER BY kind, object_guid), ''), 'UTF8')), 'hex') AS hash
     FROM ad_sync_changes WHERE run_id = $1`,
    [runId],
  );
  return row?.hash ?? '';
}

/** What safety decides on. Needs {@link writeChanges}. */
export async function planFacts(
  sql: Sql,
  {
    runId,
    directoryId,
    baseDns,
  }: { readonly runId: string; readonly directoryId: string; readonly baseDns: readonly string[] },
): Promise<PlanFacts> {
  const [row] = await sql.query<Omit<PlanFacts, 'bases'>>(
    `WITH key AS (SELECT split_part(key, ':', 1) AS kind, split_part(key, ':', 2) AS subject FROM ad_sync_changes c CROSS JOIN unnest(c.held_keys) key WHERE c.run_id = $1),
     admin AS (
       SELECT u.id, u.directory_id, coalesce(n.is_active, u.is_active) AND (
           EXISTS (SELECT FROM user_roles h WHERE h.user_id = u.id AND h.role_id = r.id AND NOT EXISTS (
             SELECT FROM sync_plan_roles x WHERE x.user_id = u.id AND x.role_id = r.id AND x.source = h.source AND NOT x.granted))
           OR EXISTS (SELECT FROM sync_plan_roles x WHERE x.user_id = u.id AND x.role_id = r.id AND x.granted)) AS stays,
         u.is_active AND EXISTS (SELECT FROM user_roles h WHERE h.user_id = u.id AND h.role_id = r.id) AS was
       FROM users u JOIN roles r ON r.name = 'system_admin' LEFT JOIN sync_plan_people n ON n.id = u.id
       WHERE u.id IN (SELECT user_id FROM user_roles WHERE role_id = r.id UNION SELECT user_id FROM sync_plan_roles WHERE role_id = r.id)
     )
     SELECT (SELECT count(*) FROM sync_people)::int AS read,
       (SELECT count(*) FROM users WHERE directory_id = $2 AND is_active)::int AS active,
       (SELECT count(*) FROM key WHERE kind = 'access')::int AS losing,
       (SELECT count(DISTINCT subject) FROM key WHERE kind IN ('login', 'mail'))::int AS renamed,
       (SELECT count(*) FROM key WHERE kind = 'department')::int AS vanishing,
       (SELECT count(*) FROM key WHERE kind = 'role')::int AS unassigned,
       (SELECT count(*) FROM admin WHERE was AND directory_id IS NOT NULL)::int AS "administratorsBefore",
       ((SELECT count(*) FROM admin WHERE stays AND directory_id IS NOT NULL) + (SELECT count(*) FROM sync_plan_roles x
         JOIN sync_plan_people n ON n.id = x.user_id AND n.is_new AND n.is_active
         JOIN roles r ON r.id = x.role_id AND r.name = 'system_admin' WHERE x.granted))::int AS "administratorsAfter",
       (SELECT count(*) FROM admin WHERE stays AND directory_id IS NULL)::int AS "localAdministrators"`,
    [runId, directoryId],
  );
  if (!row) throw new Error('no facts');
  return { ...row, bases: row.losing === 0 ? [] : await lossesByBase(sql, { runId, directoryId, baseDns }) };
}

function lossesByBase(
  sql: Sql,
  {
    runId,
    directoryId,
    baseDns,
  }: { readonly runId: string; readonly directoryId: string; readonly baseDns: readonly string[] },
): Promise<{ dn: string; active: number; losing: number }[]> {
  return sql.query(
    `SELECT b.dn, count(*)::int AS active, count(*) FILTER (WHERE l.subject_id IS NOT NULL)::int AS losing
     FROM unnest($3::text[], $4::text[]) AS b(dn, dn_key)
     JOIN users u ON u.directory_id = $2 AND u.is_active AND right(lower(u.ad_dn), length(b.dn_key) + 1) = ',' || b.dn_key
     LEFT JOIN ad_sync_changes l ON l.run_id = $1 AND l.subject_id = u.id AND l.kind IN ('disable', 'missing')
     GROUP BY b.dn ORDER BY b.dn`,
    [runId, directoryId, baseDns, baseDns.map(dnKey)],
  );
}
