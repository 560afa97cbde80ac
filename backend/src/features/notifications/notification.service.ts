import type { Schema } from '../../http/route.js';
import type { Actor, Locale } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { NotFound } from '../../platform/errors.js';
import { word } from '../../platform/messages/index.js';
import type { Queries, Transaction, Tx } from '../../platform/transaction.js';
import type { Notice } from './notice.js';
import type { ListedNotification, NotificationRepository, Wanted } from './notification.repository.js';

type Notification = Schema<'Notification'>;

export interface NotificationPage {
  readonly notifications: Notification[];
  /** To go on with; null at the end. */
  readonly nextCursor: string | null;
  /** Of all of them, not of the page. */
  readonly unread: number;
}

export class NotificationService {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: Queries,
    private readonly repository: NotificationRepository,
    private readonly clock: Clock,
  ) {}

  async list(me: Actor, wanted: Wanted): Promise<NotificationPage> {
    const [rows, unread] = await Promise.all([
      this.repository.list(this.queries, me.id, { ...wanted, limit: wanted.limit + 1 }),
      this.repository.unread(this.queries, me.id),
    ]);
    const shown = rows.slice(0, wanted.limit);
    return {
      notifications: shown.map((row) => worded(row, me.locale)),
      nextCursor: rows.length > wanted.limit ? (shown.at(-1)?.id ?? null) : null,
      unread,
    };
  }

  /** Safe to repeat. @throws NotFound NOTIFICATION_NOT_FOUND, also for another person's */
  read(me: Actor, id: string): Promise<Notification> {
    return this.transaction(async (tx) => {
      const row = await this.repository.markRead(tx, me.id, id, this.clock.now());
      if (!row) throw new NotFound('NOTIFICATION_NOT_FOUND');
      return worded(row, me.locale);
    });
  }

  /** Safe to repeat. @returns how many became read */
  readAll(me: Actor): Promise<number> {
    return this.transaction((tx) => this.repository.markAllRead(tx, me.id, this.clock.now()));
  }

  /** Tells people once each; who has left or has switched the kind off is passed over. */
  async tell(tx: Tx, userIds: readonly string[], notice: Notice): Promise<void> {
    if (userIds.length > 0) await this.repository.tell(tx, userIds, notice, this.clock.now());
  }

  /** Tells whoever holds a permission now. */
  async tellHolders(tx: Tx, permission: string, notice: Notice): Promise<void> {
    await this.tell(tx, await this.repository.holdersOf(tx, permission), notice);
  }
}

function worded(row: ListedNotification, locale: Locale): Notification {
  const { subjectType, subjectId, subjectUrl, createdAt, readAt, ...rest } = row;
  return {
    ...rest,
    subject: subjectType !== null && subjectId !== null ? { type: subjectType, id: subjectId, url: subjectUrl } : null,
    text: word(locale, 'notifications', String(row.params.event), row.params),
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
