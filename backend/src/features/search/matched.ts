import { initialsOf } from './keyboard.js';
import type { PersonFields } from './people-document.js';
import type { PeopleText } from './people-text.js';
import type { Schema } from '../../http/route.js';
import { folded, foldedKeys, tracedKeys, type TracedKeys } from './text.js';

export type Match = Schema<'Match'>;
type Kind = Match['kind'];

/** How much a kind says of why somebody was found, the most first. */
const order: readonly Kind[] = ['exact', 'extension', 'prefix', 'keyboard', 'initials', 'part', 'fuzzy'];
const MOST_RANGES = 20;
const fieldNames = [
  'name',
  'latinName',
  'username',
  'extension',
  'employeeNumber',
  'email',
  'phone',
  'mobile',
  'department',
  'position',
  'title',
  'location',
] as const satisfies readonly (keyof PersonFields)[];

/** Whether the text stands there as it was typed. */
export const isLiteral = ({ kind }: Match): boolean => !['keyboard', 'initials', 'fuzzy'].includes(kind);

/** Why a person was found, the strongest reason first: in which fields, how, and what of them to mark. */
export function matched(text: PeopleText, fields: PersonFields): Match[] {
  const found = fieldNames.flatMap((field) => {
    const value = fields[field];
    const match = value === null ? undefined : matchIn(text, field, value);
    return match ? [match] : [];
  });
  return found.length > 0
    ? found.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    : likeness(text, fields);
}

function matchIn(text: PeopleText, field: Match['field'], value: string): Match | undefined {
  const traced = tracedKeys(value);
  const initials = field === 'name' ? initialsIn(text, value) : undefined;
  if (text.exact.includes(traced.keys) || text.exact.includes(folded(value))) {
    return { field, kind: named(text, field, 'exact', value), ranges: [[0, value.length]] };
  }
  const parts = text.words.flatMap((word) => {
    const at = placeOf(word, traced);
    return at === undefined ? [] : [{ at, to: at + word.length }];
  });
  if (parts.length === 0) return initials;
  const ranges = parts.map(({ at, to }) => rangeOf(traced, at, to)).slice(0, MOST_RANGES);
  return { field, kind: named(text, field, parts.some(({ at }) => at === 0) ? 'prefix' : 'part', value), ranges };
}

/** Where a word lies in a value: where something begins if it can. */
function placeOf(word: string, { keys, starts }: TracedKeys): number | undefined {
  const places: number[] = [];
  for (let at = keys.indexOf(word); at >= 0; at = keys.indexOf(word, at + 1)) places.push(at);
  return places.find((at) => starts.has(at)) ?? places[0];
}

const rangeOf = ({ at }: TracedKeys, from: number, to: number): [number, number] => [
  at[from] ?? 0,
  (at[to - 1] ?? 0) + 1,
];

/** The kind, told more closely where the field or the keyboard's mode says more. */
function named({ isHangul }: PeopleText, field: Match['field'], kind: Kind, value: string): Kind {
  if (field === 'extension') return 'extension';
  const hangulValue = /[\u3131-\u3163\uac00-\ud7a3]/.test(value);
  const latinValue = /[a-z]/i.test(value);
  const otherMode = isHangul ? latinValue && !hangulValue : hangulValue && !latinValue && isHangul === false;
  return otherMode ? 'keyboard' : kind;
}

function initialsIn({ initials }: PeopleText, name: string): Match | undefined {
  if (!initials) return undefined;
  const letters = name.split('').map((letter, index) => ({ index, initial: initialsOf(foldedKeys(letter) && letter) }));
  const shown = letters.filter(({ initial }) => initial.trim() !== '');
  const place = shown
    .map(({ initial }) => initial)
    .join('')
    .indexOf(initials.initials);
  const [first, last] = [shown[place], shown[place + initials.initials.length - 1]];
  if (place < 0 || !first || !last) return undefined;
  return { field: 'name', kind: 'initials', ranges: [[first.index, last.index + 1]] };
}

/** Names that what was typed may have been meant for. */
function likeness({ slips }: PeopleText, fields: PersonFields): Match[] {
  return (['name', 'username', 'latinName', 'email', 'employeeNumber'] as const).flatMap((field) => {
    const value = fields[field];
    const isMeant = value !== null && slips.includes(foldedKeys(value));
    return isMeant ? [{ field, kind: 'fuzzy' as const, ranges: [] }] : [];
  });
}
