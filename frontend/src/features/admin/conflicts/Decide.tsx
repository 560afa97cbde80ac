import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../api/errors';
import type { SyncConflict } from '../../../api/types';
import { ActButton } from '../../../shared/ui/ActButton';
import { Dialog } from '../../../shared/ui/Dialog';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { useDecide, type Decision } from '../conflicts.api';

const ORDER = ['link', 'keep_apart', 'ignore'] as const satisfies readonly Decision[];

interface ConfirmProps {
  readonly conflict: SyncConflict;
  readonly onClose: () => void;
}

/** Linking cannot be undone: whoever does it types the old account's employee number. */
function ConfirmLink({ conflict: { id, other, newcomer }, onClose }: ConfirmProps) {
  const { t } = useTranslation('console');
  const field = useId();
  const decide = useDecide();
  const [typed, type] = useState('');
  const number = other.employeeNumber ?? other.username;
  const isSure = typed.trim() === number;
  const title = t('conflicts.linkTitle', { name: other.name });
  return (
    <Dialog
      label={title}
      onClose={onClose}
      className="top-1/4 left-1/2 w-[440px] max-w-[calc(100vw-32px)] -translate-x-1/2 rounded-2xl p-6! backdrop:bg-mask"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure && !decide.isPending) decide.mutate({ id, decision: 'link' }, { onSuccess: onClose });
        }}
      >
        <h2 className="text-lg font-bold">{title}</h2>
        <p className="mt-1 text-secondary">
          {t('conflicts.linkText', { old: other.username, fresh: newcomer.username })}
        </p>
        <label htmlFor={field} className="mt-4 mb-1 block text-sm font-medium text-secondary">
          {t(other.employeeNumber ? 'conflicts.typeNumber' : 'conflicts.typeLogin', { value: number })}
        </label>
        <Input
          id={field}
          size="large"
          autoComplete="off"
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        {decide.error && <FailureAlert failure={failureOf(decide.error)} className="mt-4" />}
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
            isBusy={decide.isPending}
          >
            {t('conflicts.decisions.link')}
          </ActButton>
        </div>
      </form>
    </Dialog>
  );
}

/** What can be decided, each with its consequence; the button repeats the chosen verb. */
export function Decide({ conflict }: { readonly conflict: SyncConflict }) {
  const { t } = useTranslation('console');
  const name = useId();
  const decide = useDecide();
  const [chosen, choose] = useState<Decision>('keep_apart');
  const [asks, setAsks] = useState(false);
  const isLink = chosen === 'link';
  return (
    <>
      <div
        role="radiogroup"
        aria-label={t('conflicts.decideOn', { name: conflict.newcomer.name })}
        className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(180px,1fr))] gap-2"
      >
        {ORDER.filter((decision) => conflict.decisions.includes(decision)).map((decision) => (
          <label
            key={decision}
            className="cursor-pointer rounded-lg border border-card px-3 py-2.5 outline-offset-2 outline-focus has-checked:border-primary has-checked:bg-primary-bg has-checked:ring-1 has-checked:ring-primary has-focus-visible:outline-2"
          >
            <span className="flex items-center gap-2 font-semibold">
              <input
                type="radio"
                name={name}
                value={decision}
                checked={decision === chosen}
                onChange={() => choose(decision)}
                className="size-4 accent-primary outline-none!"
              />
              {t(`conflicts.decisions.${decision}`)}
            </span>
            <span className="mt-1 block text-xs leading-[18px] text-secondary">
              {t(`conflicts.consequences.${decision}`)}
            </span>
          </label>
        ))}
      </div>
      {decide.error && <FailureAlert failure={failureOf(decide.error)} className="mt-3" />}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <p className="flex-1 text-sm text-tertiary">{t('conflicts.audited')}</p>
        <ActButton
          type="primary"
          danger={isLink}
          className="max-tablet:h-11"
          isBusy={decide.isPending}
          onClick={() => (isLink ? setAsks(true) : decide.mutate({ id: conflict.id, decision: chosen }))}
        >
          {isLink ? t('conflicts.linkAsk') : t(`conflicts.decisions.${chosen}`)}
        </ActButton>
      </div>
      {asks && <ConfirmLink conflict={conflict} onClose={() => setAsks(false)} />}
    </>
  );
}
