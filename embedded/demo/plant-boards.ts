import type { Client } from 'pg';
import { boards } from './boards.js';
import type { DemoCalendar } from './calendar.js';
import type { DemoIds } from './ids.js';
import { insert } from './insert.js';
import { notices } from './notices.js';
import { posts } from './posts.js';
import type { Audience, Board, Post } from './post.js';
import type { Roster } from './roster.js';

/** Of so many colleagues it is told who has opened what; a company of thousands need not have a row for each. */
const MOST_READERS = 300;
const COMMENT_EVERY_MS = 7 * 60_000;

/** @returns how many posts; boards of departments that are not there are left out with what stands on them */
export async function plantBoards(
  client: Client,
  roster: Roster,
  ids: DemoIds,
  calendar: DemoCalendar,
): Promise<number> {
  const opened = calendar.ago({ days: 120 });
  const known = boards.filter(({ readers }) => audience(readers, roster) !== undefined);
  const idOf = new Map(known.map(({ name }) => [name, ids.of(`board ${name}`, opened)]));
  await insert(
    client,
    'boards',
    known.map((board) => boardRow(board, idOf.get(board.name), roster, opened)),
  );

  const all = [...notices(calendar), ...posts(calendar)].filter(
    ({ board, author }) => idOf.has(board) && roster.has(author),
  );
  const rows = all.map((post) => ({ post, id: ids.of(`post ${post.board} ${post.title}`, post.createdAt) }));
  await insert(
    client,
    'posts',
    rows.map(({ post, id }) => ({
      id,
      board_id: idOf.get(post.board),
      author_id: roster.person(post.author),
      title: post.title,
      content: post.body.join('\n\n'),
      is_notice: boards.some(({ name, type }) => name === post.board && type === 'notice'),
      is_pinned: post.isPinned ?? false,
      must_read_until: post.mustReadUntil ?? null,
      view_count: 0,
      like_count: post.likes ?? 0,
      created_at: post.createdAt,
      updated_at: post.createdAt,
    })),
  );
  await insert(
    client,
    'comments',
    rows.flatMap(({ post, id }) => commentRows(post, id, roster, ids, calendar)),
  );
  for (const { post, id } of rows) await plantReaders(client, post, id, roster, calendar.now);
  return rows.length;
}

function boardRow(board: Board, id: string | undefined, roster: Roster, at: Date) {
  return {
    id,
    name: board.name,
    description: board.description,
    type: board.type,
    read_permission: audience(board.readers, roster),
    write_permission: audience(board.writers, roster),
    created_at: at,
    updated_at: at,
  };
}

function audience(audience: Audience, roster: Roster): object | undefined {
  if (audience === 'everyone') return { everyone: true };
  if ('roles' in audience) return { roles: audience.roles };
  const department = roster.department(audience.department);
  return department === undefined ? undefined : { departments: [department] };
}

function commentRows(
  { createdAt, comments = [] }: Post,
  postId: string,
  roster: Roster,
  ids: DemoIds,
  { now }: DemoCalendar,
) {
  // Everything was said by now, however young the post is.
  const step = Math.min(COMMENT_EVERY_MS, (now.getTime() - createdAt.getTime()) / (comments.length + 1));
  let parent: string | null = null;
  return comments
    .filter(({ by }) => roster.has(by))
    .map(({ by, text, isReply = false }, index) => {
      const at = new Date(createdAt.getTime() + (index + 1) * step);
      const id = ids.of(`comment ${postId} ${index}`, at);
      const row = {
        id,
        post_id: postId,
        parent_id: isReply ? parent : null,
        author_id: roster.person(by),
        content: text,
        created_at: at,
        updated_at: at,
      };
      if (!isReply) parent = id;
      return row;
    });
}

/** The demo logins have opened what is said of them, the others as many as its reach; the count is theirs. */
async function plantReaders(
  client: Client,
  { author, createdAt, reach, readBy = [] }: Post,
  postId: string,
  roster: Roster,
  now: Date,
): Promise<void> {
  const demo = ['employee', 'approver', 'itadmin'];
  const known = [author, ...readBy].flatMap((username) => roster.person(username) ?? []);
  await client.query(
    `WITH colleagues AS (
       SELECT id, username FROM users WHERE is_active AND lower(username) <> ALL ($4) ORDER BY username LIMIT ${MOST_READERS}
     ), readers AS (
       SELECT id FROM colleagues WHERE abs(hashtext(username || $1::uuid::text)) % 100 < $2
       UNION SELECT unnest($3::uuid[])
     )
     INSERT INTO post_reads (post_id, user_id, read_at)
     SELECT $1::uuid, id, $5::timestamptz + ($6::timestamptz - $5::timestamptz) * (abs(hashtext(id::text)) % 90 + 5) / 100.0 FROM readers`,
    [postId, reach, known, demo, createdAt, now],
  );
  await client.query(
    'UPDATE posts SET view_count = (SELECT count(*) FROM post_reads WHERE post_id = $1) WHERE id = $1',
    [postId],
  );
}
