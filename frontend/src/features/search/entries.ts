import type { LucideIcon } from 'lucide-react';
import type { PersonHit } from '../../api/types';
import type { Recent } from './recent';

/** What the box looks through; documents and posts join when they are built. */
export const SCOPES = ['all', 'people', 'commands'] as const;
export type Scope = (typeof SCOPES)[number];

/** A page to go to, or something to do. */
export interface Command {
  readonly id: string;
  readonly area: 'pages' | 'acts';
  readonly icon: LucideIcon;
  readonly label: string;
  /** Other words that it is looked for by. */
  readonly words: string;
  readonly run: () => void;
}

/** One line of the box that can be chosen. */
export type Entry =
  | { readonly kind: 'person'; readonly key: string; readonly person: PersonHit | Recent }
  | { readonly kind: 'search'; readonly key: string; readonly text: string }
  | { readonly kind: 'command'; readonly key: string; readonly command: Command };

export interface Group {
  readonly title: 'people' | 'recent' | 'recentSearches' | 'pages' | 'acts';
  readonly entries: readonly Entry[];
}

interface Found {
  readonly scope: Scope;
  /** Trimmed. */
  readonly typed: string;
  readonly otherReading: string | null;
  readonly hits: readonly PersonHit[];
  readonly recentPeople: readonly Recent[];
  readonly recentSearches: readonly string[];
  readonly commands: readonly Command[];
  /** Another way on: the list with everybody found, where there are more than are suggested; the chart, for nobody. */
  readonly more: Command | null;
}

/** People, and commands, of a box that looks through both. */
const MOST_PEOPLE = 8;
const MOST_COMMANDS = 5;

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase().replace(/\s/g, '');

/** The commands that a text, or what its keys write in the keyboard's other mode, is part of. */
export function commandsFor(typed: string, otherReading: string | null, commands: readonly Command[]): Command[] {
  const readings = [typed, otherReading ?? ''].map(folded).filter(Boolean);
  return commands.filter(({ label, words }) => {
    const own = [label, ...words.split(',')].map(folded);
    return readings.some((reading) => own.some((word) => word.includes(reading)));
  });
}

const person = (each: PersonHit | Recent): Entry => ({ kind: 'person', key: each.id, person: each });
const search = (text: string): Entry => ({ kind: 'search', key: `search:${text}`, text });
const command = (each: Command): Entry => ({ kind: 'command', key: each.id, command: each });

/** What stands in the box, group by group; a group without entries is left out. */
export function groupsOf(found: Found): readonly Group[] {
  const { scope, typed, otherReading, hits, commands, more } = found;
  const isAll = scope === 'all';
  const inArea = (of: readonly Command[], area: Command['area']) =>
    of.filter((each) => each.area === area).map(command);
  const asked = commandsFor(typed, otherReading, commands).slice(0, isAll ? MOST_COMMANDS : undefined);
  const people: readonly Group[] = typed
    ? [
        {
          title: 'people',
          entries: [...hits.slice(0, isAll ? MOST_PEOPLE : undefined).map(person), ...(more ? [command(more)] : [])],
        },
      ]
    : [
        { title: 'recent', entries: found.recentPeople.map(person) },
        { title: 'recentSearches', entries: found.recentSearches.map(search) },
      ];
  const shown = typed ? asked : commands;
  const acts: readonly Group[] = [
    { title: 'pages', entries: inArea(shown, 'pages') },
    { title: 'acts', entries: inArea(shown, 'acts') },
  ];
  const groups = [scope === 'commands' ? [] : people, scope === 'people' ? [] : acts];
  // A command that was named comes before the other ways to look for somebody who was not found.
  return (typed && hits.length === 0 ? groups.toReversed() : groups).flat().filter(({ entries }) => entries.length > 0);
}
