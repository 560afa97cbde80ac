import { EntitySchema } from 'typeorm';

/** Whom a board lets in: everyone, or whoever one of the lists names. */
export interface BoardPermission {
  everyone?: boolean;
  /** Names of roles. */
  roles?: string[];
  /** Ids; their sub-departments are meant too. */
  departments?: string[];
  users?: string[];
}

export interface BoardRow {
  id: string;
  name: string;
  description: string;
  type: 'notice' | 'free' | 'department' | 'qna' | 'gallery';
  read_permission: BoardPermission;
  write_permission: BoardPermission;
  created_at: Date;
  updated_at: Date;
}

const boards = new EntitySchema<BoardRow>({
  name: 'boards',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    description: { type: 'text', default: '' },
    type: { type: 'text' },
    read_permission: { type: 'jsonb' },
    write_permission: { type: 'jsonb' },
    created_at: { type: 'timestamptz' },
    updated_at: { type: 'timestamptz' },
  },
});

export interface PostRow {
  id: string;
  board_id: string;
  author_id: string;
  title: string;
  content: string;
  is_notice: boolean;
  is_pinned: boolean;
  must_read_until: Date | null;
  view_count: number;
  like_count: number;
  created_at: Date;
  updated_at: Date;
}

const posts = new EntitySchema<PostRow>({
  name: 'posts',
  columns: {
    id: { type: 'uuid', primary: true },
    board_id: { type: 'uuid' },
    author_id: { type: 'uuid' },
    title: { type: 'text' },
    content: { type: 'text', default: '' },
    is_notice: { type: 'boolean', default: false },
    is_pinned: { type: 'boolean', default: false },
    must_read_until: { type: 'timestamptz', nullable: true },
    view_count: { type: 'integer', default: 0 },
    like_count: { type: 'integer', default: 0 },
    created_at: { type: 'timestamptz' },
    updated_at: { type: 'timestamptz' },
  },
});

export interface CommentRow {
  id: string;
  post_id: string;
  parent_id: string | null;
  author_id: string;
  content: string;
  created_at: Date;
  updated_at: Date;
}

const comments = new EntitySchema<CommentRow>({
  name: 'comments',
  columns: {
    id: { type: 'uuid', primary: true },
    post_id: { type: 'uuid' },
    parent_id: { type: 'uuid', nullable: true },
    author_id: { type: 'uuid' },
    content: { type: 'text' },
    created_at: { type: 'timestamptz' },
    updated_at: { type: 'timestamptz' },
  },
});

export interface PostReadRow {
  post_id: string;
  user_id: string;
  read_at: Date;
}

const postReads = new EntitySchema<PostReadRow>({
  name: 'post_reads',
  columns: {
    post_id: { type: 'uuid', primary: true },
    user_id: { type: 'uuid', primary: true },
    read_at: { type: 'timestamptz' },
  },
});

export const boardEntities = [boards, posts, comments, postReads];
