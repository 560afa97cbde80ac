import { Search, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../shared/ui/IconButton';
import { Key } from '../../shared/ui/Key';
import { SCOPES } from './entries';
import type { SearchBoxState } from './use-search-box';

interface Props {
  readonly box: SearchBoxState;
  readonly listId: string;
  readonly isPhone: boolean;
  readonly onClose: () => void;
}

/** The field, which has the focus while the box is open: arrows choose, Enter opens, Tab goes to the next scope. */
export function SearchField({ box, listId, isPhone, onClose }: Props) {
  const { t } = useTranslation(['search', 'words']);
  const { text, entries, current, scope } = box;
  const press = (event: KeyboardEvent) => {
    // While a Hangul syllable is being composed, Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && entries.length > 0) box.choose((current + step + entries.length) % entries.length);
    else if (event.key === 'Enter') box.enter(event.ctrlKey || event.metaKey ? 'chart' : 'card');
    else if (event.key === 'Tab' && !isPhone) {
      const next = SCOPES.indexOf(scope) + (event.shiftKey ? -1 : 1) + SCOPES.length;
      box.setScope(SCOPES[next % SCOPES.length] ?? 'all');
    } else return;
    event.preventDefault();
  };
  return (
    <div className={`flex flex-none items-center ${isPhone ? 'gap-1 pt-1 pr-1 pb-2 pl-4' : 'h-14 gap-3 pr-4 pl-5'}`}>
      <div
        className={`flex min-w-0 flex-1 items-center gap-3 ${isPhone ? 'h-11 rounded-xl border border-primary pl-3 shadow-[0_0_0_3px_var(--ant-control-outline)]' : ''}`}
      >
        <Search size={20} strokeWidth={1.75} aria-hidden="true" className="flex-none text-icon" />
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
          {...(!isPhone && {
            role: 'combobox',
            'aria-expanded': entries.length > 0,
            'aria-controls': listId,
            'aria-autocomplete': 'list' as const,
            ...(entries.length > 0 && { 'aria-activedescendant': `${listId}-${current}` }),
          })}
          aria-label={t('placeholder')}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={100}
          placeholder={t('placeholder')}
          className="h-11 min-w-0 flex-1 bg-transparent text-lg font-medium outline-none placeholder:font-normal placeholder:text-placeholder"
          value={text}
          onChange={(event) => box.type(event.target.value)}
          onKeyDown={press}
        />
        {isPhone && text && <IconButton icon={X} size={44} label={t('clear')} onClick={() => box.type('')} />}
      </div>
      {isPhone ? (
        <button type="button" onClick={onClose} className="h-11 flex-none px-3 text-secondary">
          {t('words:close')}
        </button>
      ) : (
        <span aria-hidden="true">
          <Key>Esc</Key>
        </span>
      )}
    </div>
  );
}
