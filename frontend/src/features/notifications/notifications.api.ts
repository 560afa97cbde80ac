import { useInfiniteQuery, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { keys } from '../../api/keys';
import type { NotificationsChanged } from '../../api/types';
import { afterChange, reading, type Filter, type NotificationPage, type NotificationPages } from './notification-pages';

const SHOWN = 20;
const MOST = 100;

async function fetchPage(params: Record<string, string | number | boolean | undefined>, signal?: AbortSignal) {
  const { answer } = await call<'listNotifications'>('get', '/notifications', { params, ...(signal && { signal }) });
  const page: NotificationPage = {
    items: answer.data,
    nextCursor: answer.pagination.nextCursor,
    counts: answer.meta,
  };
  return page;
}

/** The newest first, page by page; afterwards the live connection keeps it up to date. */
export const useNotifications = (filter: Filter, isWanted = true) =>
  useInfiniteQuery({
    queryKey: keys.notifications.list(filter),
    enabled: isWanted,
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: NotificationPage) => nextCursor,
    queryFn: ({ pageParam, signal }) =>
      fetchPage(
        {
          limit: SHOWN,
          ...(pageParam !== null && { cursor: pageParam }),
          ...(filter === 'unread' ? { unread: true } : filter !== 'all' && { kind: filter }),
        },
        signal,
      ),
  });

/** How many wait. */
export const useUnread = (): number => useNotifications('all').data?.pages[0]?.counts.unread ?? 0;

/** Takes a change over into every list there is. */
export function take(queries: QueryClient, change: NotificationsChanged): void {
  for (const [key, pages] of queries.getQueriesData<NotificationPages>({ queryKey: keys.notifications.all }))
    if (pages) queries.setQueryData(key, afterChange(pages, change, key[1] as Filter));
}

/** A list that is on its way may have been read before a change that is known already, and would take it back. */
export function askAgain(queries: QueryClient): void {
  const lists = { queryKey: keys.notifications.all };
  if (queries.isFetching(lists) === 0) return;
  // By itself, asking anew would wait for a first answer that is on its way.
  void queries.cancelQueries(lists).then(() => queries.invalidateQueries(lists));
}

/**
 * Asks for what came since the newest one known, and again for all that is shown, as some of it may have been read
 * elsewhere, and one told late may be older than one told before it.
 * @returns how many came, 100 at most
 */
export async function catchUp(queries: QueryClient): Promise<number> {
  const known = queries.getQueryData<NotificationPages>(keys.notifications.list('all'))?.pages[0]?.items[0];
  const missed = known ? await fetchPage({ after: known.id, limit: MOST }) : undefined;
  if (missed) take(queries, { changed: missed.items, removed: [], readBefore: null, counts: missed.counts });
  await queries.invalidateQueries({ queryKey: keys.notifications.all });
  return missed?.items.length ?? 0;
}

/** Marks one as read, or all of them for the id `all`: at once on the page, and afterwards as the server says. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      if (id === 'all') await call<'readAllNotifications'>('post', '/notifications/read-all');
      else await call<'readNotification'>('post', `/notifications/${id}/read`);
    },
    onMutate: (id) => {
      const pages = queries.getQueryData<NotificationPages>(keys.notifications.list('all'));
      if (pages) take(queries, reading(pages, id, new Date()));
    },
    onError: () => queries.invalidateQueries({ queryKey: keys.notifications.all }),
  });
}
