import type { Schema } from '../../http/route.js';
import type { Queries, Tx } from '../../platform/transaction.js';
import { personRef } from './person-ref.js';

export interface AccessRequest {
  readonly id: string;
  readonly userId: string;
  /** The page that was refused. */
  readonly path: string;
  readonly role: string;
  readonly reason: string;
}

export class AccessRequestRepository {
  async add(tx: Tx, { id, userId, path, role, reason }: AccessRequest, now: Date): Promise<void> {
    await tx.query(
      'INSERT INTO access_requests (id, user_id, path, role, reason, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, userId, path, role, reason, now],
    );
  }

  async byId(queries: Queries, id: string): Promise<AccessRequest | undefined> {
    const [row] = await queries.query<AccessRequest>(
      'SELECT id, user_id AS "userId", path, role, reason FROM access_requests WHERE id = $1',
      [id],
    );
    return row;
  }

  /** Active people who may give roles, by name. */
  async grantors(queries: Queries): Promise<Schema<'PersonRef'>[]> {
    const rows = await queries.query<{ person: Schema<'PersonRef'> }>(
      `SELECT ${personRef('u', 'd')} AS person FROM users u LEFT JOIN departments d ON d.id = u.department_id
       WHERE u.is_active AND u.id IN (
         SELECT ur.user_id FROM user_roles ur JOIN roles r ON r.id = ur.role_id
         WHERE r.permissions ? 'people:administer')
       ORDER BY u.name, u.id`,
    );
    return rows.map(({ person }) => person);
  }
}
