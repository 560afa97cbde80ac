import { Button } from 'antd';
import { Check, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { failureOf } from '../../../api/errors';
import type { SyncProgress, SyncRun, SyncStatus } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { Confirm } from '../../../shared/ui/Confirm';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { RunTag } from '../parts/RunTag';
import { useSpan } from '../parts/use-span';
import { paceOf, type KnownProgress } from '../progress';
import { changesOf, secondsOf } from '../run-facts';
import { useCancel, useProgress } from '../runs.api';

const PHASES = ['connecting', 'reading', 'probing', 'planning', 'applying'] as const satisfies readonly NonNullable<
  SyncProgress['phase']
>[];

interface Props {
  readonly run: SyncRun;
  readonly progress: KnownProgress | null;
  /** People to be read, as many as the last time all were; null where that is not known. */
  readonly expected: number | null;
}

/** The phases of a run that goes on, how far it is in the reading, and how long that takes still. */
export function Phases({ run, progress, expected }: Props) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const span = useSpan();
  const phase = progress?.phase ?? null;
  const at = phase ? PHASES.indexOf(phase) : -1;
  const read = progress?.read ?? 0;
  const { planned = null, applied = null } = progress ?? {};
  const within =
    phase === 'reading' && expected
      ? Math.min(read / expected, 1)
      : phase === 'applying' && planned
        ? (applied ?? 0) / planned
        : 0;
  const share = Math.round(((Math.max(at, 0) + within) / PHASES.length) * 100);
  const { rate, left } = progress ? paceOf(progress, expected) : { rate: null, left: null };
  return (
    <>
      <p className="sr-only" role="status">
        {phase ? t(`phases.${phase}`) : t(`statuses.${progress?.status ?? run.status}`)}
      </p>
      <ol aria-label={t('overview.progress')} className="mt-2">
        {PHASES.map((name, index) => {
          const isDone = index < at;
          const isNow = index === at;
          return (
            <li
              key={name}
              {...(isNow && { 'aria-current': 'step' as const })}
              className={`flex h-7 items-center gap-2.5 text-sm ${isDone || isNow ? '' : 'text-tertiary'}`}
            >
              <span
                className={`grid size-5 flex-none place-items-center rounded-full text-xs font-semibold ${
                  isDone
                    ? 'bg-success-bg text-success-text'
                    : isNow
                      ? 'bg-primary text-white'
                      : 'border-[1.5px] border-dashed border-field'
                }`}
              >
                {isDone && <Check size={12} strokeWidth={2.8} aria-hidden="true" />}
                {isNow && <LoaderCircle size={12} strokeWidth={2.8} aria-hidden="true" className="animate-spin" />}
                {!isDone && !isNow && index + 1}
              </span>
              <span className={`flex-1 ${isNow ? 'font-semibold' : ''}`}>{t(`phases.${name}`)}</span>
              {name === 'reading' && at >= 1 && <span className="tabular">{formats.number(read)}</span>}
              {name === 'planning' && planned !== null && <span className="tabular">{formats.number(planned)}</span>}
              {name === 'applying' && planned !== null && (
                <span className="tabular">
                  {formats.number(applied ?? 0)} / {formats.number(planned)}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <div
        role="progressbar"
        aria-label={t('overview.progress')}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
        className="mt-1 mb-2 h-1.5 overflow-hidden rounded-[3px] bg-fill-secondary"
      >
        <div className="h-full rounded-[3px] bg-primary" style={{ width: `${share}%` }} />
      </div>
      <dl className="grid grid-cols-2 gap-4 border-t border-split pt-2 text-sm">
        <div>
          <dt className="text-xs text-tertiary">{t('overview.rate')}</dt>
          <dd className="tabular font-semibold">
            {rate === null ? '–' : t('overview.perSecond', { value: formats.number(Math.round(rate)) })}
          </dd>
        </div>
        <div>
          <dt className="text-xs text-tertiary">{t('overview.left')}</dt>
          <dd className="tabular font-semibold">
            {left === null ? '–' : t('overview.about', { span: span(Math.max(1, Math.round(left))) })}
          </dd>
        </div>
      </dl>
    </>
  );
}

function Result({ run }: { readonly run: SyncRun }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const span = useSpan();
  const facts = [
    { key: 'read', value: formats.number(run.syncedCount) },
    { key: 'changes', value: formats.number(changesOf(run)) },
    { key: 'errors', value: formats.number(run.errorCount) },
    { key: 'time', value: span(secondsOf(run)) },
  ] as const;
  return (
    <>
      <p className="mt-3 flex items-center gap-2 text-sm text-secondary">
        <RunTag status={run.status} />
        {run.completedAt && formats.past(run.completedAt, new Date())}
      </p>
      <dl className="mt-3 grid grid-cols-2 gap-x-4 gap-y-3 border-t border-split pt-3">
        {facts.map(({ key, value }) => (
          <div key={key}>
            <dt className="text-xs text-tertiary">{t(`overview.columns.${key}`)}</dt>
            <dd className="tabular text-lg font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {run.reason && <p className="mt-3 line-clamp-3 text-xs text-secondary">{run.reason}</p>}
    </>
  );
}

/** What a directory does now, or how its last run ended: the card keeps its size. */
export function RunCard({ status }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const { running, lastRun, directory } = status;
  const run = running ?? lastRun;
  const progress = useProgress(run?.id ?? '');
  const cancel = useCancel();
  const [asks, setAsks] = useState(false);
  return (
    <section
      aria-labelledby={`run-${directory.id}`}
      className="flex min-h-75 flex-col rounded-xl border border-card bg-container px-4 py-3 shadow-card"
    >
      <div className="flex items-center gap-2">
        {running && (
          <span aria-hidden="true" className="size-2 flex-none rounded-full bg-primary ring-4 ring-primary-bg-hover" />
        )}
        <h2 id={`run-${directory.id}`} className="min-w-0 flex-1 truncate font-bold">
          {run ? t('overview.runOf', { name: directory.name, mode: t(`modes.${run.mode}`) }) : directory.name}
        </h2>
        {run && (
          <span className="tabular text-xs text-tertiary">{t('numbered', { number: formats.number(run.number) })}</span>
        )}
      </div>
      {running && (
        <Phases run={running} progress={progress} expected={running.mode === 'full' ? status.people : null} />
      )}
      {!running && lastRun && <Result run={lastRun} />}
      {!run && <p className="mt-3 text-sm text-tertiary">{t('overview.noRun')}</p>}
      {cancel.error && <FailureAlert failure={failureOf(cancel.error)} className="mt-2" />}
      <div className="mt-auto flex justify-end gap-1 pt-3">
        {running && (
          <Button type="text" size="small" className="max-tablet:h-11" onClick={() => setAsks(true)}>
            {t('overview.cancel')}
          </Button>
        )}
        {run && (
          <Link to={`/admin/directory/runs/${run.id}`}>
            <Button size="small" tabIndex={-1} className="max-tablet:h-11">
              {t('overview.details')}
            </Button>
          </Link>
        )}
      </div>
      {asks && running && (
        <Confirm
          isDanger
          title={t('overview.cancelTitle', { number: formats.number(running.number) })}
          text={t('overview.cancelText')}
          doLabel={t('overview.cancelDo')}
          cancelLabel={t('overview.cancelNot')}
          onCancel={() => setAsks(false)}
          onDo={() =>
            cancel.mutateAsync(running.id).then(
              () => setAsks(false),
              () => setAsks(false),
            )
          }
        />
      )}
    </section>
  );
}
