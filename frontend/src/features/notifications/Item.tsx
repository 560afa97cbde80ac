import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Notification } from '../../api/types';
import { isBuilt } from '../../app/built';
import { useFormats } from '../../app/i18n/use-formats';
import { UnreadDot } from '../../shared/ui/UnreadDot';
import { emphasised } from './emphasis';
import { Mark } from './Mark';

interface Props {
  readonly item: Notification;
  readonly onOpen: (item: Notification) => void;
}

/** One entry; opening it reads it, and leads to what it speaks of where there is a page for that. */
export function Item({ item, onOpen }: Props) {
  const { t } = useTranslation('notifications');
  const formats = useFormats();
  const url = item.subject?.url;
  const isUnread = !item.readAt;
  const look =
    'relative flex min-h-14 w-full gap-3 py-2.5 pr-4 pl-5 text-left leading-5 outline-offset-[-2px] hover:bg-fill-quaternary';
  const content = (
    <>
      {isUnread && <UnreadDot className="absolute top-[18px] left-2" />}
      <Mark item={item} />
      <span className="min-w-0">
        <span className="block">
          {emphasised(item.text, item.params).map(({ text, isName }, index) =>
            isName ? (
              <b key={index} className={isUnread ? 'font-semibold' : 'font-medium'}>
                {text}
              </b>
            ) : (
              text
            ),
          )}
        </span>
        <span className="dotted mt-0.5 block text-xs leading-4 text-tertiary">
          <span>{item.actor ? `${item.actor.name} ${item.actor.position ?? ''}` : t(`kinds.${item.kind}`)}</span>
          <time dateTime={item.createdAt} title={formats.moment(item.createdAt)}>
            {formats.past(item.createdAt, new Date())}
          </time>
        </span>
      </span>
    </>
  );
  return (
    <li className="relative not-first:before:absolute not-first:before:top-0 not-first:before:right-4 not-first:before:left-17 not-first:before:border-t not-first:before:border-split">
      {url && isBuilt(url) ? (
        <Link to={url} onClick={() => onOpen(item)} className={look}>
          {content}
        </Link>
      ) : (
        <button type="button" onClick={() => onOpen(item)} className={look}>
          {content}
        </button>
      )}
    </li>
  );
}
