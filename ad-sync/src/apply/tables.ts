import type { Sql } from '../database/session.js';
import { personColumns } from '../plan/people.js';

/** Somebody else has changed meanwhile what the plan was made from: it has to be made anew. */
export class PlanOvertaken extends Error {
  override readonly name = 'PlanOvertaken';
}

/**
 * Writes the plan to the tables, in the order their references need.
 * @param onWritten hears after each step how many of the plan's rows are written
 * @throws PlanOvertaken
 */
export async function writeTables(
  sql: Sql,
  directoryId: string,
  now: Date,
  onWritten: (rows: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const steps = [
    () => newDepartments(sql, directoryId, now),
    () => knownDepartments(sql, now),
    () => newPeople(sql, directoryId, now),
    () => knownPeople(sql, now),
    () => heads(sql, now),
    () => takenRoles(sql),
    () => givenRoles(sql, now),
  ];
  let written = 0;
  for (const step of steps) {
    const rows = await step();
    written += rows;
    if (rows > 0) await onWritten(written);
  }
}

/** Without their heads, who may be people yet to come. A statement's references are checked at its end: parents, too. */
const newDepartments = (sql: Sql, directoryId: string, now: Date): Promise<number> =>
  sql.write(
    `INSERT INTO departments (id, name, parent_id, ad_ou, directory_id, object_guid, created_at, updated_at)
     SELECT id, name, parent_id, ad_ou, $1, object_guid, $2, $2 FROM sync_plan_departments WHERE is_new`,
    [directoryId, now],
  );

async function knownDepartments(sql: Sql, now: Date): Promise<number> {
  const written = await sql.write(
    `UPDATE departments k SET name = d.name, parent_id = d.parent_id, ad_ou = d.ad_ou, is_active = d.is_active, updated_at = $1
     FROM sync_plan_departments d WHERE d.id = k.id AND d.differs AND NOT d.is_new AND k.xmin = d.seen`,
    [now],
  );
  return asPlanned(sql, written, 'sync_plan_departments WHERE differs AND NOT is_new');
}

const newPeople = (sql: Sql, directoryId: string, now: Date): Promise<number> =>
  sql.write(
    `INSERT INTO users (id, directory_id, object_guid, is_active, disabled_by, disabled_at, ad_sync_date, created_at, updated_at, ${personColumns})
     SELECT id, $1, object_guid, is_active, CASE WHEN NOT is_active THEN 'sync' END,
       CASE WHEN NOT is_active THEN $2::timestamptz END, $2, $2, $2, ${personColumns}
     FROM sync_plan_people WHERE is_new`,
    [directoryId, now],
  );

const columnsAfter = personColumns
  .split(', ')
  .map((column) => `n.${column}`)
  .join(', ');

/** Who disabled somebody stays written down while they are; a synchronisation enables only what it, or a login, disabled. */
async function knownPeople(sql: Sql, now: Date): Promise<number> {
  const written = await sql.write(
    `UPDATE users u SET (${personColumns}) = ROW(${columnsAfter}), is_active = n.is_active, missing_since = n.missing_since,
       missed_in_full = n.missed_in_full,
       disabled_by = CASE WHEN n.is_active THEN NULL ELSE coalesce(u.disabled_by, 'sync') END,
       disabled_at = CASE WHEN n.is_active THEN NULL ELSE coalesce(u.disabled_at, $1) END,
       ad_sync_date = $1, updated_at = $1
     FROM sync_plan_people n WHERE n.id = u.id AND NOT n.is_new AND u.xmin = n.seen`,
    [now],
  );
  return asPlanned(sql, written, 'sync_plan_people WHERE NOT is_new');
}

/** Of departments that are counted already. */
async function heads(sql: Sql, now: Date): Promise<number> {
  await sql.write(
    `UPDATE departments k SET manager_id = d.manager_id, updated_at = $1 FROM sync_plan_departments d
     WHERE d.id = k.id AND d.differs AND k.manager_id IS DISTINCT FROM d.manager_id`,
    [now],
  );
  return 0;
}

async function takenRoles(sql: Sql): Promise<number> {
  const written = await sql.write(
    `DELETE FROM user_roles h USING sync_plan_roles c
     WHERE NOT c.granted AND h.user_id = c.user_id AND h.role_id = c.role_id AND h.source = c.source`,
  );
  return asPlanned(sql, written, 'sync_plan_roles WHERE NOT granted');
}

const givenRoles = (sql: Sql, now: Date): Promise<number> =>
  sql.write(
    `INSERT INTO user_roles (user_id, role_id, source, assigned_at)
     SELECT user_id, role_id, source, $1 FROM sync_plan_roles WHERE granted`,
    [now],
  );

async function asPlanned(sql: Sql, written: number, planned: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${planned}`);
  if (row?.count !== written) throw new PlanOvertaken(planned);
  return written;
}
