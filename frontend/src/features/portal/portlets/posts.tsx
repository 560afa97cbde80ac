import { MessageCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PortletData } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { Avatar } from '../../../shared/ui/Avatar';
import { UnreadDot } from '../../../shared/ui/UnreadDot';
import { Lines } from '../Meta';
import { portlet } from '../portlet';

type Post = PortletData['posts']['posts'][number];

const COMPACT = 3;

function Row({ post }: { readonly post: Post }) {
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
            <span>{board.name}</span>
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

export default portlet({
  type: 'posts',
  isEmpty: ({ posts }) => posts.length === 0,
  Body: function Posts({ data, isCompact }) {
    return (
      <ul className="pb-1">
        {(isCompact ? data.posts.slice(0, COMPACT) : data.posts).map((post) => (
          <Row key={post.id} post={post} />
        ))}
      </ul>
    );
  },
});
