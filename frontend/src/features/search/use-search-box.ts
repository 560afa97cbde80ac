import { List, Network } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMe } from '../../api/session';
import { groupsOf, type Command, type Entry, type Scope } from './entries';
import { usePalette } from './palette';
import { recentPeople, rememberPerson } from './recent';
import { recentSearches, rememberSearch } from './recent-searches';
import { MOST_SUGGESTED, useSettled, useSuggestions } from './search.api';
import { useCommands } from './use-commands';
import { isByOtherReading } from './why';

/** Where a person found is shown. */
type Place = 'card' | 'chart';

/** What is typed into the box, what stands in it, and what choosing does. */
export function useSearchBox() {
  const { t } = useTranslation('search');
  const close = usePalette((state) => state.close);
  const navigate = useNavigate();
  const me = useMe();
  const commands = useCommands();
  const [text, setText] = useState('');
  const [scope, setScope] = useState<Scope>('all');
  const [isLiteral, setLiteral] = useState(false);
  const [chosen, choose] = useState(0);
  /** Enter was pressed before the hits of what had been typed were there: it opens the first of them. */
  const waiting = useRef<Place | null>(null);
  const typed = text.trim();
  const { data, error, refetch } = useSuggestions(useSettled(typed), MOST_SUGGESTED, isLiteral);
  const isSettled = typed === '' || scope === 'commands' || data?.q === typed;
  const hits = typed && data ? data.hits : [];
  const isNobody = isSettled && typed !== '' && hits.length === 0 && scope !== 'commands';

  const page = (id: string, icon: Command['icon'], label: string, to: string): Command => ({
    ...{ id, icon, label, words: '', area: 'pages' },
    run: () => void navigate(to),
  });
  const inList = page('more', List, t('more', { q: typed }), `/people?q=${encodeURIComponent(typed)}`);
  const inChart = page('in-chart', Network, t('toChart'), '/people?view=chart');
  const groups = groupsOf({
    ...{ scope, typed, hits, commands },
    otherReading: data?.otherReading ?? null,
    recentPeople: recentPeople(me.id),
    recentSearches: recentSearches(me.id),
    more: isNobody ? inChart : hits.length === MOST_SUGGESTED && scope === 'people' ? inList : null,
  });
  const entries = groups.flatMap((group) => group.entries);
  const current = Math.min(chosen, entries.length - 1);

  const type = (next: string) => {
    setText(next);
    choose(0);
    setLiteral(false);
    waiting.current = null;
  };
  const open = (entry: Entry, at: Place = 'card') => {
    if (entry.kind === 'search') {
      type(entry.text);
      return;
    }
    close();
    if (entry.kind === 'command') {
      entry.command.run();
      return;
    }
    rememberPerson(me.id, entry.person);
    if (typed) rememberSearch(me.id, typed);
    void navigate(`/people/${entry.person.id}${at === 'chart' ? '?view=chart' : ''}`);
  };
  const enter = (at: Place) => {
    const entry = entries[current];
    if (!isSettled) waiting.current = at;
    else if (entry) open(entry, at);
  };
  const enterLate = useEffectEvent(() => {
    const at = waiting.current;
    waiting.current = null;
    if (at) enter(at);
  });
  useEffect(() => {
    if (isSettled) enterLate();
  }, [isSettled]);

  return {
    text,
    typed,
    type,
    scope,
    setScope: (next: Scope) => {
      setScope(next);
      choose(0);
    },
    isLiteral,
    setLiteral,
    groups,
    entries,
    current,
    choose,
    open,
    enter,
    hits,
    /** Neither somebody nor a command. */
    isNothing: isNobody && entries.length === 1,
    error: entries.length === 0 ? error : null,
    retry: () => void refetch(),
    isDegraded: typed !== '' && data?.isDegraded === true,
    /** What the keys write in the other mode, tried as well. */
    triedReading: typed && data?.q === typed ? data.otherReading : null,
    /** The same where it found somebody. */
    otherReading: data && hits.some((hit) => isByOtherReading(data.q, hit)) ? data.otherReading : null,
  };
}

export type SearchBoxState = ReturnType<typeof useSearchBox>;
