import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageTitle } from '../../app/PageTitle';
import { Pill } from '../../shared/ui/Pill';
import { CatchUpLine } from './CatchUpLine';
import { Filters } from './Filters';
import type { Filter } from './notification-pages';
import { NotificationList } from './NotificationList';
import { useMarkRead, useUnread } from './notifications.api';
import { ReadAll } from './ReadAll';

const FILTERS: readonly Filter[] = ['all', 'unread', 'security', 'directory'];

/** All of them, page by page; on a phone this is what the bell leads to. */
export function NotificationsPage() {
  const { t } = useTranslation('notifications');
  const [params, setParams] = useSearchParams();
  const filter = FILTERS.find((each) => each === params.get('show')) ?? 'all';
  const unread = useUnread();
  const { mutate: markRead } = useMarkRead();
  return (
    <div className="mx-auto flex h-full max-w-[720px] flex-col tablet:px-6 tablet:py-6">
      <PageTitle>{t('title')}</PageTitle>
      <div className="flex min-h-0 flex-1 flex-col overflow-hidden bg-container tablet:flex-initial tablet:rounded-xl tablet:border tablet:border-card">
        <header className="flex h-14 flex-none items-center gap-2 pr-3 pl-5">
          <h1 className="text-xl leading-7 font-bold">{t('title')}</h1>
          {unread > 0 && <Pill>{unread}</Pill>}
          <span className="flex-1" />
          <ReadAll />
        </header>
        <div className="flex-none overflow-x-auto pr-4 pb-3 pl-5">
          <Filters value={filter} onChange={(show) => setParams(show === 'all' ? {} : { show }, { replace: true })} />
        </div>
        <CatchUpLine />
        <NotificationList
          key={filter}
          filter={filter}
          hasMore
          onOpen={(item) => {
            if (!item.readAt) markRead(item.id);
          }}
        />
        <footer className="flex h-10 flex-none items-center border-t border-split px-5 text-xs text-tertiary">
          {t('kept')}
        </footer>
      </div>
    </div>
  );
}
