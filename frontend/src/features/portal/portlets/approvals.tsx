import { AlarmClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PortletData } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { Avatar } from '../../../shared/ui/Avatar';
import { isForm } from '../forms';
import { Lines } from '../Meta';
import { portlet } from '../portlet';

type Waiting = PortletData['approvals']['documents'][number];

/** Rows on a phone: the two most urgent. */
const COMPACT = 2;

/** What it is about in one figure: an amount, or for how long. */
function useExtent(): (document: Waiting) => string | null {
  const { t } = useTranslation('portlets');
  const formats = useFormats();
  return ({ amount, period, type }) => {
    if (amount) return t('won', { amount: formats.money(amount) });
    if (!period) return null;
    const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1;
    return type === 'trip' && days > 1 ? t('nights', { nights: days - 1, days }) : t('days', { count: days });
  };
}

function Due({ at }: { readonly at: string }) {
  const formats = useFormats();
  const now = new Date();
  const isSoon = formats.daysBetween(now, at) <= 0;
  const look = isSoon ? 'font-semibold text-error-text' : 'text-tertiary';
  return (
    <time
      dateTime={at}
      className={`tabular inline-flex flex-none items-center gap-1 text-xs whitespace-nowrap ${look}`}
    >
      {isSoon && <AlarmClock size={14} strokeWidth={2.1} aria-hidden="true" />}
      {formats.due(at, now)}
    </time>
  );
}

/** A row names a document and when it is due; opening and deciding come with approval. */
function Row({ document }: { readonly document: Waiting }) {
  const { t } = useTranslation('portlets');
  const extent = useExtent()(document);
  const { title, type, author, department, dueAt } = document;
  const form = isForm(type) ? type : 'other';
  return (
    <li className="flex h-14 flex-none items-center gap-3 px-4">
      <Avatar person={author} />
      <Lines
        title={<span className="truncate font-medium">{title}</span>}
        meta={
          <>
            <span>{t(`forms.${form}`)}</span>
            {extent && <span className="tabular">{extent}</span>}
            <span>
              {[`${author.name} ${author.position ?? ''}`.trim(), department?.name].filter(Boolean).join(', ')}
            </span>
          </>
        }
      />
      {dueAt && <Due at={dueAt} />}
    </li>
  );
}

export default portlet({
  type: 'approvals',
  isEmpty: ({ documents }) => documents.length === 0,
  count: ({ count }) => ({ value: count, waits: true }),
  Body: function Approvals({ data, isCompact }) {
    const shown = isCompact ? data.documents.slice(0, COMPACT) : data.documents;
    return (
      <ul className={isCompact ? 'pb-2' : ''}>
        {shown.map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </ul>
    );
  },
  Foot: function DueToday({ data, isCompact }) {
    const { t } = useTranslation('portlets');
    if (data.dueToday === 0 || isCompact) return null;
    return (
      <p className="flex h-10 flex-none items-center border-t border-split px-4 text-sm text-tertiary">
        {t('dueToday', { count: data.dueToday })}
      </p>
    );
  },
});
