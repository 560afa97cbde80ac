import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleSlash,
  CircleX,
  Hourglass,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/i18n/use-formats';
import { Tag, type Tone } from '../../shared/ui/Tag';
import type { DirectoryStatus } from './directory.api';

const LOOKS: Readonly<Record<DirectoryStatus['state'], { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  ok: { icon: CircleCheck, tone: 'green' },
  running: { icon: CircleDot, tone: 'blue' },
  held: { icon: CirclePause, tone: 'red' },
  failing: { icon: CircleX, tone: 'red' },
  waiting: { icon: Hourglass, tone: 'amber' },
  never: { icon: CircleDashed, tone: 'neutral' },
  disabled: { icon: CircleSlash, tone: 'neutral' },
};

/** How one directory stands: its last run, the next one, and what it waits for. */
export function DirectoryCard({ status }: { readonly status: DirectoryStatus }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const { directory, state, lastRun, nextFull } = status;
  const { icon: Icon, tone } = LOOKS[state];
  const counts = lastRun?.counts;
  const facts = [
    { key: 'last', value: lastRun?.completedAt ? formats.moment(lastRun.completedAt) : t('none') },
    { key: 'people', value: lastRun ? formats.number(lastRun.syncedCount) : t('none') },
    {
      key: 'changes',
      value: counts
        ? t('changed', { create: counts.create, update: counts.update + counts.move, disable: counts.disable })
        : t('none'),
    },
    { key: 'next', value: nextFull ? formats.moment(nextFull) : t('none') },
  ] as const;
  return (
    <section
      aria-labelledby={directory.id}
      className="overflow-hidden rounded-xl border border-card bg-container shadow-card"
    >
      <header className="flex h-12 items-center gap-2 px-4">
        <h2 id={directory.id} className="truncate font-bold">
          {directory.name}
        </h2>
        <Tag tone={tone}>
          <Icon size={12} strokeWidth={2.1} aria-hidden="true" />
          {t(`states.${state}`)}
        </Tag>
      </header>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 border-t border-split px-4 py-3 desktop:grid-cols-4">
        {facts.map(({ key, value }) => (
          <div key={key}>
            <dt className="text-xs text-tertiary">{t(`facts.${key}`)}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
      {lastRun?.reason && <p className="border-t border-split px-4 py-2.5 text-sm text-secondary">{lastRun.reason}</p>}
    </section>
  );
}
