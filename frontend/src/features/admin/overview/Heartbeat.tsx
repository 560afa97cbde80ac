import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { useNow } from '../parts/use-now';

/** Seconds of silence after which a run is worth a look, and after which the next one cleans up after it. */
const QUIET = 30;
const DEAD = 60;

const LOOKS = {
  running: 'bg-primary ring-4 ring-primary-bg-hover',
  quiet: 'bg-warning',
  dead: 'bg-error',
  done: 'bg-success',
  none: 'border-[1.5px] border-tertiary',
} as const;

/** Whether somebody is at work on a directory, and when they were heard of last. */
export function Heartbeat({ status: { running, lastRun } }: { readonly status: SyncStatus }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const now = useNow(running !== null);
  const run = running ?? lastRun;
  const at = run && (run.heartbeatAt ?? run.startedAt);
  const silence = running && at ? Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1_000)) : 0;
  const look = running ? (silence > DEAD ? 'dead' : silence > QUIET ? 'quiet' : 'running') : run ? 'done' : 'none';
  return (
    <>
      <div className="flex items-center gap-2">
        <span aria-hidden="true" className={`size-2 flex-none rounded-full ${LOOKS[look]}`} />
        <span className="tabular">{running ? t('overview.ago', { count: silence }) : at ? formats.time(at) : '–'}</span>
      </div>
      <div className="truncate pl-4 text-xs text-tertiary">
        {look === 'dead'
          ? t('overview.cleansUp')
          : run
            ? t(running ? 'overview.goesOn' : 'overview.ended', { number: formats.number(run.number) })
            : t('overview.noRun')}
      </div>
    </>
  );
}
