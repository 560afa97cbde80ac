import { useUnread } from '../features/notifications/notifications.api';

/** The tab's title: how much waits, and where one is. */
export function PageTitle({ children }: { readonly children: string }) {
  const unread = useUnread();
  const waiting = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ` : '';
  return <title>{`${waiting}${children} · Maru`}</title>;
}
