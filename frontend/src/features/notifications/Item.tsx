import { FolderSync, ShieldCheck, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notification } from '../../api/types';
import { useFormats } from '../../app/i18n/use-formats';
import { isBuilt } from '../../app/built';
import { Avatar } from '../../shared/ui/Avatar';
import { UnreadDot } from '../../shared/ui/UnreadDot';

const ICONS: Record<Notification['kind'], LucideIcon> = { security: ShieldCheck, directory: FolderSync };

function Mark({ item }: { readonly item: Notification }) {
  const Icon = ICONS[item.kind];
  if (item.actor) return <Avatar person={item.actor} size={36} />;
  return (
    <span className="grid size-9 flex-none place-items-center rounded-full bg-fill-tertiary text-icon">
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
    </span>
  );
}

export function Item({ item, onOpen }: { readonly item: Notification; readonly onOpen: () => void }) {
  const { t } = useTranslation('notifications');
  const formats = useFormats();
  const url = item.subject?.url;
  const look = 'relative flex w-full gap-3 py-2.5 pr-4 pl-5 text-left leading-5 hover:bg-fill-quaternary';
  const content = (
    <>
      {!item.readAt && <UnreadDot className="absolute top-[18px] left-2" />}
      <Mark item={item} />
      <span className="min-w-0">
        <span className={item.readAt ? '' : 'font-medium'}>{item.text}</span>
        <span className="dotted mt-0.5 block text-xs text-tertiary">
          <span>{t(`kinds.${item.kind}`)}</span>
          <time dateTime={item.createdAt} title={formats.moment(item.createdAt)}>
            {formats.past(item.createdAt, new Date())}
          </time>
        </span>
      </span>
    </>
  );
  return (
    <li>
      {url && isBuilt(url) ? (
        <Link to={url} onClick={onOpen} className={look}>
          {content}
        </Link>
      ) : (
        <button type="button" onClick={onOpen} className={look}>
          {content}
        </button>
      )}
    </li>
  );
}
