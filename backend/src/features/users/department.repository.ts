import type { Schema } from '../../http/route.js';
import type { Queries } from '../../platform/transaction.js';
import { departmentPath, personRef } from './person-ref.js';

/**
 * SQL of a department of the chart; `d` is its row. Its people are counted department by department, each out of the
 * index of members.
 */
const departmentColumns = `
  d.id, d.name, d.parent_id AS "parentId",
  (WITH RECURSIVE below AS (
     SELECT d.id UNION SELECT c.id FROM below b JOIN departments c ON c.parent_id = b.id AND c.is_active)
   SELECT coalesce(sum((SELECT count(*) FROM users u WHERE u.department_id = below.id AND u.is_active)), 0)::int
   FROM below) AS "memberCount",
  (SELECT count(*)::int FROM departments c WHERE c.parent_id = d.id AND c.is_active) AS "childCount",
  (SELECT ${personRef('m', 'md')} FROM users m LEFT JOIN departments md ON md.id = m.department_id
   WHERE m.id = d.manager_id AND m.is_active) AS manager`;

export class DepartmentRepository {
  /** One level of the chart, by name. */
  level(queries: Queries, parentId: string | null): Promise<Schema<'Department'>[]> {
    const below = parentId === null ? 'd.parent_id IS NULL' : 'd.parent_id = $1';
    return queries.query(
      `SELECT ${departmentColumns} FROM departments d WHERE ${below} AND d.is_active ORDER BY d.name, d.id LIMIT 2000`,
      parentId === null ? [] : [parentId],
    );
  }

  /** One that has left the chart is not found. */
  async byId(queries: Queries, id: string): Promise<Schema<'DepartmentWithPath'> | undefined> {
    const [row] = await queries.query<Schema<'DepartmentWithPath'>>(
      `SELECT ${departmentColumns}, ${departmentPath('d.id')} AS path FROM departments d WHERE d.id = $1 AND d.is_active`,
      [id],
    );
    return row;
  }

  /** Of the whole chart, by name, with the names on the way to each. */
  choices(queries: Queries): Promise<Schema<'PortletChoice'>[]> {
    return queries.query(
      `WITH RECURSIVE tree AS (
         SELECT id, name, NULL::text AS "group" FROM departments WHERE parent_id IS NULL AND is_active
         UNION ALL
         SELECT d.id, d.name, concat_ws(' / ', t."group", t.name) FROM tree t
         JOIN departments d ON d.parent_id = t.id AND d.is_active)
       SELECT id, name, "group" FROM tree ORDER BY name, "group" NULLS FIRST, id LIMIT 2000`,
    );
  }

  /** The department itself and all below it; empty where there is none of that id. */
  async subtree(queries: Queries, id: string): Promise<string[]> {
    const rows = await queries.query<{ id: string }>(
      `WITH RECURSIVE below AS (
         SELECT id FROM departments WHERE id = $1
         UNION SELECT c.id FROM below b JOIN departments c ON c.parent_id = b.id)
       SELECT id FROM below`,
      [id],
    );
    return rows.map((row) => row.id);
  }
}
