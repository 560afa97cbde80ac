import { Pin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PortletData } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { Tag } from '../../../shared/ui/Tag';
import { UnreadDot } from '../../../shared/ui/UnreadDot';
import { Lines } from '../Meta';
import { portlet } from '../portlet';

type Notice = PortletData['notices']['notices'][number];

const COMPACT = 3;

function Row({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('portlets');
  const formats = useFormats();
  const { title, board, department, createdAt, isPinned, mustRead, isRead } = notice;
  return (
    <li className="flex h-12 flex-none items-center pr-4">
      <span className="mt-1.5 grid h-5 w-4 flex-none place-items-center self-start">{!isRead && <UnreadDot />}</span>
      <Lines
        title={
          <>
            {isPinned && <Pin size={14} strokeWidth={2.1} aria-hidden="true" className="flex-none text-tertiary" />}
            <span className={`truncate ${isRead ? '' : 'font-semibold'}`}>{title}</span>
            {mustRead && <Tag tone={isRead ? 'neutral' : 'red'}>{t('mustRead')}</Tag>}
          </>
        }
        meta={
          <>
            <span>{department?.name ?? board.name}</span>
            <time dateTime={createdAt}>{formats.day(createdAt, new Date())}</time>
          </>
        }
      />
    </li>
  );
}

export default portlet({
  type: 'notices',
  isEmpty: ({ notices }) => notices.length === 0,
  count: ({ unread }) => ({ value: unread, waits: false }),
  Body: function Notices({ data, isCompact }) {
    return (
      <ul className="pb-2">
        {(isCompact ? data.notices.slice(0, COMPACT) : data.notices).map((notice) => (
          <Row key={notice.id} notice={notice} />
        ))}
      </ul>
    );
  },
});
