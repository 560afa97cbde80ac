import type { Sql } from '../database/session.js';
import { planAbsent, type Reach } from './absent.js';
import { planDepartments } from './departments.js';
import { planLogins } from './logins.js';
import { planManagers } from './managers.js';
import { planPeople } from './people.js';
import { planRoles, type FoundGroupRole } from './roles.js';

export interface PlanInput {
  readonly directoryId: string;
  readonly baseDns: readonly string[];
  /** The run whose plan this one was approved for. */
  readonly approves: string | null;
  readonly reach: Reach;
  readonly groups: readonly FoundGroupRole[];
  readonly now: Date;
}

/**
 * Compares staging with the tables and leaves what has to be written in the plan tables; writes nothing else. Each step
 * uses what the ones before it found.
 */
export async function plan(sql: Sql, input: PlanInput): Promise<void> {
  await sql.query(
    `TRUNCATE sync_plan_absent, sync_plan_logins, sync_plan_managers, sync_plan_departments, sync_plan_people, sync_plan_roles`,
  );
  await planAbsent(sql, input);
  await planLogins(sql, input.directoryId);
  await planManagers(sql, input.directoryId);
  await planDepartments(sql, input);
  await planPeople(sql, input);
  await planRoles(sql, input.directoryId, input.groups);
}

/** How many people, departments and roles are to be written; none where the tables are what the directory says already. */
export async function planSize(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ size: number }>(
    `SELECT ((SELECT count(*) FROM sync_plan_people) + (SELECT count(*) FROM sync_plan_departments WHERE differs)
       + (SELECT count(*) FROM sync_plan_roles))::int AS size`,
  );
  if (!row) throw new Error('no size');
  return row.size;
}
