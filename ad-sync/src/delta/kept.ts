import type { Sql } from '../database/session.js';
import type { Container } from '../read/containers.js';
import { columns } from '../read/people.js';
import type { Cursor } from '../run/reach.js';

/**
 * The directory as the last applied run left it, which the next delta lays its changes over. Who leads whom and who is
 * in which group is kept by identity, so that a rename touches one row; a name is kept only of who is out of scope.
 */

/** Of `sync_people` that are kept as they are. */
export const keptColumns = columns.filter((column) => column !== 'id' && column !== 'manager_key');

/** @returns the uSN it was kept at; undefined where there is none */
export async function keptUsn(sql: Sql, directoryId: string): Promise<string | undefined> {
  const [row] = await sql.query<{ usn: string }>('SELECT usn FROM sync_kept WHERE directory_id = $1', [directoryId]);
  return row?.usn;
}

export const keptContainers = (sql: Sql, directoryId: string): Promise<Container[]> =>
  sql.query<Container>(
    `SELECT object_guid AS "objectGuid", dn, dn_key AS key, is_unit AS "isUnit", manager_key AS "managerKey"
     FROM sync_kept_containers WHERE directory_id = $1`,
    [directoryId],
  );

/** Whether an account has come to its end since it was read. */
export async function hasEnded(sql: Sql, directoryId: string, now: Date): Promise<boolean> {
  const rows = await sql.query(
    'SELECT FROM sync_kept_people WHERE directory_id = $1 AND shut IS NULL AND expires_at <= $2 LIMIT 1',
    [directoryId, now],
  );
  return rows.length > 0;
}

/** Keys of people once each: two entries read under one name while one of them moved are no reference. */
const named = (keys: string): string => `(SELECT DISTINCT ON (dn_key) dn_key, object_guid FROM sync_people
  WHERE object_guid IS NOT NULL AND dn_key IN (${keys}) ORDER BY dn_key, object_guid)`;

/**
 * Keeps what is staged: the rows that differ are written, in the transaction that applies it. A run without a cursor
 * keeps nothing, so that the next one reads everything.
 */
export async function keep(sql: Sql, directoryId: string, cursor: Cursor | null): Promise<void> {
  if (cursor === null) {
    await sql.write('DELETE FROM sync_kept WHERE directory_id = $1', [directoryId]);
    return;
  }
  const rows = (kept: Kept): Promise<void> => keepRows(sql, directoryId, kept);
  await rows({
    table: 'sync_kept_people',
    identity: ['object_guid'],
    others: [...keptColumns.filter((column) => column !== 'object_guid'), 'manager_guid', 'manager_key'],
    uncompared: ['id'],
    staged: `SELECT p.id, ${keptColumns.map((column) => `p.${column}`).join(', ')}, m.object_guid AS manager_guid,
       CASE WHEN m.object_guid IS NULL THEN p.manager_key END AS manager_key
     FROM sync_people p LEFT JOIN ${named('SELECT manager_key FROM sync_people')} m ON m.dn_key = p.manager_key`,
  });
  await rows({
    table: 'sync_kept_containers',
    identity: ['object_guid'],
    others: ['dn', 'dn_key', 'is_unit', 'manager_guid', 'manager_key'],
    staged: `SELECT c.object_guid, c.dn, c.dn_key, c.is_unit, m.object_guid AS manager_guid,
       CASE WHEN m.object_guid IS NULL THEN c.manager_key END AS manager_key
     FROM sync_containers c LEFT JOIN ${named('SELECT manager_key FROM sync_containers')} m ON m.dn_key = c.manager_key`,
  });
  await rows({
    table: 'sync_kept_departments',
    identity: ['object_guid'],
    others: ['name'],
    staged: `SELECT object_guid, name FROM sync_departments
     WHERE dn IS NULL AND object_guid IN (SELECT department_guid FROM sync_people)`,
  });
  await rows({
    table: 'sync_kept_groups',
    identity: ['object_guid'],
    others: ['dn_key', 'container_guid', 'relative_id', 'is_read'],
    staged: 'SELECT object_guid, dn_key, container_guid, relative_id, is_read FROM sync_groups',
  });
  await rows({
    table: 'sync_kept_members',
    identity: ['group_guid', 'member_guid'],
    others: [],
    staged: `SELECT DISTINCT i.group_guid, coalesce(p.object_guid, g.object_guid) AS member_guid
     FROM sync_members i LEFT JOIN ${named('SELECT member_key FROM sync_members')} p ON p.dn_key = i.member_key
     LEFT JOIN sync_groups g ON g.dn_key = i.member_key
     WHERE p.object_guid IS NOT NULL OR g.object_guid IS NOT NULL`,
  });
  await moveOn(sql, directoryId, cursor);
}

/** What is kept is what the directory holds at the cursor, too. */
export async function moveOn(sql: Sql, directoryId: string, { usn }: Pick<Cursor, 'usn'>): Promise<void> {
  await sql.write(
    `INSERT INTO sync_kept (directory_id, usn) VALUES ($1, $2) ON CONFLICT (directory_id) DO UPDATE SET usn = EXCLUDED.usn`,
    [directoryId, usn],
  );
}

interface Kept {
  readonly table: string;
  readonly identity: readonly string[];
  readonly others: readonly string[];
  /** Written, but no difference. */
  readonly uncompared?: readonly string[];
  /** A SELECT of all of them. */
  readonly staged: string;
}

async function keepRows(
  sql: Sql,
  directoryId: string,
  { table, identity, others, uncompared = [], staged }: Kept,
): Promise<void> {
  const of = (row: string, names: readonly string[]): string => names.map((name) => `${row}.${name}`).join(', ');
  const isKept = [
    ...identity.map((name) => `n.${name} = k.${name}`),
    ...others.map((name) => `n.${name} IS NOT DISTINCT FROM k.${name}`),
  ].join(' AND ');
  const all = [...identity, ...others, ...uncompared];
  await sql.write(
    `WITH staged AS MATERIALIZED (${staged}), gone AS (
       DELETE FROM ${table} k WHERE k.directory_id = $1 AND NOT EXISTS (SELECT FROM staged n WHERE ${isKept}))
     INSERT INTO ${table} (directory_id, ${all.join(', ')})
     SELECT $1, ${of('n', all)} FROM staged n
     WHERE NOT EXISTS (SELECT FROM ${table} k WHERE k.directory_id = $1 AND ${isKept})`,
    [directoryId],
  );
}
