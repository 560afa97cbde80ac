import { CaseSensitive, CornerDownLeft, Languages, Phone, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Match, PersonHit } from '../../api/types';
import { Avatar } from '../../shared/ui/Avatar';
import { Key } from '../../shared/ui/Key';
import { Highlighted } from './Highlighted';
import type { Recent } from './recent';
import { why, type WhyKind } from './why';

const ICONS: Partial<Record<WhyKind, LucideIcon>> = { keyboard: Languages, fuzzy: CaseSensitive };

/** What matched, in a chip beside the name. */
function WhyChip({ hit }: { readonly hit: PersonHit }) {
  const { t } = useTranslation('search');
  const reason = why(hit);
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

interface Props {
  readonly id: string;
  readonly person: PersonHit | Recent;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onHover: () => void;
}

export function Hit({ id, person, isChosen, onChoose, onHover }: Props) {
  const hit = 'matched' in person ? person : null;
  const rangesOf = (field: Match['field']) => hit?.matched.find((match) => match.field === field)?.ranges;
  return (
    <li
      id={id}
      role="option"
      aria-selected={isChosen}
      onClick={onChoose}
      onMouseMove={onHover}
      className="group flex h-16 cursor-pointer items-center gap-3 rounded-lg px-2 aria-selected:bg-active tablet:h-14 tablet:px-3"
    >
      <Avatar person={person} size={36} />
      <div className="min-w-0 flex-1 leading-5">
        <div className="flex items-center gap-2 whitespace-nowrap">
          <span className="font-medium">
            <Highlighted text={person.name} ranges={rangesOf('name')} />{' '}
            <span className="font-normal text-secondary">{person.position}</span>
          </span>
          {hit && <WhyChip hit={hit} />}
        </div>
        <p className="truncate text-sm text-tertiary">
          <Highlighted text={person.department?.name ?? ''} ranges={rangesOf('department')} />
        </p>
      </div>
      {person.extension && (
        <span className="tabular inline-flex items-center gap-1 text-sm text-secondary">
          <Phone size={14} strokeWidth={2} aria-hidden="true" className="text-tertiary" />
          <Highlighted text={person.extension} ranges={rangesOf('extension')} />
        </span>
      )}
      {isChosen && (
        <span className="hidden tablet:inline" aria-hidden="true">
          <Key>
            <CornerDownLeft size={12} className="my-[3px]" />
          </Key>
        </span>
      )}
    </li>
  );
}
