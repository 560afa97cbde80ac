import { Baseline, CaseSensitive, Languages, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonHit } from '../../api/types';
import { why, type WhyKind } from './why';

const ICONS: Partial<Record<WhyKind, LucideIcon>> = {
  keyboard: Languages,
  keyboardInitials: Languages,
  fuzzy: Baseline,
  literal: CaseSensitive,
};

interface Props {
  readonly hit: PersonHit;
  readonly typed: string;
  readonly otherReading: string | null;
}

/** What matched, in a chip beside the name. */
export function WhyChip({ hit, typed, otherReading }: Props) {
  const { t } = useTranslation('search');
  const reason = why(hit, typed, otherReading);
  if (!reason) return null;
  const Icon = ICONS[reason.kind];
  const label = reason.kind === 'field' ? t(`fields.${reason.field}`) : t(`kinds.${reason.kind}`);
  return (
    <span className="inline-flex h-5 min-w-0 items-center gap-1 rounded-sm bg-fill-tertiary px-1.5 text-xs text-secondary in-aria-selected:bg-elevated">
      {Icon && <Icon size={12} strokeWidth={2.1} aria-hidden="true" className="flex-none" />}
      <span className="truncate">
        {reason.text ? `${label}: ` : label}
        {reason.text && <b className="font-semibold text-text">{reason.text}</b>}
      </span>
    </span>
  );
}
