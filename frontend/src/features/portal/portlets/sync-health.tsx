import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleX,
  Hourglass,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortletData } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { Tag, type Tone } from '../../../shared/ui/Tag';
import { portlet } from '../portlet';

type Directory = PortletData['sync-health']['directories'][number];

const STATES: Readonly<Record<Directory['state'], { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  ok: { icon: CircleCheck, tone: 'green' },
  running: { icon: CircleDot, tone: 'blue' },
  held: { icon: CirclePause, tone: 'red' },
  failing: { icon: CircleX, tone: 'red' },
  waiting: { icon: Hourglass, tone: 'amber' },
  never: { icon: CircleDashed, tone: 'neutral' },
  disabled: { icon: Ban, tone: 'neutral' },
};

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-tertiary">{name}</dt>
      <dd className="min-w-0 text-secondary">{children}</dd>
    </>
  );
}

/** The last run as one line: when, of which kind, how it ended. */
function LastRun({ run }: { readonly run: NonNullable<Directory['lastRun']> }) {
  const { t } = useTranslation('portlets');
  const formats = useFormats();
  const at = run.completedAt ?? run.startedAt;
  return (
    <span className="dotted">
      <time dateTime={at}>{formats.past(at, new Date())}</time>
      <span>{t(`sync.modes.${run.mode}`)}</span>
      <span>{t(`sync.statuses.${run.status}`)}</span>
    </span>
  );
}

function Next({ directory: { nextFull, nextDelta } }: { readonly directory: Directory }) {
  const { t } = useTranslation('portlets');
  const formats = useFormats();
  const now = new Date();
  if (!nextFull && !nextDelta) return t('sync.noSchedule');
  return (
    <span className="dotted">
      {nextDelta && <span>{t('sync.nextDelta', { time: formats.due(nextDelta, now) })}</span>}
      {nextFull && <span>{t('sync.nextFull', { time: formats.due(nextFull, now) })}</span>}
    </span>
  );
}

function Standing({ directory }: { readonly directory: Directory }) {
  const { t } = useTranslation('portlets');
  const formats = useFormats();
  const { state, lastRun, held } = directory;
  const { icon: Icon, tone } = STATES[state];
  return (
    <li className="flex-none px-4 py-2 not-first:mt-2 not-first:border-t not-first:border-split not-first:pt-4">
      <h3 className="flex items-center gap-2 leading-5">
        <span className="min-w-0 flex-1 truncate font-semibold">{directory.directory.name}</span>
        <Tag tone={tone}>
          <Icon size={12} strokeWidth={2.1} aria-hidden="true" />
          {t(`sync.states.${state}`)}
        </Tag>
      </h3>
      {held?.reason && <p className="mt-1.5 rounded-lg bg-error-bg px-3 py-2 text-xs text-error-text">{held.reason}</p>}
      <dl className="tabular mt-2 grid grid-cols-[72px_minmax(0,1fr)] gap-y-1 text-sm">
        <Fact name={t('sync.last')}>{lastRun ? <LastRun run={lastRun} /> : t('sync.none')}</Fact>
        <Fact name={t('sync.next')}>
          <Next directory={directory} />
        </Fact>
        {lastRun && (
          <Fact name={t('sync.read')}>
            <span className="dotted">
              <span>{t('sync.people', { count: lastRun.syncedCount })}</span>
              <span className={lastRun.errorCount > 0 ? 'font-semibold text-error-text' : ''}>
                {t('sync.errors', { errors: formats.number(lastRun.errorCount), count: lastRun.errorCount })}
              </span>
            </span>
          </Fact>
        )}
      </dl>
    </li>
  );
}

export default portlet({
  type: 'sync-health',
  isEmpty: ({ directories }) => directories.length === 0,
  count: ({ directories }) => ({ value: directories.filter(({ held }) => held !== null).length, waits: true }),
  Body: ({ data: { directories } }) => (
    <ul className="pb-2">
      {directories.map((directory) => (
        <Standing key={directory.directory.id} directory={directory} />
      ))}
    </ul>
  ),
});
