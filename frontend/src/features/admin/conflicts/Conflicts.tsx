import { GitCompareArrows } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../api/errors';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { FailureNotice } from '../../../shared/ui/FailureNotice';
import { Notice } from '../../../shared/ui/Notice';
import { Pill } from '../../../shared/ui/Pill';
import { Segmented } from '../../../shared/ui/Segmented';
import { useConflicts, useDecide } from '../conflicts.api';
import { Card } from '../parts/Card';
import { Foot } from '../parts/Foot';
import { oneOf, useAddress } from '../parts/use-address';
import { Conflict } from './Conflict';

const STATES = ['waiting', 'kept_apart', 'ignored', 'linked'] as const;
/** Conflicts of a page. */
const SIZE = 20;

/** Whoever decided further down sees what came of it. */
const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

/** The queue: the first that can be decided is open, the others are a line each. */
export function Conflicts({ directory }: { readonly directory: string | undefined }) {
  const { t } = useTranslation('console');
  const { read, change, page } = useAddress();
  const state = oneOf(STATES, read('state')) ?? 'waiting';
  const { data, error, refetch } = useConflicts({ directory, state, page, limit: SIZE });
  const decide = useDecide();
  const conflicts = data?.conflicts ?? [];
  // Refused, and gone from the list: somebody else was quicker.
  const isOvertaken = decide.error !== null && conflicts.every(({ id }) => id !== decide.variables.id);
  const waiting = data?.states.waiting ?? 0;
  const open = read('open') ?? conflicts.find(({ decisions }) => decisions.length > 0)?.id;
  return (
    <Card
      title={t('conflicts.queue')}
      badge={waiting > 0 && <Pill waits>{waiting}</Pill>}
      aside={
        <div className="max-w-full overflow-x-auto">
          <Segmented
            label={t('conflicts.state')}
            value={state}
            choices={STATES.map((value) => ({
              value,
              label: t(`conflicts.states.${value}`),
              count: value === 'waiting' ? 0 : (data?.states[value] ?? 0),
            }))}
            onChange={(value) => change({ state: value === 'waiting' ? undefined : value, open: undefined })}
          />
        </div>
      }
    >
      {isOvertaken && (
        <div ref={intoSight} className="scroll-m-4 px-4 pb-3">
          <FailureAlert failure={failureOf(decide.error)} />
        </div>
      )}
      {error && !data && <FailureNotice title={t('conflicts.failed')} error={error} onRetry={() => void refetch()} />}
      {data && conflicts.length === 0 && (
        <div className="border-t border-card pt-8 pb-4">
          <Notice
            icon={GitCompareArrows}
            title={t(`conflicts.empty.${state}`)}
            {...(state === 'waiting' && { text: t('conflicts.emptyText') })}
          />
        </div>
      )}
      {conflicts.length > 0 && (
        <ul className="border-t border-card">
          {conflicts.map((conflict) => (
            <Conflict
              key={conflict.id}
              conflict={conflict}
              decide={decide}
              isOpen={conflict.id === open}
              onOpen={() => change({ open: conflict.id, page })}
            />
          ))}
        </ul>
      )}
      {data && data.total > SIZE && (
        <Foot note="" page={page} size={SIZE} total={data.total} onTurn={(next) => change({ page: next })} />
      )}
    </Card>
  );
}
