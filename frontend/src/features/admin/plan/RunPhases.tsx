import { Check, Minus, Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SyncRun } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { useNow } from '../parts/use-now';
import { useSpan } from '../parts/use-span';
import { changesOf, secondsOf } from '../run-facts';
import { isGoingOn } from '../runs.api';

type State = 'done' | 'now' | 'next' | 'never';

const DISCS: Readonly<Record<State, string>> = {
  done: 'bg-success-bg text-success-text',
  now: 'bg-error text-white',
  next: 'border-[1.5px] border-dashed border-field text-tertiary',
  never: 'bg-fill-tertiary text-icon',
};

/** Whether a plan was made: a run that was read to the end. */
const isPlanned = ({ status }: SyncRun): boolean =>
  !isGoingOn(status) && status !== 'failed' && status !== 'aborted' && status !== 'cancelled';

/** Which phases a run has behind it, and what the next one waits for; of one that goes on its own card tells. */
export function RunPhases({ run }: { readonly run: SyncRun }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  const span = useSpan();
  const isHeld = run.status === 'held';
  const now = useNow(isHeld);
  if (!isPlanned(run)) return null;
  const isApplied = run.status === 'succeeded' || run.status === 'unchanged';
  const minutes = run.expiresAt ? Math.max(0, Math.round((Date.parse(run.expiresAt) - now.getTime()) / 60_000)) : 0;
  const left = t('plan.expiresIn', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  const approval: State = isHeld ? 'now' : run.trigger === 'approval' ? 'done' : 'never';
  const after: State = isApplied ? 'done' : isHeld ? 'next' : 'never';
  const steps: readonly { key: string; title: string; state: State; text: string }[] = [
    { key: 'connect', title: t('phases.connecting'), state: 'done', text: run.server ?? '' },
    {
      key: 'read',
      title: t('phases.reading'),
      state: 'done',
      text: t('plan.people', { count: run.syncedCount, value: formats.number(run.syncedCount) }),
    },
    {
      key: 'probe',
      title: t('phases.probing'),
      state: 'done',
      text: t('plan.people', { count: run.counts.missing, value: formats.number(run.counts.missing) }),
    },
    {
      key: 'plan',
      title: t('phases.planning'),
      state: 'done',
      text: t('plan.changes', { count: changesOf(run), value: formats.number(changesOf(run)) }),
    },
    {
      key: 'approval',
      title: t('plan.approval'),
      state: approval,
      text: isHeld ? left : t(approval === 'done' ? 'plan.approved' : 'plan.noApproval'),
    },
    { key: 'apply', title: t('phases.applying'), state: after, text: isApplied ? span(secondsOf(run)) : '' },
  ];
  return (
    <ol
      aria-label={t('plan.phases')}
      className="grid grid-cols-2 gap-x-4 gap-y-2 rounded-xl border border-card bg-container px-4 py-2.5 tablet:grid-cols-3 wide:grid-cols-6"
    >
      {steps.map(({ key, title, state, text }, index) => (
        <li
          key={key}
          {...(state === 'now' && { 'aria-current': 'step' as const })}
          className="flex min-w-0 items-center gap-2.5"
        >
          <span
            aria-hidden="true"
            className={`grid size-5.5 flex-none place-items-center rounded-full text-xs font-semibold ${DISCS[state]}`}
          >
            {state === 'done' && <Check size={12} strokeWidth={2.8} />}
            {state === 'now' && <Pause size={12} strokeWidth={2.8} />}
            {state === 'never' && <Minus size={12} strokeWidth={2.8} />}
            {state === 'next' && index + 1}
          </span>
          <span className="min-w-0">
            <span
              className={`block truncate text-sm font-semibold ${state === 'now' ? 'text-error-text' : state === 'done' ? '' : 'text-tertiary'}`}
            >
              {title}
            </span>
            <span className="tabular block truncate text-xs text-tertiary">{text}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
