import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client';
import { keys } from '../../api/keys';
import type { Notification } from '../../api/types';

interface Listed {
  readonly items: readonly Notification[];
  readonly unread: number;
}

/** The newest ones; asked for when the page opens, when it comes to the front again, and when the panel opens. */
export const useNotifications = () =>
  useQuery({
    queryKey: keys.notifications,
    queryFn: async ({ signal }): Promise<Listed> => {
      const { answer } = await call<'listNotifications'>('get', '/notifications', { params: { limit: 30 }, signal });
      return { items: answer.data, unread: answer.meta.unread };
    },
  });

/** Marks one as read, or all of them for the id `all`: at once on the page, and afterwards as the server says. */
export function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      if (id === 'all') await call<'readAllNotifications'>('post', '/notifications/read-all');
      else await call<'readNotification'>('post', `/notifications/${id}/read`);
    },
    onMutate: (id) => {
      const readAt = new Date().toISOString();
      queries.setQueryData<Listed>(keys.notifications, (listed) => {
        if (!listed) return listed;
        const items = listed.items.map((item) =>
          !item.readAt && (id === 'all' || item.id === id) ? { ...item, readAt } : item,
        );
        return { items, unread: id === 'all' ? 0 : Math.max(listed.unread - 1, 0) };
      });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keys.notifications }),
  });
}
