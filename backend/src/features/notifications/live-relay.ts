import type { LiveListener, NotificationChange } from '../../platform/live.js';
import type { Logger } from '../../platform/logger.js';
import type { FileAddresses } from '../../platform/storage/index.js';
import type { Queries } from '../../platform/transaction.js';
import type { LiveSockets } from './live-sockets.js';
import { worded } from './notification-wording.js';
import type { NotificationRepository } from './notification.repository.js';

/** Brings what any process says to the connections of this one. */
export class LiveRelay implements LiveListener {
  constructor(
    private readonly sockets: LiveSockets,
    private readonly notifications: NotificationRepository,
    private readonly addresses: FileAddresses,
    private readonly queries: Queries,
    private readonly logger: Logger,
  ) {}

  readonly hear: LiveListener['hear'] = (said) => {
    if (said.topic === 'portlet') this.sockets.say(said.data.to, 'portlet', { type: said.data.type });
    else
      this.tell(said.data).catch((error: unknown) => {
        this.logger.warn({ error: String(error) }, 'not told live; clients are asked to catch up');
        this.missed();
      });
  };

  readonly missed = (): void => {
    this.sockets.say('everybody', 'notification', { changed: [], removed: [], readBefore: null, counts: null });
  };

  /** Two statements, however many are told; none where nobody of them is here. */
  private async tell(changes: readonly NotificationChange[]): Promise<void> {
    const here = changes.filter(({ userId }) => this.sockets.languagesOf(userId).length > 0);
    if (here.length === 0) return;
    const [rows, counts] = await Promise.all([
      this.notifications.byIds(
        this.queries,
        here.flatMap(({ changed }) => changed ?? []),
      ),
      this.notifications.unread(
        this.queries,
        here.map(({ userId }) => userId),
      ),
    ]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const { userId, changed, removed = [], readBefore } of here) {
      const row = changed === undefined ? undefined : byId.get(changed);
      for (const locale of this.sockets.languagesOf(userId))
        this.sockets.sayIn(userId, locale, 'notification', {
          changed: row ? [this.shown(worded(row, locale))] : [],
          removed,
          readBefore: readBefore === undefined ? null : new Date(readBefore).toISOString(),
          counts: counts.get(userId) ?? null,
        });
    }
  }

  /** As an answer over HTTP would show it. */
  private shown<N extends { readonly actor: { readonly profileImageUrl: string | null } | null }>(item: N): N {
    const photo = item.actor?.profileImageUrl;
    return photo ? { ...item, actor: { ...item.actor, profileImageUrl: this.addresses.shown(photo) } } : item;
  }
}
