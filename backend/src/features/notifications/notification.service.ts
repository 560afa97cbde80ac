import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { NotFound } from '../../platform/errors.js';
import type { LiveChannel } from '../../platform/live.js';
import type { Queries, Transaction, Tx } from '../../platform/transaction.js';
import type { Notice } from './notice.js';
import { worded } from './notification-wording.js';
import type { NotificationRepository, UnreadCounts, Wanted } from './notification.repository.js';

type Notification = Schema<'Notification'>;

export interface NotificationPage {
  readonly notifications: Notification[];
  /** To go on with; null at the end. */
  readonly nextCursor: string | null;
  readonly counts: UnreadCounts;
}

export class NotificationService {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: Queries,
    private readonly repository: NotificationRepository,
    private readonly live: LiveChannel,
    private readonly clock: Clock,
  ) {}

  async list(me: Actor, wanted: Wanted): Promise<NotificationPage> {
    const [rows, counts] = await Promise.all([
      this.repository.list(this.queries, me.id, { ...wanted, limit: wanted.limit + 1 }),
      this.repository.unread(this.queries, [me.id]),
    ]);
    const shown = rows.slice(0, wanted.limit);
    return {
      notifications: shown.map((row) => worded(row, me.locale)),
      nextCursor: rows.length > wanted.limit ? (shown.at(-1)?.id ?? null) : null,
      counts: counts.get(me.id) ?? { unread: 0, unreadByKind: { security: 0, directory: 0 } },
    };
  }

  /** Safe to repeat. @throws NotFound NOTIFICATION_NOT_FOUND, also for another person's */
  read(me: Actor, id: string): Promise<Notification> {
    return this.transaction(async (tx) => {
      const row = await this.repository.markRead(tx, me.id, id, this.clock.now());
      if (!row) throw new NotFound('NOTIFICATION_NOT_FOUND');
      tx.afterCommit(() => this.live.say('notifications', [{ userId: me.id, changed: id }]));
      return worded(row, me.locale);
    });
  }

  /** Safe to repeat. @returns how many became read */
  readAll(me: Actor): Promise<number> {
    return this.transaction(async (tx) => {
      const now = this.clock.now();
      const read = await this.repository.markAllRead(tx, me.id, now);
      tx.afterCommit(() => this.live.say('notifications', [{ userId: me.id, readBefore: now.getTime() }]));
      return read;
    });
  }

  /** Tells people once each; who has left or has switched the kind off is passed over. */
  async tell(tx: Tx, userIds: readonly string[], notice: Notice): Promise<void> {
    if (userIds.length === 0) return;
    const told = await this.repository.tell(tx, userIds, notice, this.clock.now());
    const changes = told.map(({ userId, id, removed }) => ({ userId, changed: id, removed }));
    if (changes.length > 0) tx.afterCommit(() => this.live.say('notifications', changes));
  }

  /** Tells whoever holds a permission now. */
  async tellHolders(tx: Tx, permission: string, notice: Notice): Promise<void> {
    await this.tell(tx, await this.repository.holdersOf(tx, permission), notice);
  }
}
