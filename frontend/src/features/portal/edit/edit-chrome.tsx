import type { TFunction } from 'i18next';
import { GripVertical, Info, Lock, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { PlacedPortlet } from '../../../api/types';
import { IconButton } from '../../../shared/ui/IconButton';
import type { Chrome } from '../Frame';

interface Parts {
  readonly portlet: PlacedPortlet;
  readonly name: string;
  readonly t: TFunction<['home', 'portlets']>;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onRemove: () => void;
}

/** The header of a portlet that is being arranged: a grip and a way to remove it, or a lock and the reason for it. */
export function editChrome({ portlet, name, t, onKey, onRemove }: Parts): Chrome {
  const { locked, mandatory } = portlet;
  const isFixed = locked || mandatory;
  const lead = locked ? (
    <span className="grid w-5 flex-none place-items-center text-tertiary">
      <Lock size={16} strokeWidth={1.9} aria-hidden="true" />
    </span>
  ) : (
    <button
      type="button"
      aria-label={t('editor.moveHandle', { name })}
      title={t('editor.moveHelp')}
      className="grid h-7 w-5 flex-none cursor-grab place-items-center rounded-sm text-tertiary active:cursor-grabbing"
      onKeyDown={onKey}
    >
      <GripVertical size={16} strokeWidth={2} aria-hidden="true" />
    </button>
  );
  const aside = mandatory ? (
    <span className="mr-1.5 rounded-sm bg-fill-secondary px-2 py-[3px] text-xs font-medium text-secondary">
      {t('editor.mandatory')}
    </span>
  ) : (
    <span data-act>
      <IconButton icon={X} size={28} label={t('editor.remove', { name })} onClick={onRemove} />
    </span>
  );
  return {
    lead,
    aside,
    headerClassName: `gap-1.5! pl-2 select-none touch-none ${locked ? 'cursor-not-allowed' : 'cursor-grab'}`,
    className: `[&>*:not(header,footer)]:pointer-events-none ${locked ? 'border-dashed border-field! bg-fill-alter!' : ''}`,
    foot: isFixed && (
      <footer className="flex flex-none items-center gap-2 border-t border-dashed border-field px-4 py-2.5 text-xs text-secondary">
        <Info size={14} strokeWidth={2} aria-hidden="true" className="flex-none text-icon" />
        {t('editor.mandatoryWhy')}
      </footer>
    ),
  };
}
