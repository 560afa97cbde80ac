/** Who may: everybody, holders of a role, or those of a department and below, named by the path of its names. */
export type Audience = 'everyone' | { readonly roles: readonly string[] } | { readonly department: readonly string[] };

export interface Board {
  readonly name: string;
  readonly description: string;
  readonly type: 'notice' | 'free' | 'department' | 'qna' | 'gallery';
  readonly readers: Audience;
  readonly writers: Audience;
}

export interface Comment {
  /** username */
  readonly by: string;
  readonly text: string;
  /** Answers the comment before it. */
  readonly isReply?: boolean;
}

export interface Post {
  /** Name of its board. */
  readonly board: string;
  /** username */
  readonly author: string;
  readonly title: string;
  /** Paragraphs. */
  readonly body: readonly string[];
  readonly createdAt: Date;
  readonly isPinned?: boolean;
  readonly mustReadUntil?: Date;
  readonly likes?: number;
  readonly comments?: readonly Comment[];
  /** Demo logins who have opened it. */
  readonly readBy?: readonly string[];
  /** Of a hundred colleagues so many have opened it. */
  readonly reach: number;
}
