import { Button } from 'antd';
import { CircleCheck, CirclePause, CircleX, FlaskConical, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { failureOf } from '../../../api/errors';
import type { SyncRun } from '../../../api/types';
import { ActButton } from '../../../shared/ui/ActButton';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { Banner } from '../parts/Banner';
import { useStart } from '../runs.api';

const OVER = ['discarded', 'superseded', 'expired', 'cancelled'] as const;
const isOver = (status: SyncRun['status']): status is (typeof OVER)[number] => OVER.some((known) => known === status);

/** Why a run did not simply apply what it read, before anything of what it read. */
export function Why({ run }: { readonly run: SyncRun }) {
  const { t } = useTranslation('console');
  const navigate = useNavigate();
  const start = useStart();
  const readAgain = async () => {
    const id = await start.mutateAsync({ directory: run.directoryId, mode: 'full', dryRun: false });
    await navigate(`/admin/directory/runs/${id}`);
  };
  const again = (
    <ActButton
      icon={<RefreshCw size={16} aria-hidden="true" />}
      isBusy={start.isPending}
      onClick={() => void readAgain().catch(() => undefined)}
    >
      {t('plan.readAgain')}
    </ActButton>
  );
  const failure = start.error && <FailureAlert failure={failureOf(start.error)} />;
  if (run.status === 'held')
    return (
      <>
        <Banner
          tone="red"
          icon={CirclePause}
          title={t('plan.held')}
          acts={
            <>
              {again}
              <Link to={`/admin/directory?settings=${run.directoryId}`}>
                <Button type="text" tabIndex={-1}>
                  {t('overview.limits')}
                </Button>
              </Link>
            </>
          }
        >
          {run.reason}
        </Banner>
        {failure}
      </>
    );
  if (run.status === 'failed' || run.status === 'aborted')
    return (
      <>
        <Banner tone="red" icon={CircleX} title={t('plan.failed')} acts={again}>
          {run.reason}
        </Banner>
        {failure}
      </>
    );
  if (run.status === 'planned')
    return (
      <Banner tone="blue" icon={FlaskConical} title={t('plan.dry')}>
        {run.reason ?? t('plan.dryText')}
      </Banner>
    );
  if (isOver(run.status))
    return (
      <Banner tone="amber" icon={CirclePause} title={t(`plan.over.${run.status}`)}>
        {run.reason}
      </Banner>
    );
  if (run.reason) return <Banner tone="blue" icon={CircleCheck} title={run.reason} />;
  return null;
}
