import { Button } from 'antd';
import { ArrowUp, BellOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../../api/types';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { Notice } from '../../shared/ui/Notice';
import { Item } from './Item';
import type { Filter } from './notification-pages';
import { useNotifications } from './notifications.api';

interface SectionProps {
  readonly title: string;
  readonly items: readonly Notification[];
  readonly onOpen: (item: Notification) => void;
}

function Section({ title, items, onOpen }: SectionProps) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="px-5 pt-3 pb-1 text-xs leading-4 font-medium text-tertiary">{title}</h3>
      <ul>
        {items.map((item) => (
          <Item key={item.id} item={item} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

/** Unread first: also those older than what is listed, which are asked for where there are any. */
function useListed(filter: Filter) {
  const listed = useNotifications(filter);
  const items = listed.data?.pages.flatMap((page) => page.items) ?? [];
  const unreadThere = listed.data?.pages[0]?.counts.unread ?? 0;
  const unreadHere = items.filter((item) => !item.readAt).length;
  const older = useNotifications('unread', filter === 'all' && unreadThere > unreadHere);
  const known = new Set(items.map(({ id }) => id));
  const others =
    filter === 'all' ? (older.data?.pages.flatMap((page) => page.items.filter(({ id }) => !known.has(id))) ?? []) : [];
  return { ...listed, items: [...items, ...others.filter((item) => !item.readAt)] };
}

interface Props {
  readonly filter: Filter;
  readonly onOpen: (item: Notification) => void;
  /** Whether earlier ones can be asked for here. */
  readonly hasMore?: boolean;
}

/** What comes in enters at the top only while that is in sight; else a button counts it, so that nothing jumps. */
export function NotificationList({ filter, onOpen, hasMore = false }: Props) {
  const { t } = useTranslation('notifications');
  const { items: all, data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useListed(filter);
  const scroller = useRef<HTMLDivElement>(null);
  /** The newest one in sight when the list was scrolled; null while its top is in sight. */
  const [newest, setNewest] = useState<string | null>(null);
  const items = newest === null ? all : all.filter(({ id }) => id <= newest);
  const held = all.length - items.length;
  const scrolled = ({ currentTarget }: { readonly currentTarget: HTMLDivElement }) => {
    if (currentTarget.scrollTop < 8) setNewest(null);
    else setNewest((before) => before ?? all.reduce((top, { id }) => (id > top ? id : top), ''));
  };

  if (error && !data) return <FailureNotice title={t('failed')} error={error} onRetry={() => void refetch()} />;
  if (data && all.length === 0)
    return (
      <div className="h-48">
        <Notice icon={BellOff} title={t(filter === 'unread' ? 'noneUnread' : 'none')} text={t('noneText')} />
      </div>
    );
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {held > 0 && (
        <Button
          type="primary"
          shape="round"
          size="small"
          className="absolute! top-2 left-1/2 z-10 -translate-x-1/2"
          icon={<ArrowUp size={14} aria-hidden="true" />}
          onClick={() => {
            scroller.current?.scrollTo({ top: 0 });
            setNewest(null);
          }}
        >
          {t('new', { count: held })}
        </Button>
      )}
      <div ref={scroller} tabIndex={-1} onScroll={scrolled} className="min-h-0 flex-1 overflow-y-auto pb-2">
        <Section title={t('unread')} items={items.filter((item) => !item.readAt)} onOpen={onOpen} />
        <Section title={t('earlier')} items={items.filter((item) => item.readAt)} onOpen={onOpen} />
        {hasMore && hasNextPage && (
          <p className="grid place-items-center py-3">
            <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('more')}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}
