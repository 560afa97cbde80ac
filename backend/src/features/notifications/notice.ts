import type { NotificationKind } from './notification.entity.js';

/** What people are told of one event. */
export interface Notice {
  /** The outbox event: it tells a person once, however often its job runs. */
  readonly eventId: string;
  readonly kind: NotificationKind;
  /** Stored, and worded in the reader's language when read; `event` names the text. */
  readonly params: Readonly<Record<string, string | number>> & { readonly event: string };
  readonly subject?: { readonly type: string; readonly id: string; readonly url: string | null };
  /** Whether it takes the place of an unread one of the same event and subject, and counts it. */
  readonly isGrouped?: boolean;
  readonly actorId?: string | null;
}

/** What concerns the safety of the account cannot be switched off. */
export const cannotBeSwitchedOff: ReadonlySet<NotificationKind> = new Set(['security']);
