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

type Kind = Schema<'NotificationKind'>;
export type UnreadCounts = Schema<'UnreadCounts'>;

/** Where one was told of something: the new row, and those it takes the place of. */
export interface ToldRow {
  readonly id: string;
  readonly userId: string;
  readonly removed: readonly string[];
}

export interface Wanted {
  readonly unread: boolean;
  readonly kind?: Kind | undefined;
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
  list(
    queries: Queries,
    userId: string,
    { unread, kind, before, after, limit }: Wanted,
  ): Promise<ListedNotification[]> {
    return queries.query<ListedNotification>(
      `SELECT ${columns} FROM notifications n ${joined}
       WHERE n.user_id = $1 AND ($2::uuid IS NULL OR n.id < $2) AND ($3::uuid IS NULL OR n.id > $3)
         ${unread ? 'AND n.read_at IS NULL' : ''} AND ($5::text IS NULL OR n.kind = $5)
       ORDER BY n.id DESC LIMIT $4`,
      [userId, before ?? null, after ?? null, limit, kind ?? null],
    );
  }

  /** Some, whoever's they are. */
  byIds(queries: Queries, ids: readonly string[]): Promise<(ListedNotification & { userId: string })[]> {
    return queries.query(
      `SELECT n.user_id AS "userId", ${columns} FROM notifications n ${joined} WHERE n.id = ANY($1)`,
      [ids],
    );
  }

  /** How much waits for each of these people. */
  async unread(queries: Queries, userIds: readonly string[]): Promise<ReadonlyMap<string, UnreadCounts>> {
    const rows = await queries.query<{ userId: string; kind: Kind; count: number }>(
      `SELECT user_id AS "userId", kind, count(*)::int AS count FROM notifications
       WHERE user_id = ANY($1) AND read_at IS NULL GROUP BY user_id, kind`,
      [userIds],
    );
    return new Map(
      userIds.map((userId) => {
        const own = rows.filter((row) => row.userId === userId);
        const of = (kind: Kind) => own.find((row) => row.kind === kind)?.count ?? 0;
        const unreadByKind = { security: of('security'), directory: of('directory') };
        return [userId, { unread: own.reduce((sum, { count }) => sum + count, 0), unreadByKind }];
      }),
    );
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

  /**
   * Tells each once of those who are still here and want to be told of the kind. Events of a group are told one after
   * another, so that each counts the one before it.
   */
  async tell(tx: Tx, userIds: readonly string[], notice: Notice, now: Date): Promise<ToldRow[]> {
    const { kind, params, subject, eventId, isGrouped = false } = notice;
    if (isGrouped)
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `notifications:${params.event}:${subject?.id ?? ''}`,
      ]);
    return tx.query<ToldRow>(
      `WITH told AS (
         SELECT r.id, u.id AS user_id FROM unnest($1::uuid[], $2::uuid[]) AS r (id, user_id) JOIN users u ON u.id = r.user_id
         WHERE u.is_active AND ($11 OR coalesce((u.settings -> 'notifications' -> $3 ->> 'inApp')::boolean, true))
       ), replaced AS (
         DELETE FROM notifications n USING told t
         WHERE $12 AND n.user_id = t.user_id AND n.read_at IS NULL AND n.kind = $3 AND n.event_id <> $9
           AND n.params ->> 'event' = $13 AND n.subject_type = $5 AND n.subject_id = $6
         RETURNING n.id, n.user_id, n.count
       ), added AS (
         INSERT INTO notifications
           (id, user_id, kind, params, subject_type, subject_id, subject_url, actor_id, event_id, created_at, count)
         SELECT t.id, t.user_id, $3, $4, $5, $6, $7, $8, $9, $10,
           1 + coalesce((SELECT sum(r.count) FROM replaced r WHERE r.user_id = t.user_id), 0)
         FROM told t
         ON CONFLICT (user_id, event_id) DO NOTHING
         RETURNING id, user_id
       )
       SELECT a.id, a.user_id AS "userId", ARRAY(SELECT r.id FROM replaced r WHERE r.user_id = a.user_id) AS removed
       FROM added a`,
      [
        userIds.map(() => newId()),
        userIds,
        kind,
        JSON.stringify(params),
        subject?.type ?? null,
        subject?.id ?? null,
        subject?.url ?? null,
        notice.actorId ?? null,
        eventId,
        now,
        cannotBeSwitchedOff.has(kind),
        isGrouped,
        params.event,
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
