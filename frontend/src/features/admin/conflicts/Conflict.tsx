import { Button } from 'antd';
import { Fingerprint, TriangleAlert, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../api/errors';
import type { SyncConflict } from '../../../api/types';
import { useFormats } from '../../../app/i18n/use-formats';
import { Avatar } from '../../../shared/ui/Avatar';
import { ActButton } from '../../../shared/ui/ActButton';
import { FailureAlert } from '../../../shared/ui/FailureAlert';
import { Tag } from '../../../shared/ui/Tag';
import type { useDecide } from '../conflicts.api';
import { Compare } from './Compare';
import { Decide } from './Decide';

/** Somebody who came in under what an account that has left had. */
const isKnown = ({ kind }: SyncConflict): boolean => kind.endsWith('_known');

function Mark({ conflict }: { readonly conflict: SyncConflict }) {
  const { t } = useTranslation('console');
  if (conflict.state !== 'waiting') return <Tag tone="neutral">{t(`conflicts.states.${conflict.state}`)}</Tag>;
  if (conflict.decisions.length === 0)
    return (
      <Tag tone="amber">
        <TriangleAlert size={12} strokeWidth={2.1} aria-hidden="true" />
        {t('conflicts.warning')}
      </Tag>
    );
  if (!isKnown(conflict)) return null;
  return (
    <Tag tone="amber">
      <Fingerprint size={12} strokeWidth={2.1} aria-hidden="true" />
      {t('conflicts.otherGuid')}
    </Tag>
  );
}

function DecidedBy({ conflict: { decidedAt, decidedBy } }: { readonly conflict: SyncConflict }) {
  const { t } = useTranslation('console');
  const formats = useFormats();
  if (!decidedAt) return null;
  return (
    <p className="mt-0.5 pl-9 text-sm text-tertiary">
      {t('conflicts.decided', { name: decidedBy?.name ?? '–', time: formats.stamp(decidedAt, new Date()) })}
    </p>
  );
}

interface Props {
  readonly conflict: SyncConflict;
  /** The decision on any of the queue. */
  readonly decide: ReturnType<typeof useDecide>;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** One of the queue, in a line with its own buttons, or open with both accounts side by side. */
export function Conflict({ conflict, decide, isOpen, onOpen }: Props) {
  const { t } = useTranslation('console');
  const { id, newcomer, text, decisions, whyNoLink } = conflict;
  return (
    <li data-conflict={id} className="border-t border-card px-4 py-3 first:border-t-0">
      <div className="flex min-h-7 flex-wrap items-center gap-2">
        <Avatar size={28} person={{ ...newcomer, id: newcomer.id ?? id }} />
        <h3 className="min-w-[min(240px,100%)] flex-1 font-semibold">{text}</h3>
        {(isOpen || decisions.length === 0) && <Mark conflict={conflict} />}
        {!isOpen && (
          <span className="flex gap-2">
            <Button type="text" size="small" className="max-tablet:h-11" onClick={onOpen}>
              {t('conflicts.compare')}
            </Button>
            {decisions
              .filter((decision) => decision !== 'link')
              .map((decision) => (
                <ActButton
                  key={decision}
                  size="small"
                  className="max-tablet:h-11"
                  isBusy={decide.isPending && decide.variables.id === id && decide.variables.decision === decision}
                  onClick={() => decide.mutate({ id, decision })}
                >
                  {t(`conflicts.decisions.${decision}`)}
                </ActButton>
              ))}
          </span>
        )}
      </div>
      {whyNoLink && (
        <p className="mt-0.5 flex items-start gap-1.5 pl-9 text-sm text-secondary">
          <Unlink size={14} strokeWidth={2.1} aria-hidden="true" className="mt-[3px] flex-none text-icon" />
          {whyNoLink}
        </p>
      )}
      <DecidedBy conflict={conflict} />
      {decide.error && decide.variables.id === id && (
        <FailureAlert failure={failureOf(decide.error)} className="mt-2" />
      )}
      {isOpen && <Compare conflict={conflict} />}
      {isOpen && decisions.length > 0 && <Decide conflict={conflict} decide={decide} />}
    </li>
  );
}
