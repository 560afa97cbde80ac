import { Bell as BellIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../shared/ui/IconButton';
import { Popover } from '../../shared/ui/Popover';
import { useNotifications } from './notifications.api';

const Panel = lazy(async () => ({ default: (await import('./Panel')).Panel }));

/** How many there are unread, and the panel that tells them. */
export function Bell({ size = 36 }: { readonly size?: 36 | 44 }) {
  const { t } = useTranslation('notifications');
  const { data, refetch } = useNotifications();
  const unread = data?.unread ?? 0;
  return (
    <Popover
      label={t('title')}
      gap={14}
      right={size === 44 ? 8 : 16}
      className="w-[416px]"
      onOpen={() => void refetch()}
      trigger={(props, isOpen) => (
        <span className="relative">
          <IconButton
            {...props}
            icon={BellIcon}
            size={size}
            isOn={isOpen}
            label={unread ? t('openUnread', { count: unread }) : t('open')}
          />
          {unread > 0 && (
            <b
              aria-hidden="true"
              className={`tabular pointer-events-none absolute h-4 min-w-4 rounded-lg bg-error px-1 text-center text-xs leading-4 font-semibold text-white shadow-[0_0_0_2px_var(--ant-color-bg-container)] ${size === 44 ? 'top-[5px] right-1.5' : 'top-0.5 right-[3px]'}`}
            >
              {unread > 99 ? '99+' : unread}
            </b>
          )}
        </span>
      )}
    >
      {(close) => (
        <Suspense fallback={<div className="h-40" />}>
          <Panel onFollow={close} />
        </Suspense>
      )}
    </Popover>
  );
}
