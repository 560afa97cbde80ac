import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Pill } from '../../shared/ui/Pill';
import { CatchUpLine } from './CatchUpLine';
import { Filters } from './Filters';
import type { Filter } from './notification-pages';
import { NotificationList } from './NotificationList';
import { useMarkRead, useUnread } from './notifications.api';
import { ReadAll } from './ReadAll';
import { SettingsLink } from './SettingsLink';

/** Unread first, then earlier ones. Opening the panel reads nothing; opening an entry does. */
export function Panel({ onFollow }: { readonly onFollow: () => void }) {
  const { t } = useTranslation('notifications');
  const [filter, setFilter] = useState<Filter>('all');
  const unread = useUnread();
  const { mutate: markRead } = useMarkRead();
  return (
    <div className="flex max-h-[inherit] flex-col">
      <header className="flex h-14 flex-none items-center gap-2 pr-2 pl-5">
        <h2 className="text-lg leading-6 font-bold">{t('title')}</h2>
        {unread > 0 && <Pill>{unread}</Pill>}
        <span className="flex-1" />
        <ReadAll />
        <SettingsLink onFollow={onFollow} />
      </header>
      <div className="flex-none pr-4 pb-3 pl-5">
        <Filters value={filter} onChange={setFilter} />
      </div>
      <CatchUpLine />
      <NotificationList
        key={filter}
        filter={filter}
        onOpen={(item) => {
          if (!item.readAt) markRead(item.id);
          if (item.subject?.url) onFollow();
        }}
      />
      <footer className="flex h-11 flex-none items-center justify-between border-t border-split bg-fill-alter pr-3 pl-5 text-xs text-tertiary">
        {t('kept')}
        <Link
          to="/notifications"
          onClick={onFollow}
          className="flex h-7 items-center gap-1 rounded-md px-2 text-sm font-medium text-primary-text hover:bg-fill-tertiary"
        >
          {t('showAll')}
          <ChevronRight size={14} aria-hidden="true" />
        </Link>
      </footer>
    </div>
  );
}
