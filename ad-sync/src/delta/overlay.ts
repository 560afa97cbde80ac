import type { Sql } from '../database/session.js';
import { keptColumns } from './kept.js';

/** Columns that follow from where the person's container is now, and from the time. */
const moving = ['dn', 'dn_key', 'department_guid', 'shut'];
const still = keptColumns.filter((column) => !moving.includes(column));

/** The end of a name changes with its container's; `o` is the container as it was, `c` as it is. */
const moved = (column: string): string =>
  `CASE WHEN c.${column} <> o.${column} THEN left(k.${column}, -length(o.${column})) || c.${column} ELSE k.${column} END`;

/**
 * Adds to the people just read those who have not changed: at the place their container has now, and under the manager
 * who is who they were. Whoever changed and was not read, or stands out of scope now, is left out.
 * @param departmentsByName whether departments do not follow from the place
 */
export async function overlayPeople(
  sql: Sql,
  { directoryId, departmentsByName, now }: { directoryId: string; departmentsByName: boolean; now: Date },
): Promise<void> {
  await sql.write(
    `INSERT INTO sync_people (id, ${still.join(', ')}, ${moving.join(', ')}, manager_key)
     WITH placed AS MATERIALIZED (
       SELECT k.id, ${still.map((column) => `k.${column}`).join(', ')}, ${moved('dn')} AS dn, ${moved('dn_key')} AS dn_key,
         ${departmentsByName ? 'k.department_guid' : 'CASE WHEN c.object_guid IS NULL THEN k.department_guid ELSE c.department_guid END'} AS department_guid,
         CASE WHEN k.shut = 'DISABLED' THEN k.shut WHEN k.expires_at <= $2 THEN 'EXPIRED' END AS shut,
         k.manager_guid, k.manager_key
       FROM sync_kept_people k
       LEFT JOIN sync_kept_containers o ON o.directory_id = $1 AND o.object_guid = k.container_guid
       LEFT JOIN sync_containers c ON c.object_guid = k.container_guid
       WHERE k.directory_id = $1 AND coalesce(c.is_within, true)
         AND NOT EXISTS (SELECT FROM sync_changed x WHERE x.object_guid = k.object_guid)
         AND NOT EXISTS (SELECT FROM sync_people p WHERE p.object_guid = k.object_guid)
     ), here AS (
       SELECT object_guid, dn_key FROM placed
       UNION ALL SELECT object_guid, dn_key FROM sync_people
     )
     SELECT placed.id, ${still.map((column) => `placed.${column}`).join(', ')}, ${moving.map((column) => `placed.${column}`).join(', ')},
       coalesce(here.dn_key, x.dn_key, placed.manager_key)
     FROM placed LEFT JOIN here ON here.object_guid = placed.manager_guid
     LEFT JOIN sync_changed x ON x.object_guid = placed.manager_guid AND x.found <> 'DELETED'`,
    [directoryId, now],
  );
  await sql.write(
    `UPDATE sync_containers c SET manager_key = coalesce(p.dn_key, x.dn_key)
     FROM sync_kept_containers k LEFT JOIN sync_people p ON p.object_guid = k.manager_guid
     LEFT JOIN sync_changed x ON x.object_guid = k.manager_guid AND x.found <> 'DELETED'
     WHERE k.directory_id = $1 AND k.object_guid = c.object_guid AND k.manager_guid IS NOT NULL
       AND c.object_guid NOT IN (SELECT object_guid FROM sync_changed)`,
    [directoryId],
  );
}

/** Groups that have not changed, at their containers' places. Needs the changed ones staged with `is_read` false. */
export interface KnownGroup {
  readonly objectGuid: string;
  readonly key: string;
  readonly containerGuid: string | null;
  /** bigint as text. */
  readonly relativeId: string | null;
  readonly isRead: boolean;
}

export const unchangedGroups = (sql: Sql, directoryId: string): Promise<KnownGroup[]> =>
  sql.query<KnownGroup>(
    `SELECT k.object_guid AS "objectGuid", ${moved('dn_key')} AS key, k.container_guid AS "containerGuid",
       k.relative_id::text AS "relativeId", k.is_read AS "isRead"
     FROM sync_kept_groups k
     LEFT JOIN sync_kept_containers o ON o.directory_id = $1 AND o.object_guid = k.container_guid
     LEFT JOIN sync_containers c ON c.object_guid = k.container_guid
     WHERE k.directory_id = $1 AND NOT EXISTS (SELECT FROM sync_changed x WHERE x.object_guid = k.object_guid)`,
    [directoryId],
  );

/** Which kept groups lie right within which. */
export const nestedGroups = (sql: Sql, directoryId: string): Promise<{ groupGuid: string; memberGuid: string }[]> =>
  sql.query(
    `SELECT m.group_guid AS "groupGuid", m.member_guid AS "memberGuid" FROM sync_kept_members m
     JOIN sync_kept_groups g ON g.directory_id = $1 AND g.object_guid = m.member_guid WHERE m.directory_id = $1`,
    [directoryId],
  );

/** The members of groups that were not read again, under the names they have now. */
export async function overlayMembers(sql: Sql, directoryId: string, groupGuids: readonly string[]): Promise<void> {
  await sql.write(
    `INSERT INTO sync_members (group_guid, member_key)
     SELECT k.group_guid, coalesce(p.dn_key, g.dn_key) FROM sync_kept_members k
     JOIN unnest($2::uuid[]) AS known(group_guid) ON known.group_guid = k.group_guid
     LEFT JOIN sync_people p ON p.object_guid = k.member_guid LEFT JOIN sync_groups g ON g.object_guid = k.member_guid
     WHERE k.directory_id = $1 AND coalesce(p.dn_key, g.dn_key) IS NOT NULL`,
    [directoryId, groupGuids],
  );
}

/**
 * Who refers to people that were not known before is told by the people themselves: whoever led, headed or held them
 * already has not changed. What else bears their name means somebody who had it earlier.
 */
export async function overlayBacklinks(sql: Sql, directoryId: string): Promise<void> {
  const newcomer = `SELECT p.object_guid, p.dn_key FROM sync_people p
    WHERE p.object_guid IN (SELECT object_guid FROM sync_backlinks)
      AND NOT EXISTS (SELECT FROM sync_kept_people k WHERE k.directory_id = $1 AND k.object_guid = p.object_guid)`;
  const unchanged = 'NOT IN (SELECT object_guid FROM sync_changed)';
  for (const [table, attribute] of [
    ['sync_people', 'directReports'],
    ['sync_containers', 'managedObjects'],
  ] as const) {
    await sql.write(
      `WITH newcomer AS (${newcomer})
       UPDATE ${table} t SET manager_key = b.manager_key FROM (
         SELECT r.object_guid, n.dn_key AS manager_key FROM newcomer n
           JOIN sync_backlinks l ON l.object_guid = n.object_guid AND l.attribute = '${attribute}'
           JOIN ${table} r ON r.dn_key = l.dn_key
         UNION ALL
         SELECT r.object_guid, NULL FROM newcomer n JOIN ${table} r ON r.manager_key = n.dn_key
         WHERE NOT EXISTS (SELECT FROM sync_backlinks l WHERE l.object_guid = n.object_guid AND l.attribute = '${attribute}'
           AND l.dn_key = r.dn_key)
       ) b WHERE b.object_guid = t.object_guid AND t.object_guid ${unchanged}`,
      [directoryId],
    );
  }
  await sql.write(
    `WITH newcomer AS (${newcomer})
     INSERT INTO sync_members (group_guid, member_key)
     SELECT g.object_guid, n.dn_key FROM newcomer n
       JOIN sync_backlinks l ON l.object_guid = n.object_guid AND l.attribute = 'memberOf'
       JOIN sync_groups g ON g.dn_key = l.dn_key AND g.is_read
     EXCEPT SELECT group_guid, member_key FROM sync_members`,
    [directoryId],
  );
}

/** People not changed whose name or login somebody changed has now: deleted unseen, or the mapping is not unique. */
export async function doubtful(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ objectGuid: string }>(
    `WITH fresh AS (
       SELECT p.object_guid, p.dn_key, lower(p.username) AS login FROM sync_people p JOIN sync_changed x USING (object_guid)
     )
     SELECT p.object_guid AS "objectGuid" FROM sync_people p
     WHERE p.object_guid NOT IN (SELECT object_guid FROM sync_changed)
       AND (p.dn_key IN (SELECT dn_key FROM fresh) OR lower(p.username) IN (SELECT login FROM fresh WHERE login IS NOT NULL))
     ORDER BY p.object_guid`,
  );
  return rows.map(({ objectGuid }) => objectGuid);
}

/** Leaves out those of whom asking has shown that they are gone. */
export async function dropProbed(sql: Sql): Promise<void> {
  await sql.write(
    `DELETE FROM sync_people p USING sync_probes b WHERE b.object_guid = p.object_guid AND b.found <> 'PRESENT'`,
  );
}

/** Tells of active people who are not among those read or kept what the changes say of them. */
export async function probeChanged(sql: Sql, directoryId: string): Promise<void> {
  await sql.write(
    `INSERT INTO sync_probes (object_guid, found)
     SELECT u.object_guid, coalesce(x.found, 'OUT_OF_SCOPE') FROM users u
     LEFT JOIN sync_changed x ON x.object_guid = u.object_guid
     LEFT JOIN (sync_kept_people k JOIN sync_containers c ON c.object_guid = k.container_guid AND NOT c.is_within)
       ON k.directory_id = $1 AND k.object_guid = u.object_guid
     WHERE u.directory_id = $1 AND u.is_active AND (x.object_guid IS NOT NULL OR k.object_guid IS NOT NULL)
       AND NOT EXISTS (SELECT FROM sync_people p WHERE p.object_guid = u.object_guid)
     ON CONFLICT DO NOTHING`,
    [directoryId],
  );
}
