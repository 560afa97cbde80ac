import { Button } from 'antd';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, SyncRun } from '../../../api/types';
import { FailureNotice } from '../../../shared/ui/FailureNotice';
import { Notice } from '../../../shared/ui/Notice';
import { Segmented } from '../../../shared/ui/Segmented';
import { useSettled } from '../../search/search.api';
import { CsvButton } from '../parts/CsvButton';
import { Foot } from '../parts/Foot';
import { SearchField } from '../parts/SearchField';
import { useAddress } from '../parts/use-address';
import { isPlan, PAGE, useChanges } from '../runs.api';
import { ChangeRows } from './ChangeRows';
import { isKind } from './kinds';

type Impact = Answer<'getSyncImpact'>['data'];

/** Milliseconds after the last key. */
const STILL = 200;

/** What a run changes, field by field: as it is in Maru, and as it would be. */
export function Changes({ run, impact }: { readonly run: SyncRun; readonly impact: Impact | undefined }) {
  const { t } = useTranslation('console');
  const { read, change, page } = useAddress();
  const kindRead = read('kind');
  const kind = isKind(kindRead) ? kindRead : undefined;
  const breaks = impact?.changes ?? 0;
  const onlyImpact = isPlan(run.status) && read('impact') === 'true' ? (true as const) : undefined;
  const [typed, type] = useState(read('q') ?? '');
  const q = useSettled(typed.trim(), STILL) || undefined;
  const filter = { kind, q, impact: onlyImpact };
  const { data, error, refetch } = useChanges(run.id, { ...filter, page });
  const changes = data?.changes ?? [];
  return (
    <section
      aria-label={t('plan.changesTitle')}
      className="min-w-0 overflow-hidden rounded-xl border border-card bg-container shadow-card"
    >
      <div className="flex min-h-12 flex-wrap items-center gap-2 px-3 py-2">
        <SearchField
          label={t('plan.search')}
          className="w-58 max-tablet:w-full"
          value={typed}
          onChange={(value) => {
            type(value);
            change({ q: value.trim() }, true);
          }}
        />
        {(breaks > 0 || onlyImpact) && (
          <Segmented
            label={t('plan.show')}
            value={onlyImpact ? 'impact' : 'all'}
            choices={[
              { value: 'all', label: t('plan.allChanges') },
              { value: 'impact', label: t('plan.withImpact'), count: breaks },
            ]}
            onChange={(value) => change({ impact: value === 'impact' ? 'true' : undefined })}
          />
        )}
        {kind && (
          <Button type="text" className="max-tablet:h-11" onClick={() => change({ kind: undefined })}>
            {t('plan.allKinds')}
          </Button>
        )}
        <span className="flex-1" />
        <CsvButton
          type="text"
          path={`/ad-sync/runs/${run.id}/changes`}
          params={{ q, kind, impact: onlyImpact && 'true' }}
          name={`maru-run-${run.number}-changes.csv`}
        />
      </div>
      {error && !data && <FailureNotice title={t('plan.changesFailed')} error={error} onRetry={() => void refetch()} />}
      {changes.length > 0 && <ChangeRows changes={changes} />}
      {data && changes.length === 0 && (
        <div className="border-t border-card pt-6">
          <Notice icon={ListChecks} title={t((q ?? kind ?? onlyImpact) ? 'plan.noMatch' : 'plan.noChanges')} />
        </div>
      )}
      <Foot
        note={t('plan.order')}
        page={page}
        size={PAGE}
        total={data?.total ?? 0}
        onTurn={(next) => change({ page: next })}
      />
    </section>
  );
}
