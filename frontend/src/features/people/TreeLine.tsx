import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../app/i18n/use-formats';
import type { TreeRow } from './tree-rows';

interface Props {
  readonly row: TreeRow;
  readonly index: number;
  /** Pixels from the top of the tree. */
  readonly top: number;
  readonly height: 32 | 44;
  readonly isChosen: boolean;
  /** Where Tab comes to. */
  readonly isActive: boolean;
  readonly href: string;
  readonly onTurn: () => void;
  readonly onFocus: () => void;
  readonly onChoose: (() => void) | undefined;
}

/** A department, or the organisation: a way to it, and a chevron that opens what lies below. */
export function TreeLine({ row, index, top, height, isChosen, isActive, href, onTurn, onFocus, onChoose }: Props) {
  const { t } = useTranslation('people');
  const formats = useFormats();
  const { name, count, depth, hasBranches, isOpen } = row;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  const look = isChosen ? 'bg-active font-semibold text-primary-text' : 'hover:bg-fill-tertiary';
  return (
    <li
      role="treeitem"
      data-line={index}
      aria-level={depth + 1}
      aria-selected={isChosen}
      {...(hasBranches && { 'aria-expanded': isOpen })}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      className={`absolute inset-x-0 flex items-center rounded-md pr-2 -outline-offset-2! ${look}`}
      style={{ height, top, paddingLeft: 4 + depth * 20 }}
    >
      {hasBranches ? (
        <button
          type="button"
          tabIndex={-1}
          aria-label={isOpen ? t('closeBranch', { name }) : t('open', { name })}
          className="grid flex-none place-items-center rounded-sm text-icon"
          style={{ width: height === 44 ? 44 : 28, height }}
          onClick={onTurn}
        >
          <Chevron size={14} strokeWidth={2.1} aria-hidden="true" />
        </button>
      ) : (
        <span className="flex-none" style={{ width: height === 44 ? 44 : 28 }} />
      )}
      <Link
        to={href}
        tabIndex={-1}
        onClick={onChoose}
        {...(isChosen && { 'aria-current': 'true' as const })}
        className="flex min-w-0 flex-1 items-center gap-2"
        style={{ height }}
      >
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {count !== null && (
          <span className={`tabular text-xs font-normal ${isChosen ? '' : 'text-tertiary'}`}>
            {formats.number(count)}
          </span>
        )}
      </Link>
    </li>
  );
}
