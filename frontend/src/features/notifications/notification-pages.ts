import type { InfiniteData } from '@tanstack/react-query';
import type { Notification, NotificationsChanged, UnreadCounts } from '../../api/types';

/** What is listed: all of them, those not read, or those of one kind. */
export type Filter = 'all' | 'unread' | Notification['kind'];

export interface NotificationPage {
  readonly items: readonly Notification[];
  readonly nextCursor: string | null;
  readonly counts: UnreadCounts;
}
export type NotificationPages = InfiniteData<NotificationPage, string | null>;

const belongs = (item: Notification, filter: Filter): boolean =>
  filter === 'all' || (filter === 'unread' ? item.readAt === null : item.kind === filter);

/**
 * A list after others of one's notifications came, were read or were replaced: in place where it is listed, at the
 * top where it is new. What is read stays where it is, so that nothing moves under the pointer.
 */
export function afterChange(pages: NotificationPages, change: NotificationsChanged, filter: Filter): NotificationPages {
  const { changed, removed, readBefore, counts } = change;
  const known = new Set(pages.pages.flatMap(({ items }) => items.map(({ id }) => id)));
  const byId = new Map(changed.map((item) => [item.id, item]));
  const isReadBefore = (at: string) => readBefore !== null && Date.parse(at) <= Date.parse(readBefore);
  const now = (item: Notification): Notification => {
    const fresh = byId.get(item.id) ?? item;
    return fresh.readAt === null && isReadBefore(fresh.createdAt) ? { ...fresh, readAt: readBefore } : fresh;
  };
  const newest = pages.pages[0]?.items[0]?.id ?? '';
  // Ids begin with the time they were made at (UUIDv7), so that they sort by it.
  const added = changed
    .filter((item) => !known.has(item.id) && item.id > newest && belongs(item, filter))
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
  return {
    ...pages,
    pages: pages.pages.map((page, index) => ({
      ...page,
      counts: counts ?? page.counts,
      items: [
        ...(index === 0 ? added : []),
        ...page.items.filter(({ id }) => !removed.includes(id)).map((item) => now(item)),
      ],
    })),
  };
}

/** One's own reading of one, or of all, as the server will tell it. */
export function reading(pages: NotificationPages, id: string, at: Date): NotificationsChanged {
  const items = pages.pages.flatMap((page) => page.items);
  const counts = pages.pages[0]?.counts ?? { unread: 0, unreadByKind: { security: 0, directory: 0 } };
  const readAt = at.toISOString();
  if (id === 'all')
    return {
      changed: items.filter((item) => item.readAt === null).map((item) => ({ ...item, readAt })),
      removed: [],
      readBefore: null,
      counts: { unread: 0, unreadByKind: { security: 0, directory: 0 } },
    };
  const item = items.find((each) => each.id === id && each.readAt === null);
  if (!item) return { changed: [], removed: [], readBefore: null, counts };
  const { unread, unreadByKind } = counts;
  return {
    changed: [{ ...item, readAt }],
    removed: [],
    readBefore: null,
    counts: { unread: unread - 1, unreadByKind: { ...unreadByKind, [item.kind]: unreadByKind[item.kind] - 1 } },
  };
}
