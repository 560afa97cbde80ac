import { Button } from 'antd';
import { BellOff, CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../../api/types';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { Notice } from '../../shared/ui/Notice';
import { Pill } from '../../shared/ui/Pill';
import { Item } from './Item';
import { useMarkRead, useNotifications } from './notifications.api';

interface ListProps {
  readonly title: string;
  readonly items: readonly Notification[];
  readonly onOpen: (item: Notification) => void;
}

function List({ title, items, onOpen }: ListProps) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className="px-5 pt-3 pb-1 text-xs font-medium text-tertiary">{title}</h3>
      <ul>
        {items.map((item) => (
          <Item key={item.id} item={item} onOpen={() => onOpen(item)} />
        ))}
      </ul>
    </section>
  );
}

/** Unread first, then earlier ones. Opening the panel reads nothing; opening an entry does. */
export function Panel({ onFollow }: { readonly onFollow: () => void }) {
  const { t } = useTranslation('notifications');
  const { data, error, refetch } = useNotifications();
  const { mutate: markRead } = useMarkRead();
  const items = data?.items ?? [];
  const open = (item: Notification) => {
    if (!item.readAt) markRead(item.id);
    if (item.subject?.url) onFollow();
  };
  return (
    <div className="flex max-h-[inherit] flex-col">
      <header className="flex h-14 flex-none items-center gap-2 pr-3 pl-5">
        <h2 className="text-lg font-bold">{t('title')}</h2>
        {data && data.unread > 0 && <Pill>{data.unread}</Pill>}
        <span className="flex-1" />
        {data && data.unread > 0 && (
          <Button
            type="text"
            size="small"
            icon={<CheckCheck size={16} aria-hidden="true" />}
            onClick={() => markRead('all')}
          >
            {t('readAll')}
          </Button>
        )}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto pb-2">
        {error && !data ? (
          <FailureNotice title={t('failed')} error={error} onRetry={() => void refetch()} />
        ) : data && items.length === 0 ? (
          <div className="h-48">
            <Notice icon={BellOff} title={t('none')} text={t('noneText')} />
          </div>
        ) : (
          <>
            <List title={t('unread')} items={items.filter((item) => !item.readAt)} onOpen={open} />
            <List title={t('earlier')} items={items.filter((item) => item.readAt)} onOpen={open} />
          </>
        )}
      </div>
      <footer className="flex h-10 flex-none items-center border-t border-split bg-fill-alter px-5 text-xs text-tertiary">
        {t('kept')}
      </footer>
    </div>
  );
}
