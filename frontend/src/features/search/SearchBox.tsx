import { Search, UserX, X } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../../api/session';
import { Dialog } from '../../shared/ui/Dialog';
import { FailureNotice } from '../../shared/ui/FailureNotice';
import { IconButton } from '../../shared/ui/IconButton';
import { Key } from '../../shared/ui/Key';
import { Notice } from '../../shared/ui/Notice';
import { Hints } from './Hints';
import { Hit } from './Hit';
import { usePalette } from './palette';
import { recentPeople, rememberPerson } from './recent';
import { useSettled, useSuggestions } from './search.api';

/** One box for people: by name, initials, keyboard in the wrong mode, extension, number. */
export function SearchBox() {
  const { t } = useTranslation(['search', 'words']);
  const close = usePalette((state) => state.close);
  const navigate = useNavigate();
  const me = useMe();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed.trim());
  const { data, error, refetch } = useSuggestions(q);
  const [chosen, setChosen] = useState(0);
  const people = typed.trim() === '' ? recentPeople(me.id) : (data?.hits ?? []);
  const isNone = typed.trim() !== '' && q === typed.trim() && data?.hits.length === 0;
  const current = Math.min(chosen, people.length - 1);

  const open = (index: number, inChart: boolean) => {
    const person = people[index];
    if (!person) return;
    rememberPerson(me.id, person);
    close();
    void navigate(inChart ? `/people/${person.id}?view=chart` : `/people/${person.id}`);
  };
  const press = (event: KeyboardEvent) => {
    // While a Hangul syllable is being composed, Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && people.length > 0) setChosen((current + step + people.length) % people.length);
    else if (event.key === 'Enter') open(current, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      label={t('title')}
      onClose={close}
      className="fixed inset-x-0 top-5 bottom-0 h-auto max-h-none w-full max-w-none rounded-t-2xl backdrop:bg-mask tablet:inset-x-auto tablet:top-16 tablet:bottom-auto tablet:left-1/2 tablet:w-[640px] tablet:-translate-x-1/2 tablet:rounded-2xl tablet:backdrop:bg-[rgba(17,22,32,.16)]"
    >
      <div className="flex h-full flex-col">
        <span aria-hidden="true" className="mx-auto mt-2 h-1 w-9 flex-none rounded-xs bg-fill tablet:hidden" />
        <div className="flex h-16 flex-none items-center gap-3 px-4 tablet:h-14 tablet:pr-3 tablet:pl-5">
          <div className="flex h-11 min-w-0 flex-1 items-center gap-3 rounded-xl border border-primary px-3 shadow-[0_0_0_3px_var(--ant-control-outline)] tablet:border-0 tablet:px-0 tablet:shadow-none">
            <Search size={20} strokeWidth={1.75} aria-hidden="true" className="text-icon" />
            <input
              autoFocus
              type="text"
              role="combobox"
              aria-label={t('placeholder')}
              aria-expanded={people.length > 0}
              aria-controls={listId}
              aria-activedescendant={people.length > 0 ? `${listId}-${current}` : undefined}
              autoComplete="off"
              spellCheck={false}
              maxLength={100}
              placeholder={t('placeholder')}
              className="min-w-0 flex-1 bg-transparent text-lg font-medium outline-none placeholder:font-normal placeholder:text-placeholder"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setChosen(0);
              }}
              onKeyDown={press}
            />
            {typed && <IconButton icon={X} size={28} label={t('clear')} onClick={() => setTyped('')} />}
          </div>
          <button type="button" onClick={close} className="rounded-sm text-secondary tablet:hidden">
            {t('words:close')}
          </button>
          <span className="hidden tablet:inline" aria-hidden="true">
            <Key>Esc</Key>
          </span>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto border-t border-split px-2 pt-1 pb-2 tablet:max-h-[60vh] tablet:flex-none">
          {people.length > 0 && (
            <h2 className="px-3 pt-2.5 pb-1.5 text-xs font-medium text-tertiary">
              {typed.trim() === '' ? t('recent') : t('people')}
            </h2>
          )}
          <ul id={listId} role="listbox" aria-label={t('people')}>
            {people.map((person, index) => (
              <Hit
                key={person.id}
                id={`${listId}-${index}`}
                person={person}
                isChosen={index === current}
                onChoose={() => open(index, false)}
                onHover={() => setChosen(index)}
              />
            ))}
          </ul>
          {error && people.length === 0 && (
            <FailureNotice title={t('words:retry')} error={error} onRetry={() => void refetch()} />
          )}
          {isNone && (
            <div className="py-8">
              <Notice icon={UserX} title={t('none')} text={t('noneText')}>
                <button
                  type="button"
                  className="font-medium text-link"
                  onClick={() => {
                    close();
                    void navigate('/people?view=chart');
                  }}
                >
                  {t('toChart')}
                </button>
              </Notice>
            </div>
          )}
        </div>
        <p role="status" className="sr-only">
          {q && data ? t('found', { count: data.hits.length }) : ''}
        </p>
        <Hints isDegraded={Boolean(q && data?.isDegraded)} />
      </div>
    </Dialog>
  );
}
