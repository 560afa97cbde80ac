import type { Queries } from '../../platform/transaction.js';
import { DOCUMENT_VERSION, type IndexedPerson } from './people-document.js';

const person = `
  SELECT u.id, u.is_active AS "isActive", u.department_id AS "departmentId",
    greatest(u.updated_at, d.updated_at) AS "sourceAt",
    json_build_object('name', u.name, 'latinName', u.latin_name, 'username', u.username, 'email', u.email,
      'employeeNumber', u.employee_number, 'phone', u.phone, 'extension', u.extension, 'mobile', u.mobile,
      'department', d.name, 'position', u.position, 'title', u.title, 'location', u.location) AS fields
  FROM users u LEFT JOIN departments d ON d.id = u.department_id`;

/** People as an engine is given them. */
export class PeopleSourceRepository {
  /** Who is no more is left out. */
  byIds(queries: Queries, ids: readonly string[]): Promise<IndexedPerson[]> {
    return queries.query<IndexedPerson>(`${person} WHERE u.id = ANY($1::uuid[])`, [ids]);
  }

  /** The next people by id. @param after null from the first on */
  next(queries: Queries, after: string | null, limit: number): Promise<IndexedPerson[]> {
    return queries.query<IndexedPerson>(`${person} WHERE ($1::uuid IS NULL OR u.id > $1) ORDER BY u.id LIMIT $2`, [
      after,
      limit,
    ]);
  }

  /** Who is in the departments and not yet kept as being in one of that name. */
  async renamedIn(queries: Queries, departmentIds: readonly string[]): Promise<string[]> {
    const rows = await queries.query<{ id: string }>(
      `SELECT u.id FROM users u JOIN departments d ON d.id = u.department_id
       LEFT JOIN search_people s ON s.person_id = u.id
       WHERE u.department_id = ANY($1::uuid[])
         AND (s.fields->>'department' IS DISTINCT FROM d.name OR s.department_id IS DISTINCT FROM d.id)`,
      [departmentIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Whom the index does not know, knows from before a change, or keeps in an older form. */
  async outdated(queries: Queries, limit: number): Promise<string[]> {
    const rows = await queries.query<{ id: string }>(
      `SELECT u.id FROM users u LEFT JOIN departments d ON d.id = u.department_id
       LEFT JOIN search_people s ON s.person_id = u.id
       WHERE s.person_id IS NULL OR s.version <> $1 OR s.source_at <> date_trunc('milliseconds', greatest(u.updated_at, d.updated_at))
       LIMIT $2`,
      [DOCUMENT_VERSION, limit],
    );
    return rows.map(({ id }) => id);
  }
}
