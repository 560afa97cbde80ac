import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleX,
  Hourglass,
  Pause,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '../../../api/types';
import { Tag, type Tone } from '../../../shared/ui/Tag';

const LOOKS: Readonly<Record<SyncStatus['state'], { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  ok: { icon: CircleCheck, tone: 'green' },
  running: { icon: CircleDot, tone: 'blue' },
  held: { icon: CirclePause, tone: 'red' },
  failing: { icon: CircleX, tone: 'red' },
  waiting: { icon: Hourglass, tone: 'amber' },
  never: { icon: CircleDashed, tone: 'neutral' },
  disabled: { icon: Pause, tone: 'neutral' },
};

/** The worst of what is true of a directory. */
export function StateTag({ state }: Pick<SyncStatus, 'state'>) {
  const { t } = useTranslation('console');
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <Tag tone={tone}>
      <Icon size={12} strokeWidth={2.1} aria-hidden="true" />
      {t(`states.${state}`)}
    </Tag>
  );
}
