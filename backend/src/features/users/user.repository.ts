import type { Page, Paged } from '../../platform/page.js';
import type { Queries } from '../../platform/transaction.js';
import { personColumns, type PersonRow } from './person-row.js';
import { departmentPath, personRef } from './person-ref.js';
import type { Activity, FullPerson, UserOrder } from './user.js';

/** What a sort means in SQL; each has its index. Ties stay in the order of the ids, which that index ends in. */
const columnOf: Readonly<Record<UserOrder['sort'], string>> = {
  name: 'u.name',
  username: 'u.username',
  employeeNumber: 'u.employee_number',
  department: 'placed.department_name',
  position: 'u.position',
};

const conditionOf: Readonly<Record<Activity, string>> = {
  true: 'u.is_active',
  false: 'NOT u.is_active',
  all: 'true',
};

/** Which rows a list has; an absent narrowing narrows nothing. */
export interface UserSelection {
  readonly isActive: Activity;
  readonly departmentIds?: readonly string[] | undefined;
  readonly ids?: readonly string[] | undefined;
}

export class UserRepository {
  /** Two statements, whatever the size. */
  async list(
    queries: Queries,
    selection: UserSelection,
    { sort, order }: UserOrder,
    page: Page,
  ): Promise<Paged<PersonRow>> {
    const { isActive, departmentIds, ids } = selection;
    const parameters: unknown[] = [];
    const given = (value: unknown) => `$${String(parameters.push(value))}`;
    const where = [
      conditionOf[isActive],
      ...(departmentIds ? [`u.department_id = ANY(${given(departmentIds)}::uuid[])`] : []),
      ...(ids ? [`u.id = ANY(${given(ids)}::uuid[])`] : []),
    ].join(' AND ');
    const [count] = await queries.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM users u WHERE ${where}`,
      parameters,
    );
    const direction = order === 'desc' ? 'DESC' : 'ASC';
    const end = sort === 'department' ? given(page.page * page.limit) : '';
    // Through the departments in their order, whoever has none apart: a sort of everybody would read everybody.
    const placed = `(
      (SELECT u.id, ud.name AS department_name FROM departments ud JOIN users u ON u.department_id = ud.id
       WHERE ${where} ORDER BY ud.name ${direction}, u.id LIMIT ${end})
      UNION ALL (SELECT u.id, NULL FROM users u WHERE u.department_id IS NULL AND ${where} ORDER BY u.id LIMIT ${end})
    ) placed JOIN users u ON u.id = placed.id`;
    const [from, condition] = sort === 'department' ? [placed, 'true'] : ['users u', where];
    const rows = await queries.query<PersonRow>(
      `SELECT ${personColumns} FROM ${from} WHERE ${condition}
       ORDER BY ${columnOf[sort]} ${direction}, u.id
       LIMIT ${given(page.limit)} OFFSET ${given((page.page - 1) * page.limit)}`,
      parameters,
    );
    return { rows, total: count?.total ?? 0 };
  }

  /** One statement. */
  async inFull(queries: Queries, id: string): Promise<FullPerson | undefined> {
    const [row] = await queries.query<FullPerson>(
      `SELECT ${personColumns}, u.employee_number AS "employeeNumber", u.location,
         CASE WHEN u.is_active THEN u.mobile END AS mobile,
         (SELECT ${personRef('m', 'md')} FROM users m LEFT JOIN departments md ON md.id = m.department_id
          WHERE m.id = u.manager_id AND m.is_active) AS manager,
         ${departmentPath('u.department_id')} AS "departmentPath",
         ARRAY(SELECT DISTINCT r.name FROM user_roles ur JOIN roles r ON r.id = ur.role_id
               WHERE ur.user_id = u.id ORDER BY r.name) AS roles,
         (SELECT json_build_object('id', c.id, 'name', c.name) FROM ad_sync_config c WHERE c.id = u.directory_id) AS directory,
         u.ad_dn AS "adDn", to_char(u.ad_sync_date AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "adSyncDate"
       FROM users u WHERE u.id = $1`,
      [id],
    );
    return row;
  }

  /**
   * The line up, the nearest first, as far as it does not come back to somebody in it; who has left is passed over.
   * One statement. @returns undefined for somebody unknown
   */
  async managers(queries: Queries, id: string): Promise<PersonRow[] | undefined> {
    const rows = await queries.query<PersonRow & { height: number }>(
      `WITH RECURSIVE line AS (
         SELECT id, manager_id, 0 AS height, ARRAY[id] AS seen FROM users WHERE id = $1
         UNION ALL
         SELECT m.id, m.manager_id, line.height + 1, line.seen || m.id FROM line JOIN users m ON m.id = line.manager_id
         WHERE m.id <> ALL(line.seen) AND line.height < 50)
       SELECT ${personColumns}, line.height FROM line JOIN users u ON u.id = line.id
       WHERE line.height = 0 OR u.is_active ORDER BY line.height`,
      [id],
    );
    return rows.length === 0 ? undefined : rows.slice(1).map(({ height: _, ...person }) => person);
  }
}
