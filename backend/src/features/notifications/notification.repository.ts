import type { Schema } from '../../http/route.js';
import { newId } from '../../platform/ids.js';
import type { Queries, Tx } from '../../platform/transaction.js';
import { personRef } from '../users/index.js';
import { cannotBeSwitchedOff, type Notice } from './notice.js';

export interface ListedNotification {
  id: string;
  kind: Schema<'NotificationKind'>;
  params: Record<string, unknown>;
  subjectType: string | null;
  subjectId: string | null;
  subjectUrl: string | null;
  actor: Schema<'PersonRef'> | null;
  count: number;
  createdAt: Date;
  readAt: Date | null;
}

export interface Wanted {
  readonly unread: boolean;
  /** Only older than this one. */
  readonly before?: string | undefined;
  /** Only newer than this one. */
  readonly after?: string | undefined;
  readonly limit: number;
}

const columns = `n.id, n.kind, n.params, n.subject_type AS "subjectType", n.subject_id AS "subjectId",
  n.subject_url AS "subjectUrl", CASE WHEN u.id IS NOT NULL THEN ${personRef('u', 'd')} END AS actor, n.count,
  n.created_at AS "createdAt", n.read_at AS "readAt"`;
const joined = 'LEFT JOIN users u ON u.id = n.actor_id LEFT JOIN departments d ON d.id = u.department_id';

export class NotificationRepository {
  /** A person's own, the newest first, by keyset. */
  list(queries: Queries, userId: string, { unread, before, after, limit }: Wanted): Promise<ListedNotification[]> {
    return queries.query<ListedNotification>(
      `SELECT ${columns} FROM notifications n ${joined}
       WHERE n.user_id = $1 AND ($2::uuid IS NULL OR n.id < $2) AND ($3::uuid IS NULL OR n.id > $3)
         ${unread ? 'AND n.read_at IS NULL' : ''}
       ORDER BY n.id DESC LIMIT $4`,
      [userId, before ?? null, after ?? null, limit],
    );
  }

  async unread(queries: Queries, userId: string): Promise<number> {
    const [row] = await queries.query<{ unread: number }>(
      'SELECT count(*)::int AS unread FROM notifications WHERE user_id = $1 AND read_at IS NULL',
      [userId],
    );
    return row?.unread ?? 0;
  }

  /** @returns undefined where it is not the person's own */
  async markRead(tx: Tx, userId: string, id: string, now: Date): Promise<ListedNotification | undefined> {
    await tx.query('UPDATE notifications SET read_at = $3 WHERE id = $2 AND user_id = $1 AND read_at IS NULL', [
      userId,
      id,
      now,
    ]);
    const [row] = await tx.query<ListedNotification>(
      `SELECT ${columns} FROM notifications n ${joined} WHERE n.id = $2 AND n.user_id = $1`,
      [userId, id],
    );
    return row;
  }

  /** @returns how many became read */
  async markAllRead(tx: Tx, userId: string, now: Date): Promise<number> {
    const rows = await tx.query(
      'UPDATE notifications SET read_at = $2 WHERE user_id = $1 AND read_at IS NULL RETURNING 1',
      [userId, now],
    );
    return rows.length;
  }

  /** Tells each once of those who are still here and want to be told of the kind. */
  async tell(tx: Tx, userIds: readonly string[], notice: Notice, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO notifications (id, user_id, kind, params, subject_type, subject_id, subject_url, actor_id, event_id, created_at)
       SELECT r.id, u.id, $3, $4, $5, $6, $7, $8, $9, $10
       FROM unnest($1::uuid[], $2::uuid[]) AS r (id, user_id) JOIN users u ON u.id = r.user_id
       WHERE u.is_active AND ($11 OR coalesce((u.settings -> 'notifications' -> $3 ->> 'inApp')::boolean, true))
       ON CONFLICT (user_id, event_id) DO NOTHING`,
      [
        userIds.map(() => newId()),
        userIds,
        notice.kind,
        JSON.stringify(notice.params),
        notice.subject?.type ?? null,
        notice.subject?.id ?? null,
        notice.subject?.url ?? null,
        notice.actorId ?? null,
        notice.eventId,
        now,
        cannotBeSwitchedOff.has(notice.kind),
      ],
    );
  }

  /** Active people who hold the permission now. */
  async holdersOf(queries: Queries, permission: string): Promise<string[]> {
    const rows = await queries.query<{ id: string }>(
      `SELECT DISTINCT u.id FROM users u JOIN user_roles ur ON ur.user_id = u.id JOIN roles r ON r.id = ur.role_id
       WHERE u.is_active AND r.permissions ? $1`,
      [permission],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns how many of the oldest were deleted, 5,000 at most */
  async deleteBefore(tx: Tx, before: Date): Promise<number> {
    const rows = await tx.query(
      `DELETE FROM notifications WHERE id IN (
         SELECT id FROM notifications WHERE created_at < $1 ORDER BY created_at LIMIT 5000) RETURNING 1`,
      [before],
    );
    return rows.length;
  }
}
