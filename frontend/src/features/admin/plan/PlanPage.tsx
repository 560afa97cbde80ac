import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { failureOf } from '../../../api/errors';
import type { SyncRun } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { PageFailure } from '../../access/PageFailure';
import { Columns, Page } from '../parts/Page';
import { RunTag } from '../parts/RunTag';
import { RunCard } from '../overview/RunCard';
import { isGoingOn, isPlan, useImpact, useRun } from '../runs.api';
import { useDirectoryNames, useStatus } from '../status.api';
import { Changes } from './Changes';
import { Counts } from './Counts';
import { Impact } from './Impact';
import { PlanActs } from './PlanActs';
import { RunPhases } from './RunPhases';
import { useStandIns } from './use-stand-ins';
import { Why } from './Why';

/** Where and when a run read, and the plan it made. */
function Origin({ run }: { readonly run: SyncRun }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const nameOf = useDirectoryNames();
  const values = {
    name: nameOf(run.directoryId),
    mode: t(`modes.${run.mode}`),
    trigger: t(`plan.triggers.${run.trigger}`),
    time: formats.stamp(run.startedAt, new Date()),
  };
  return (
    <>
      {t('plan.origin', values)}
      {run.planHash && (
        <span className="ml-2 font-mono text-xs">
          sha256 {run.planHash.slice(0, 4)}…{run.planHash.slice(-4)}
        </span>
      )}
    </>
  );
}

function Loaded({ run }: { readonly run: SyncRun }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const { data: statuses = [] } = useStatus();
  const isOfPlan = isPlan(run.status);
  const { data: impact } = useImpact(run.id, isOfPlan);
  const standIns = useStandIns(impact);
  const isOn = isGoingOn(run.status);
  const own = statuses.find(({ directory, running }) => directory.id === run.directoryId && running?.id === run.id);
  const others = statuses.filter(({ running }) => running && running.id !== run.id);
  return (
    <Page
      title={t(isOfPlan ? 'plan.title' : 'plan.titleOfRun', { number: formats.number(run.number) })}
      badge={<RunTag status={run.status} />}
      hint={<Origin run={run} />}
      acts={<PlanActs run={run} leavers={impact?.leavers ?? 0} standIns={standIns} />}
    >
      <Why run={run} />
      <RunPhases run={run} />
      <Columns width={304}>
        <div className="flex min-w-0 flex-col gap-4">
          <Counts run={run} />
          {!isOn && <Changes run={run} impact={impact} />}
        </div>
        <div className="grid min-w-0 gap-4 pane:max-wide:grid-cols-2">
          {own && <RunCard status={own} />}
          {isOfPlan && impact && <Impact impact={impact} standIns={standIns} canDecide={run.status === 'held'} />}
          {run.errorCount > 0 && (
            <Link
              to={`/admin/directory/conflicts?run=${run.id}`}
              className="rounded-xl border border-card bg-container px-4 py-3 shadow-card hover:bg-fill-alter"
            >
              <span className="block font-bold">{t('plan.errors', { count: run.errorCount })}</span>
              <span className="block text-sm text-tertiary">{t('plan.errorsHint')}</span>
            </Link>
          )}
          {others.map((status) => (
            <RunCard key={status.directory.id} status={status} />
          ))}
        </div>
      </Columns>
    </Page>
  );
}

/** One run: what it read, what it would change or changed, field by field, and what that breaks. */
export function PlanPage() {
  const { runId = '' } = useParams();
  const { data: run, error, refetch } = useRun(runId);
  if (error && !run) return <PageFailure page="directory" failure={failureOf(error)} onRetry={() => void refetch()} />;
  return run ? <Loaded key={run.id} run={run} /> : null;
}
