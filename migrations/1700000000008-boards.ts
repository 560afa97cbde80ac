import { migration } from './migration.js';

/** Boards as requirements 4.1.1 have them, with what the rows of the home page show. */
export const boardTables = migration('BoardTables1700000000008', [
  `CREATE TABLE boards (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    description text NOT NULL DEFAULT '',
    type text NOT NULL CHECK (type IN ('notice', 'free', 'department', 'qna', 'gallery')),
    -- {everyone: true} or {roles: [name], departments: [id, sub-departments included], users: [id]}
    read_permission jsonb NOT NULL,
    write_permission jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,

  `CREATE TABLE posts (
    id uuid PRIMARY KEY,
    board_id uuid NOT NULL REFERENCES boards (id),
    author_id uuid NOT NULL REFERENCES users (id),
    title text NOT NULL,
    content text NOT NULL DEFAULT '',
    is_notice boolean NOT NULL DEFAULT false,
    is_pinned boolean NOT NULL DEFAULT false,
    must_read_until timestamptz,
    view_count integer NOT NULL DEFAULT 0,
    like_count integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  // A board's list by keyset, newest first.
  `CREATE INDEX posts_board_idx ON posts (board_id, created_at DESC, id DESC)`,
  // Notices of all boards, pins first.
  `CREATE INDEX posts_notice_idx ON posts (is_pinned DESC, created_at DESC, id DESC) WHERE is_notice`,
  // The newest of all boards.
  `CREATE INDEX posts_recent_idx ON posts (created_at DESC, id DESC) WHERE NOT is_notice`,
  `CREATE INDEX posts_author_idx ON posts (author_id)`,

  `CREATE TABLE comments (
    id uuid PRIMARY KEY,
    post_id uuid NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    parent_id uuid REFERENCES comments (id),
    author_id uuid NOT NULL REFERENCES users (id),
    content text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX comments_post_idx ON comments (post_id, created_at)`,
  `CREATE INDEX comments_parent_idx ON comments (parent_id)`,
  `CREATE INDEX comments_author_idx ON comments (author_id)`,

  `CREATE TABLE post_reads (
    post_id uuid NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    read_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (post_id, user_id)
  )`,
  `CREATE INDEX post_reads_user_idx ON post_reads (user_id)`,
]);
