import { Button } from 'antd';
import { Play, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { failureOf } from '../../../api/errors';
import type { SyncRun } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { ActButton } from '../../../shared/ui/ActButton';
import { Confirm } from '../../../shared/ui/Confirm';
import { RunInTheWay } from '../parts/RunInTheWay';
import { TypedConfirm } from '../parts/TypedConfirm';
import { useApprove, useCancel, useDiscard, useStart, isGoingOn } from '../runs.api';
import type { StandIns } from './use-stand-ins';

interface Props {
  readonly run: SyncRun;
  /** People who would lose access by it. */
  readonly leavers: number;
  readonly standIns: StandIns;
}

/** Asks for the number of people the plan takes away. */
function Approve({ run, leavers, standIns, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const navigate = useNavigate();
  const approve = useApprove();
  const value = String(leavers > 0 ? leavers : run.number);
  const handedOver = standIns.toSend.filter(({ personId }) => personId !== null).length;
  const submit = async () => {
    const next = await approve.mutateAsync({ id: run.id, planHash: run.planHash ?? '', standIns: standIns.toSend });
    await navigate(`/admin/directory/runs/${next.id}`);
  };
  return (
    <TypedConfirm
      title={t('plan.approveTitle', { number: formats.number(run.number) })}
      isNumber
      wanted={value}
      label={t(leavers > 0 ? 'plan.typeLeavers' : 'plan.typeNumber', { value })}
      doLabel={t('plan.approveDo')}
      isBusy={approve.isPending}
      failure={approve.error && <RunInTheWay failure={failureOf(approve.error)} />}
      onDo={() => void submit().catch(() => undefined)}
      onClose={onClose}
    >
      <p>{t('plan.approveText')}</p>
      {handedOver > 0 && <p>{t('plan.approveStandIns', { count: handedOver })}</p>}
      {standIns.others > 0 && <p>{t('plan.others', { count: standIns.others })}</p>}
    </TypedConfirm>
  );
}

/** What can be decided about a run: its plan let through or dropped, itself stopped, or a dry one run in earnest. */
export function PlanActs(props: Props) {
  const { run } = props;
  const { t } = useTranslation('console');
  const formats = useFormats();
  const navigate = useNavigate();
  const [asks, setAsks] = useState<'approve' | 'discard' | 'cancel' | null>(null);
  const [discard, cancel, start] = [useDiscard(), useCancel(), useStart()];
  const close = () => setAsks(null);
  const failure = discard.error ?? cancel.error ?? start.error;
  const runNow = async () => {
    const id = await start.mutateAsync({ directory: run.directoryId, mode: 'full', dryRun: false });
    await navigate(`/admin/directory/runs/${id}`);
  };
  return (
    <>
      {run.status === 'held' && (
        <>
          <Button className="max-tablet:h-11" onClick={() => setAsks('discard')}>
            {t('plan.discard')}
          </Button>
          <Button
            danger
            type="primary"
            className="max-tablet:h-11"
            icon={<ShieldAlert size={16} aria-hidden="true" />}
            onClick={() => setAsks('approve')}
          >
            {t('plan.approve')}
          </Button>
        </>
      )}
      {run.status === 'planned' && (
        <ActButton
          type="primary"
          className="max-tablet:h-11"
          icon={<Play size={16} aria-hidden="true" />}
          isBusy={start.isPending}
          onClick={() => void runNow().catch(() => undefined)}
        >
          {t('plan.runInEarnest')}
        </ActButton>
      )}
      {isGoingOn(run.status) && (
        <Button className="max-tablet:h-11" onClick={() => setAsks('cancel')}>
          {t('overview.cancel')}
        </Button>
      )}
      {failure && <RunInTheWay failure={failureOf(failure)} />}
      {asks === 'approve' && <Approve {...props} onClose={close} />}
      {asks === 'discard' && (
        <Confirm
          isDanger
          title={t('plan.discardTitle', { number: formats.number(run.number) })}
          text={t('plan.discardText')}
          doLabel={t('plan.discardDo')}
          onCancel={close}
          onDo={() => discard.mutateAsync(run.id).then(close, close)}
        />
      )}
      {asks === 'cancel' && (
        <Confirm
          isDanger
          title={t('overview.cancelTitle', { number: formats.number(run.number) })}
          text={t('overview.cancelText')}
          doLabel={t('overview.cancelDo')}
          cancelLabel={t('overview.cancelNot')}
          onCancel={close}
          onDo={() => cancel.mutateAsync(run.id).then(close, close)}
        />
      )}
    </>
  );
}
