import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import type { Queries } from '../../platform/transaction.js';
import { departmentRef, personRef } from '../users/index.js';

/** Days after which what nobody opened no longer counts as unread. */
const UNREAD_DAYS = 30;

/**
 * The boards a person may read: $1 their id, $2 the names of their roles, $3 their department. The only place that
 * decides it.
 */
const readable = `
  RECURSIVE lineage AS (
    SELECT id, parent_id FROM departments WHERE id = $3
    UNION SELECT d.id, d.parent_id FROM departments d JOIN lineage l ON d.id = l.parent_id
  ), readable AS (
    SELECT b.id, b.name FROM boards b
    WHERE b.read_permission @> '{"everyone": true}'
       OR b.read_permission -> 'roles' ?| $2::text[]
       OR b.read_permission -> 'users' ? ($1::uuid)::text
       OR b.read_permission -> 'departments' ?| (SELECT array_agg(id::text) FROM lineage)
  )`;

const reader = (me: Actor): unknown[] => [me.id, me.roles, me.departmentId];

export interface NoticeRow {
  id: string;
  title: string;
  board: Schema<'BoardRef'>;
  department: Schema<'DepartmentRef'> | null;
  createdAt: Date;
  isPinned: boolean;
  mustRead: boolean;
  isRead: boolean;
  unread: number;
}

export interface RecentPostRow {
  id: string;
  title: string;
  board: Schema<'BoardRef'>;
  author: Schema<'PersonRef'>;
  createdAt: Date;
  commentCount: number;
  isUnread: boolean;
}

interface Wanted {
  readonly limit: number;
  /** Ids of boards; none for all that may be read. */
  readonly boards: readonly string[];
}

/** SQL of whether a board is one of those asked for. @param at the number of the parameter that holds their ids */
const among = (board: string, at: number): string =>
  `(cardinality($${String(at)}::uuid[]) = 0 OR ${board} = ANY($${String(at)}))`;

export class BoardRepository {
  /** By name. */
  readable(queries: Queries, me: Actor): Promise<Schema<'BoardRef'>[]> {
    return queries.query(`WITH ${readable} SELECT id, name FROM readable ORDER BY name, id LIMIT 500`, reader(me));
  }

  /** Notices of the boards a person may read, pins first; the count of unread ones stands in each row. */
  notices(queries: Queries, me: Actor, now: Date, { limit, boards }: Wanted): Promise<NoticeRow[]> {
    return queries.prepared<NoticeRow>(
      `WITH ${readable}
       SELECT p.id, p.title, json_build_object('id', b.id, 'name', b.name) AS board, ${departmentRef('d')} AS department,
              p.created_at AS "createdAt", p.is_pinned AS "isPinned", coalesce(p.must_read_until > $4, false) AS "mustRead",
              EXISTS (SELECT 1 FROM post_reads WHERE post_id = p.id AND user_id = $1) AS "isRead",
              (SELECT count(*)::int FROM posts n JOIN readable r ON r.id = n.board_id
               WHERE n.is_notice AND ${among('r.id', 6)} AND n.created_at > $4::timestamptz - interval '${String(UNREAD_DAYS)} days'
                 AND NOT EXISTS (SELECT 1 FROM post_reads WHERE post_id = n.id AND user_id = $1)) AS unread
       FROM posts p JOIN readable b ON b.id = p.board_id
       JOIN users u ON u.id = p.author_id LEFT JOIN departments d ON d.id = u.department_id
       WHERE p.is_notice AND ${among('b.id', 6)}
       ORDER BY p.is_pinned DESC, p.created_at DESC, p.id DESC LIMIT $5`,
      [...reader(me), now, limit, boards],
    );
  }

  /** The newest posts of the boards a person may read. @param hasNotices whether notices count as posts */
  recent(
    queries: Queries,
    me: Actor,
    now: Date,
    { limit, boards, hasNotices = false }: Wanted & { readonly hasNotices?: boolean },
  ): Promise<RecentPostRow[]> {
    return queries.prepared<RecentPostRow>(
      `WITH ${readable}, newest AS (
         SELECT p.*, b.name AS board_name FROM posts p JOIN readable b ON b.id = p.board_id
         WHERE ($7 OR NOT p.is_notice) AND ${among('b.id', 6)} ORDER BY p.created_at DESC, p.id DESC LIMIT $5
       )
       SELECT n.id, n.title, json_build_object('id', n.board_id, 'name', n.board_name) AS board,
              ${personRef('u', 'd')} AS author, n.created_at AS "createdAt",
              (SELECT count(*)::int FROM comments WHERE post_id = n.id) AS "commentCount",
              n.author_id <> $1 AND n.created_at > $4::timestamptz - interval '${String(UNREAD_DAYS)} days'
                AND NOT EXISTS (SELECT 1 FROM post_reads WHERE post_id = n.id AND user_id = $1) AS "isUnread"
       FROM newest n JOIN users u ON u.id = n.author_id LEFT JOIN departments d ON d.id = u.department_id
       ORDER BY n.created_at DESC, n.id DESC`,
      [...reader(me), now, limit, boards, hasNotices],
    );
  }
}
