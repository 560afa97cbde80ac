import type { Permission } from '../../platform/actor.js';
import type { Queries } from '../../platform/transaction.js';

/** What a person may do, as the database has it. */
export interface RightsRow {
  readonly id: string;
  readonly isActive: boolean;
  readonly version: number;
  readonly roles: readonly string[];
  readonly permissions: readonly Permission[];
  readonly departmentId: string | null;
  /** As stored. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Sessions that ended while their refresh token could still be presented. */
  readonly endedSessions: readonly string[];
}

const RIGHTS = `
  SELECT u.id, u.is_active AS "isActive", u.token_version AS version, u.department_id AS "departmentId",
    u.settings, held.roles, held.permissions,
    ARRAY(SELECT e.id FROM ended_sessions e
          WHERE e.user_id = u.id AND e.ended_at > now() - $2 * interval '1 second') AS "endedSessions"
  FROM users u
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(DISTINCT r.name), '{}') AS roles,
      coalesce(array_agg(DISTINCT p.name) FILTER (WHERE p.name IS NOT NULL), '{}') AS permissions
    FROM user_roles ur JOIN roles r ON r.id = ur.role_id
    LEFT JOIN LATERAL jsonb_array_elements_text(r.permissions) AS p (name) ON true
    WHERE ur.user_id = u.id
  ) held
  WHERE u.id = $1`;

export class RightsRepository {
  /** @param refreshSeconds how long a refresh token lasts */
  constructor(private readonly refreshSeconds: number) {}

  /** One statement. */
  async of(queries: Queries, userId: string): Promise<RightsRow | undefined> {
    const [row] = await queries.prepared<RightsRow>(RIGHTS, [userId, this.refreshSeconds]);
    return row;
  }

  /** Names of the roles that have a permission. */
  async rolesWith(queries: Queries, permission: Permission): Promise<string[]> {
    const rows = await queries.query<{ name: string }>('SELECT name FROM roles WHERE permissions ? $1 ORDER BY name', [
      permission,
    ]);
    return rows.map(({ name }) => name);
  }
}
