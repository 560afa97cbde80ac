import { Bell as BellIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { IconButton } from '../../shared/ui/IconButton';
import { Popover } from '../../shared/ui/Popover';
import { useUnread } from './notifications.api';

const Panel = lazy(async () => ({ default: (await import('./Panel')).Panel }));

function Badge({ className, count }: { readonly className: string; readonly count: number }) {
  if (count === 0) return null;
  return (
    <b
      aria-hidden="true"
      className={`tabular pointer-events-none absolute h-4 min-w-4 rounded-lg bg-error px-1 text-center text-xs leading-4 font-semibold text-white shadow-[0_0_0_2px_var(--ant-color-bg-container)] ${className}`}
    >
      {count > 99 ? '99+' : count}
    </b>
  );
}

function useLabel(unread: number): string {
  const { t } = useTranslation('notifications');
  return unread ? t('openUnread', { count: unread }) : t('open');
}

/** How many there are unread, and the panel that tells them. */
export function Bell() {
  const { t } = useTranslation('notifications');
  const unread = useUnread();
  const label = useLabel(unread);
  return (
    <Popover
      label={t('title')}
      gap={14}
      right={16}
      className="w-[416px]"
      trigger={(props, isOpen) => (
        <span className="relative">
          <IconButton {...props} icon={BellIcon} isOn={isOpen} label={label} />
          <Badge count={unread} className="top-0.5 right-[3px]" />
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

/** On a phone the notifications are a page. */
export function BellLink() {
  const unread = useUnread();
  const label = useLabel(unread);
  return (
    <Link
      to="/notifications"
      className="relative grid size-11 flex-none place-items-center rounded-lg text-icon aria-[current=page]:text-primary-text"
    >
      <BellIcon size={20} strokeWidth={1.75} aria-hidden="true" />
      <Badge count={unread} className="top-[5px] right-1.5" />
      <span className="sr-only">{label}</span>
    </Link>
  );
}
