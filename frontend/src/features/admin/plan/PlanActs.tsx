import { Button, Input } from 'antd';
import { Play, ShieldAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { failureOf } from '../../../api/errors';
import type { SyncRun } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { ActButton } from '../../../shared/ui/ActButton';
import { Confirm } from '../../../shared/ui/Confirm';
import { Dialog } from '../../../shared/ui/Dialog';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { useApprove, useCancel, useDiscard, useStart, isGoingOn } from '../runs.api';
import type { StandIns } from './use-stand-ins';

interface Props {
  readonly run: SyncRun;
  /** People who would lose access by it. */
  readonly leavers: number;
  readonly standIns: StandIns;
}

/** Asks for the number of people the plan takes away, so that nobody approves what they have not read. */
function Approve({ run, leavers, standIns, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const navigate = useNavigate();
  const id = useId();
  const approve = useApprove();
  const [typed, type] = useState('');
  const number = leavers > 0 ? leavers : run.number;
  const handedOver = standIns.toSend.filter(({ personId }) => personId !== null).length;
  const isSure = typed.replace(/\D/g, '') === String(number);
  const submit = async () => {
    const next = await approve.mutateAsync({ id: run.id, planHash: run.planHash ?? '', standIns: standIns.toSend });
    await navigate(`/admin/directory/runs/${next.id}`);
  };
  return (
    <Dialog
      label={t('plan.approveTitle', { number: formats.number(run.number) })}
      onClose={onClose}
      className="top-1/4 left-1/2 w-[460px] max-w-[calc(100vw-32px)] -translate-x-1/2 rounded-2xl p-6! backdrop:bg-mask"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure && !approve.isPending) void submit().catch(() => undefined);
        }}
      >
        <h2 className="text-lg font-bold">{t('plan.approveTitle', { number: formats.number(run.number) })}</h2>
        <p className="mt-1 text-secondary">{t('plan.approveText')}</p>
        {handedOver > 0 && <p className="mt-1 text-secondary">{t('plan.approveStandIns', { count: handedOver })}</p>}
        {standIns.others > 0 && <p className="mt-1 text-secondary">{t('plan.others', { count: standIns.others })}</p>}
        <label htmlFor={id} className="mt-4 mb-1 block text-sm font-medium text-secondary">
          {leavers > 0 ? t('plan.typeLeavers', { value: number }) : t('plan.typeNumber', { value: number })}
        </label>
        <Input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          size="large"
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        {approve.error && <FailureAlert failure={failureOf(approve.error)} className="mt-4" />}
        <div className="mt-6 flex justify-end gap-2">
          <Button className="max-tablet:h-11" onClick={onClose}>
            {t('plan.notYet')}
          </Button>
          <ActButton
            danger
            type="primary"
            htmlType="submit"
            className="max-tablet:h-11"
            disabled={!isSure}
            isBusy={approve.isPending}
          >
            {t('plan.approveDo')}
          </ActButton>
        </div>
      </form>
    </Dialog>
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
      {failure && <FailureAlert failure={failureOf(failure)} />}
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
