import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../api/errors';
import type { SyncConflict } from '../../../api/types';
import { ActButton } from '../../../shared/ui/ActButton';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import type { Decision, useDecide } from '../conflicts.api';
import { TypedConfirm } from '../parts/TypedConfirm';

const ORDER = ['link', 'keep_apart', 'ignore'] as const satisfies readonly Decision[];

interface Props {
  readonly conflict: SyncConflict;
  /** The decision on any of the queue. */
  readonly decide: ReturnType<typeof useDecide>;
}

/** Linking cannot be undone: whoever does it types the old account's employee number. */
function ConfirmLink({ conflict, decide, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('console');
  const { id, other, newcomer } = conflict;
  const value = other.employeeNumber ?? other.username;
  return (
    <TypedConfirm
      title={t('conflicts.linkTitle', { name: other.name })}
      wanted={value}
      label={t(other.employeeNumber ? 'conflicts.typeNumber' : 'conflicts.typeLogin', { value })}
      doLabel={t('conflicts.decisions.link')}
      isBusy={decide.isPending}
      failure={decide.error && <FailureAlert failure={failureOf(decide.error)} />}
      onDo={() => decide.mutate({ id, decision: 'link' }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('conflicts.linkText', { old: other.username, fresh: newcomer.username })}</p>
    </TypedConfirm>
  );
}

/** What can be decided, each with its consequence; the button repeats the chosen verb. */
export function Decide({ conflict, decide }: Props) {
  const { t } = useTranslation('console');
  const name = useId();
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
      {asks && <ConfirmLink conflict={conflict} decide={decide} onClose={() => setAsks(false)} />}
    </>
  );
}
