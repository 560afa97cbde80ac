import { useTranslation } from 'react-i18next';
import { Key } from '../../shared/ui/Key';
import { commandsFor, SCOPES, type Scope } from './entries';
import { MOST_SUGGESTED } from './search.api';
import { useCommands } from './use-commands';
import type { SearchBoxState } from './use-search-box';

/** Where to look, with how much was found there. */
export function Scopes({ box, isPhone }: { readonly box: SearchBoxState; readonly isPhone: boolean }) {
  const { t } = useTranslation('search');
  const { typed, hits, triedReading } = box;
  const commands = commandsFor(typed, triedReading, useCommands()).length;
  const counts: Record<Scope, number> = { all: hits.length + commands, people: hits.length, commands };
  const isMore = hits.length === MOST_SUGGESTED;
  return (
    <div
      role="group"
      aria-label={t('scope')}
      className={`flex flex-none items-center border-b border-split ${isPhone ? 'px-2 py-0.5' : 'h-10 gap-1 border-t px-3'}`}
    >
      {SCOPES.map((scope) => (
        <button
          key={scope}
          type="button"
          tabIndex={isPhone ? 0 : -1}
          aria-pressed={scope === box.scope}
          onClick={() => box.setScope(scope)}
          className={`group text-sm font-medium text-secondary ${isPhone ? 'h-11 px-1' : ''}`}
        >
          <span
            className={`block group-aria-pressed:bg-fill-secondary group-aria-pressed:text-text ${isPhone ? 'h-8 rounded-2xl px-2.5 leading-8' : 'h-[26px] rounded-[13px] px-2.5 leading-[26px]'}`}
          >
            {t(`scopes.${scope}`)}
            {typed !== '' && counts[scope] > 0 && (
              <span className="tabular ml-1 font-normal text-tertiary">
                {counts[scope]}
                {isMore && scope !== 'commands' && '+'}
              </span>
            )}
          </span>
        </button>
      ))}
      {!isPhone && (
        <span className="ml-auto text-xs text-tertiary" aria-hidden="true">
          <Key>Tab</Key> {t('hintScope')}
        </span>
      )}
    </div>
  );
}
