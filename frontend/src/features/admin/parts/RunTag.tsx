import {
  Ban,
  CircleCheck,
  CircleDot,
  CirclePause,
  CircleSlash,
  CircleX,
  Clock,
  Equal,
  FlaskConical,
  ListStart,
  Replace,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SyncRunStatus } from '../../../api/types';
import { Tag, type Tone } from '../../../shared/ui/Tag';

const LOOKS: Readonly<Record<SyncRunStatus, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  queued: { icon: ListStart, tone: 'neutral' },
  running: { icon: CircleDot, tone: 'blue' },
  succeeded: { icon: CircleCheck, tone: 'green' },
  unchanged: { icon: Equal, tone: 'neutral' },
  planned: { icon: FlaskConical, tone: 'blue' },
  held: { icon: CirclePause, tone: 'red' },
  failed: { icon: CircleX, tone: 'red' },
  aborted: { icon: CircleSlash, tone: 'amber' },
  cancelled: { icon: Ban, tone: 'neutral' },
  discarded: { icon: Trash2, tone: 'neutral' },
  superseded: { icon: Replace, tone: 'neutral' },
  expired: { icon: Clock, tone: 'neutral' },
};

/** How a run ended, or that it goes on. */
export function RunTag({ status }: { readonly status: SyncRunStatus }) {
  const { t } = useTranslation('console');
  const { icon: Icon, tone } = LOOKS[status];
  return (
    <Tag tone={tone}>
      <Icon size={12} strokeWidth={2.1} aria-hidden="true" />
      {t(`statuses.${status}`)}
    </Tag>
  );
}
