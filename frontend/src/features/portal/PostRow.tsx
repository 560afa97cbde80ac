import { MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PortletData } from '../../api/types';
import { useFormats } from '../../app/i18n/use-formats';
import { Avatar } from '../../shared/ui/Avatar';
import { UnreadDot } from '../../shared/ui/UnreadDot';
import { Lines } from './Meta';

type Post = PortletData['posts']['posts'][number];

/** A post of the list; the board's name stands in it where the list is of several. */
export function PostRow({ post, hasBoard = true }: { readonly post: Post; readonly hasBoard?: boolean }) {
  const { t } = useTranslation('portlets');
  const formats = useFormats();
  const { title, board, author, createdAt, commentCount, isUnread } = post;
  return (
    <li className="flex h-[55px] flex-none items-center gap-3 px-4">
      <Avatar person={author} size={28} />
      <Lines
        title={
          <>
            <span className={`truncate ${isUnread ? 'font-semibold' : ''}`}>{title}</span>
            {isUnread && <UnreadDot />}
          </>
        }
        meta={
          <>
            {hasBoard && <span>{board.name}</span>}
            <span>{author.name}</span>
            <time dateTime={createdAt}>{formats.past(createdAt, new Date())}</time>
          </>
        }
      />
      {commentCount > 0 && (
        <span className="tabular inline-flex min-w-8 items-center gap-1 text-xs text-tertiary">
          <MessageCircle size={14} strokeWidth={2} aria-hidden="true" />
          <span aria-hidden="true">{commentCount}</span>
          <span className="sr-only">{t('comments', { count: commentCount })}</span>
        </span>
      )}
    </li>
  );
}
