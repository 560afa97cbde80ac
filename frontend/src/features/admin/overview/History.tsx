import { Button, Select } from 'antd';
import { History as HistoryIcon } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SyncRun, SyncStatus } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { useBreakpoint } from '../../../app/viewport';
import { FailureNotice } from '../../../shared/ui/FailureNotice';
import { Notice } from '../../../shared/ui/Notice';
import { Segmented } from '../../../shared/ui/Segmented';
import { Card } from '../parts/Card';
import { Foot } from '../parts/Foot';
import { RunTag } from '../parts/RunTag';
import { CELL, HEAD, TABLE } from '../parts/table';
import { oneOf, useAddress } from '../parts/use-address';
import { useSpan } from '../parts/use-span';
import { changesOf, midnight, secondsOf } from '../run-facts';
import { PAGE, useRuns } from '../runs.api';

const STATUSES = ['succeeded', 'held', 'failed', 'aborted', 'unchanged', 'planned'] as const;
const MODES = ['full', 'delta'] as const;
const PERIODS = ['today', 'week', 'all'] as const;
const DAYS_OF = { today: 0, week: 6, all: null } as const;

/** What of the history is looked at, out of the address. */
function useHistory() {
  const { read, page } = useAddress();
  const period = oneOf(PERIODS, read('period')) ?? 'today';
  const since = useMemo(() => {
    const days = DAYS_OF[period];
    return days === null ? undefined : midnight(new Date(), days);
  }, [period]);
  const status = oneOf(STATUSES, read('status'));
  const mode = oneOf(MODES, read('mode'));
  const directory = read('directory');
  return { period, status, mode, directory, page, found: useRuns({ directory, status, mode, since, page }) };
}

function Filters({
  statuses,
  counts,
}: {
  readonly statuses: readonly SyncStatus[];
  readonly counts: Record<string, number>;
}) {
  const { t } = useTranslation('console');
  const { status, mode, directory, period } = useHistory();
  const { change } = useAddress();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const result = [
    { value: 'all' as const, label: t('overview.everything'), count: all },
    ...STATUSES.map((value) => ({ value, label: t(`statuses.${value}`), count: counts[value] ?? 0 })),
  ];
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2.5">
      <div className="max-w-full overflow-x-auto">
        <Segmented
          label={t('overview.columns.result')}
          value={status ?? 'all'}
          choices={result}
          onChange={(value) => change({ status: value === 'all' ? undefined : value })}
        />
      </div>
      <span className="ml-auto flex flex-wrap gap-2">
        {statuses.length > 1 && (
          <Select
            aria-label={t('overview.columns.directory')}
            className="w-40 max-tablet:h-11"
            value={directory ?? ''}
            options={[
              { value: '', label: t('overview.allDirectories') },
              ...statuses.map(({ directory: { id, name } }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => change({ directory: value })}
          />
        )}
        <Select
          aria-label={t('overview.columns.mode')}
          className="w-30 max-tablet:h-11"
          value={mode ?? ''}
          options={[
            { value: '', label: t('overview.allModes') },
            ...MODES.map((value) => ({ value, label: t(`modes.${value}`) })),
          ]}
          onChange={(value) => change({ mode: value })}
        />
        <Select
          aria-label={t('overview.period')}
          className="w-28 max-tablet:h-11"
          value={period}
          options={PERIODS.map((value) => ({ value, label: t(`overview.periods.${value}`) }))}
          onChange={(value) => change({ period: value === 'today' ? undefined : value })}
        />
      </span>
    </div>
  );
}

interface RowsProps {
  readonly runs: readonly SyncRun[];
  /** A directory's name, where there are several. */
  readonly nameOf: ((id: string) => string) | null;
}

function Rows({ runs, nameOf }: RowsProps) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const span = useSpan();
  const now = new Date();
  const NUMBER = 'text-right tabular';
  return (
    <table className={TABLE}>
      <thead>
        <tr>
          <th scope="col" className={`${HEAD} w-20`}>
            {t('overview.columns.run')}
          </th>
          <th scope="col" className={`${HEAD} w-32`}>
            {t('overview.columns.start')}
          </th>
          {nameOf && (
            <th scope="col" className={`${HEAD} w-28`}>
              {t('overview.columns.directory')}
            </th>
          )}
          <th scope="col" className={`${HEAD} w-18`}>
            {t('overview.columns.mode')}
          </th>
          <th scope="col" className={`${HEAD} w-29`}>
            {t('overview.columns.result')}
          </th>
          <th scope="col" className={`${HEAD} ${NUMBER} w-18`}>
            {t('overview.columns.read')}
          </th>
          <th scope="col" className={`${HEAD} ${NUMBER} w-18`}>
            {t('overview.columns.changes')}
          </th>
          <th scope="col" className={`${HEAD} ${NUMBER} w-20`}>
            {t('overview.columns.time')}
          </th>
          <th scope="col" className={`${HEAD} hidden desktop:table-cell`}>
            {t('overview.columns.note')}
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => {
          const changes = changesOf(run);
          return (
            <tr key={run.id} data-run={run.number} className="relative hover:bg-fill-alter">
              <th scope="row" className={`${CELL} tabular text-left font-medium`}>
                <Link to={`/admin/directory/runs/${run.id}`} className="text-link after:absolute after:inset-0">
                  {formats.number(run.number)}
                </Link>
              </th>
              <td className={`${CELL} tabular`}>{formats.stamp(run.startedAt, now)}</td>
              {nameOf && <td className={CELL}>{nameOf(run.directoryId)}</td>}
              <td className={`${CELL} text-tertiary`}>{t(`modes.${run.mode}`)}</td>
              <td className={CELL}>
                <RunTag status={run.status} />
              </td>
              <td className={`${CELL} ${NUMBER}`}>{formats.number(run.syncedCount)}</td>
              <td className={`${CELL} ${NUMBER} ${changes > 0 ? 'font-medium' : 'text-tertiary'}`}>
                {formats.number(changes)}
              </td>
              <td className={`${CELL} ${NUMBER}`}>{span(secondsOf(run))}</td>
              <td className={`${CELL} hidden text-tertiary desktop:table-cell`} title={run.reason ?? undefined}>
                {run.reason}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PhoneRows({ runs, nameOf }: RowsProps) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const span = useSpan();
  const now = new Date();
  return (
    <ul className="border-t border-card">
      {runs.map((run) => (
        <li key={run.id} data-run={run.number} className="relative border-t border-split px-4 py-2.5 first:border-t-0">
          <div className="flex items-center gap-2">
            <Link
              to={`/admin/directory/runs/${run.id}`}
              className="tabular font-medium text-link after:absolute after:inset-0"
            >
              {formats.number(run.number)}
            </Link>
            <span className="min-w-0 flex-1 truncate text-sm">
              {nameOf && `${nameOf(run.directoryId)}, `}
              {t(`modes.${run.mode}`)}
            </span>
            <RunTag status={run.status} />
          </div>
          <p className="dotted tabular text-xs text-tertiary">
            <span>{formats.stamp(run.startedAt, now)}</span>
            <span>{t('overview.readOf', { value: formats.number(run.syncedCount) })}</span>
            <span>{t('overview.changesOf', { value: formats.number(changesOf(run)) })}</span>
            <span>{span(secondsOf(run))}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What ran, the newest first, by result, directory, kind and time. */
export function History({ statuses }: { readonly statuses: readonly SyncStatus[] }) {
  const { t } = useTranslation('console');
  const isPhone = useBreakpoint() === 'phone';
  const { change } = useAddress();
  const { found, page } = useHistory();
  const { data, error, refetch } = found;
  const names = new Map(statuses.map(({ directory: { id, name } }) => [id, name]));
  const nameOf = statuses.length > 1 ? (id: string) => names.get(id) ?? '' : null;
  const Shown = isPhone ? PhoneRows : Rows;
  return (
    <Card title={t('overview.history')}>
      <Filters statuses={statuses} counts={data?.statuses ?? {}} />
      {error && !data && (
        <FailureNotice title={t('overview.historyFailed')} error={error} onRetry={() => void refetch()} />
      )}
      {data && data.runs.length > 0 && <Shown runs={data.runs} nameOf={nameOf} />}
      {data?.runs.length === 0 && (
        <div className="border-t border-card pt-6">
          <Notice icon={HistoryIcon} title={t('overview.noRuns')} text={t('overview.noRunsText')}>
            <Button onClick={() => change({ status: undefined, mode: undefined, directory: undefined, period: 'all' })}>
              {t('overview.showAll')}
            </Button>
          </Notice>
        </div>
      )}
      <Foot
        note={t('overview.kept')}
        page={page}
        size={PAGE}
        total={data?.total ?? 0}
        onTurn={(next) => change({ page: next })}
      />
    </Card>
  );
}
