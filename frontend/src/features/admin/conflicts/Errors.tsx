import { Select } from 'antd';
import { CircleCheck, Search, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../app/i18n/use-formats';
import { FailureNotice } from '../../../shared/ui/FailureNotice';
import { Notice } from '../../../shared/ui/Notice';
import { Pill } from '../../../shared/ui/Pill';
import { useSettled } from '../../search/search.api';
import { Card } from '../parts/Card';
import { CsvButton } from '../parts/CsvButton';
import { Foot } from '../parts/Foot';
import { SearchField } from '../parts/SearchField';
import { useAddress } from '../parts/use-address';
import { useErrors, useRun, useRuns } from '../runs.api';

/** Errors of a page, and milliseconds after the last key. */
const SIZE = 10;
const STILL = 200;
/** Runs among which those with errors are offered. */
const RUNS = 100;
/** What a mapping can mend. */
const MAPPED = new Set(['USERNAME_MISSING', 'NAME_MISSING', 'NOT_TEXT', 'USERNAME_TOO_LONG']);

/** The run whose errors are shown, and those that can be chosen. */
function useRunOfErrors(directory: string | undefined) {
  const { read } = useAddress();
  const wanted = read('run');
  const recent = useRuns({ directory, status: undefined, mode: undefined, since: undefined, page: 1, limit: RUNS });
  const withErrors = (recent.data?.runs ?? []).filter(({ errorCount }) => errorCount > 0);
  const named = useRun(wanted ?? '', wanted !== undefined);
  const chosen = wanted === undefined ? withErrors[0] : (withErrors.find(({ id }) => id === wanted) ?? named.data);
  const runs = chosen && !withErrors.includes(chosen) ? [chosen, ...withErrors] : withErrors;
  return { chosen, runs, isPending: recent.isPending };
}

/** Records of the directory that a run could not use as they are: which, why, what to do, and what was done meanwhile. */
export function Errors({ directory }: { readonly directory: string | undefined }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const { change } = useAddress();
  const { chosen, runs, isPending } = useRunOfErrors(directory);
  const [typed, type] = useState('');
  const [page, turn] = useState(1);
  const q = useSettled(typed.trim(), STILL) || undefined;
  const { data, error, refetch } = useErrors(chosen?.id ?? null, { q, page, limit: SIZE });
  const select = chosen && (
    <>
      <Select
        aria-label={t('conflicts.runOfErrors')}
        className="w-34 max-tablet:h-11"
        value={chosen.id}
        options={runs.map(({ id, number }) => ({
          value: id,
          label: t('conflicts.run', { number: formats.number(number) }),
        }))}
        onChange={(run) => {
          turn(1);
          change({ run });
        }}
      />
      <CsvButton
        path={`/ad-sync/runs/${chosen.id}/errors`}
        params={{ q }}
        name={`maru-run-${chosen.number}-errors.csv`}
      />
    </>
  );
  return (
    <Card
      title={t('conflicts.errors')}
      badge={chosen && <Pill>{formats.number(chosen.errorCount)}</Pill>}
      aside={<span className="flex flex-wrap gap-2">{select}</span>}
    >
      {chosen && (
        <div className="px-4 pb-2">
          <SearchField
            label={t('conflicts.search')}
            value={typed}
            onChange={(value) => {
              type(value);
              turn(1);
            }}
          />
        </div>
      )}
      {error && !data && (
        <FailureNotice title={t('conflicts.errorsFailed')} error={error} onRetry={() => void refetch()} />
      )}
      {!chosen && !isPending && (
        <div className="border-t border-card pt-8 pb-4">
          <Notice icon={CircleCheck} title={t('conflicts.noErrors')} text={t('conflicts.noErrorsText')} />
        </div>
      )}
      {chosen && data?.errors.length === 0 && (
        <div className="border-t border-card pt-8 pb-4">
          <Notice icon={Search} title={t('conflicts.noErrorMatches')} />
        </div>
      )}
      {chosen && (data?.errors.length ?? 0) > 0 && (
        <ul className="border-t border-card">
          {data?.errors.map(({ dn, code, message, advice }, index) => (
            <li
              key={`${dn ?? ''} ${code} ${index}`}
              data-error={code}
              className="border-t border-split px-4 py-3 text-sm first:border-t-0"
            >
              {dn && <p className="font-mono text-xs break-all">{dn}</p>}
              <p className="mt-1 flex items-start gap-1.5 font-medium">
                <TriangleAlert
                  size={14}
                  strokeWidth={2.1}
                  aria-hidden="true"
                  className="mt-[3px] flex-none text-warning-text"
                />
                {message}
              </p>
              <p className="mt-0.5 pl-5 text-secondary">
                {advice}{' '}
                {MAPPED.has(code) && (
                  <Link
                    to={`/admin/directory/${chosen.directoryId}/mapping`}
                    className="font-medium text-link max-tablet:flex max-tablet:min-h-11 max-tablet:items-center"
                  >
                    {t('conflicts.toMapping')}
                  </Link>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Foot note={t('conflicts.noAbsence')} page={page} size={SIZE} total={data?.total ?? 0} onTurn={turn} />
    </Card>
  );
}
