import type { TFunction } from 'i18next';
import { GripVertical, Info, Lock, Settings2, X } from 'lucide-react';
import type { Dispatch } from 'react';
import type { PlacedPortlet } from '../../../api/types';
import { IconButton } from '../../../shared/ui/IconButton';
import type { Chrome } from '../Frame';
import { isGripKey, type Step } from './editing';

interface Parts {
  readonly portlet: PlacedPortlet;
  readonly name: string;
  readonly isLifted: boolean;
  readonly t: TFunction<['home', 'portlets']>;
  readonly step: Dispatch<Step>;
  /** Absent where there is nothing to set. */
  readonly onSettings: ((id: string) => void) | undefined;
}

function Grip({ portlet: { id }, name, isLifted, t, step }: Parts) {
  return (
    <button
      type="button"
      data-grip={id}
      aria-label={t('editor.moveHandle', { name })}
      aria-description={t('editor.moveHelp')}
      aria-pressed={isLifted}
      title={t('editor.moveHelp')}
      className="grid h-7 w-5 flex-none cursor-grab place-items-center rounded-sm text-tertiary active:cursor-grabbing"
      onKeyDown={(event) => {
        const { key, shiftKey: isShifted, ctrlKey, metaKey, altKey } = event;
        if (ctrlKey || metaKey || altKey || !isGripKey(key, isLifted)) return;
        event.preventDefault();
        event.stopPropagation();
        step({ kind: 'key', id, key, isShifted });
      }}
      onBlur={() => step({ kind: 'letGo' })}
    >
      <GripVertical size={16} strokeWidth={2} aria-hidden="true" />
    </button>
  );
}

/** Who fixed what of it, in a sentence. */
function why({ locked, mandatory, layer }: PlacedPortlet, t: Parts['t']): string {
  const who = t(layer === 'role' ? 'editor.byRole' : 'editor.byOrganisation');
  if (!locked) return t('editor.mandatoryWhy', { who });
  return t(mandatory ? 'editor.fixedWhy' : 'editor.lockedWhy', { who });
}

/** The header of a portlet that is being arranged: a grip and ways to set it up and remove it, or a lock and the reason. */
export function editChrome(parts: Parts): Chrome {
  const { portlet, name, isLifted, t, step, onSettings } = parts;
  const { id, locked, mandatory } = portlet;
  const isFixed = locked || mandatory;
  const lead = locked ? (
    <span className="grid w-5 flex-none place-items-center text-tertiary">
      <Lock size={16} strokeWidth={1.9} aria-hidden="true" />
    </span>
  ) : (
    <Grip {...parts} />
  );
  const aside = (
    <span data-act className="flex items-center">
      {onSettings && (
        <IconButton
          icon={Settings2}
          size={28}
          label={t('editor.settingsOf', { name })}
          onClick={() => onSettings(id)}
        />
      )}
      {mandatory ? (
        <span className="mr-1.5 rounded-sm bg-fill-secondary px-2 py-[3px] text-xs font-medium whitespace-nowrap text-secondary">
          {t('editor.mandatory')}
        </span>
      ) : (
        <IconButton
          icon={X}
          size={28}
          label={t('editor.remove', { name })}
          onClick={() => step({ kind: 'remove', id })}
        />
      )}
    </span>
  );
  return {
    lead,
    aside,
    headerClassName: `gap-1.5! pl-2 select-none touch-none ${locked ? 'cursor-not-allowed' : 'cursor-grab'}`,
    className: `${isFixed ? 'border-dashed border-field! bg-fill-alter!' : ''} ${isLifted ? 'is-lifted' : ''}`,
    foot: isFixed && (
      <footer className="flex flex-none items-center gap-2 border-t border-dashed border-field px-4 py-2.5 text-xs text-secondary">
        <Info size={14} strokeWidth={2} aria-hidden="true" className="flex-none text-icon" />
        {why(portlet, t)}
      </footer>
    ),
  };
}
