import { CircleCheck, CircleDot, CircleX, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PortletData } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { portlet } from '../portlet';

type Own = PortletData['documents']['recent'][number];

const COUNTS = [
  { key: 'inProgress', icon: CircleDot, tone: 'text-primary-text' },
  { key: 'approved', icon: CircleCheck, tone: 'text-success-text' },
  { key: 'rejected', icon: CircleX, tone: 'text-error-text' },
  { key: 'draft', icon: PencilLine, tone: 'text-tertiary' },
] as const;

const STEP = { done: 'bg-success', current: 'bg-primary', waiting: 'bg-fill', rejected: 'bg-error' } as const;

function Counts({ counts }: { readonly counts: PortletData['documents']['counts'] }) {
  const { t } = useTranslation('portlets');
  return (
    <dl className="mx-3 mb-2 grid flex-none grid-cols-4 divide-x divide-card rounded-lg bg-fill-quaternary py-2">
      {COUNTS.map(({ key, icon: Icon, tone }) => (
        <div key={key} className="flex min-w-0 flex-col-reverse items-center gap-0.5">
          <dt className={`inline-flex max-w-full items-center gap-1 text-xs font-medium whitespace-nowrap ${tone}`}>
            <Icon size={12} strokeWidth={2.1} aria-hidden="true" className="flex-none" />
            <span className="truncate">{t(`status.${key}`)}</span>
          </dt>
          <dd className="tabular text-xl font-bold">{counts[key]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ steps }: { readonly steps: Own['steps'] }) {
  const { t } = useTranslation('portlets');
  const done = steps.filter((step) => step === 'done').length;
  return (
    <span role="img" aria-label={t('steps', { all: steps.length, done })} className="inline-flex flex-none gap-[3px]">
      {steps.map((step, index) => (
        <span key={index} className={`h-1 w-3.5 rounded-xs ${STEP[step]}`} />
      ))}
    </span>
  );
}

/** For how long it has been waiting; two days and more is worth a colour. */
function Waited({ since }: { readonly since: string }) {
  const { t } = useTranslation('portlets');
  const formats = useFormats();
  const days = formats.daysBetween(since, new Date());
  return days > 0 ? (
    <span className="font-semibold text-warning-text">{t('waitingDays', { count: days })}</span>
  ) : (
    <span>{t('arrivedToday')}</span>
  );
}

function Row({ document }: { readonly document: Own }) {
  const { t } = useTranslation('portlets');
  const { title, status, steps, waitingFor, waitingSince } = document;
  const key = status === 'in_progress' ? 'inProgress' : status;
  return (
    <li className="mx-4 flex h-15 flex-none flex-col justify-center not-first:border-t not-first:border-split">
      <span className="truncate font-medium">{title}</span>
      <span className="mt-0.5 flex items-center gap-2 text-xs text-tertiary">
        {steps.length > 0 && <Steps steps={steps} />}
        <span className="flex-1 truncate">
          {waitingFor
            ? t('turnOf', { name: `${waitingFor.name} ${waitingFor.position ?? ''}`.trim() })
            : t(`status.${key}`)}
        </span>
        {waitingSince && <Waited since={waitingSince} />}
      </span>
    </li>
  );
}

export default portlet({
  type: 'documents',
  isEmpty: ({ counts, recent }) => recent.length === 0 && Object.values(counts).every((count) => count === 0),
  Body: function Documents({ data, isCompact }) {
    return (
      <>
        <Counts counts={data.counts} />
        <ul>
          {(isCompact ? data.recent.slice(0, 2) : data.recent).map((document) => (
            <Row key={document.id} document={document} />
          ))}
        </ul>
      </>
    );
  },
});
