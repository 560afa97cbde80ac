import { completions, type TextRange } from './hangul-range.js';
import { initialsQuery, type InitialsQuery } from './hangul-initials.js';
import { hangulOf, isHangul, isVowel, keysOf } from './keyboard.js';
import { compact, dialled, folded, foldedKeys, wordsOf } from './text.js';
import { slips } from './typos.js';

/** What was typed, in every way it may be meant. */
export interface PeopleText {
  /** Whether it was typed in the keyboard's Korean mode; null where that cannot be told, as of digits. */
  readonly isHangul: boolean | null;
  /** Keys of each word; all of them must be found. Empty where nothing was typed that could be. */
  readonly words: readonly string[];
  /** Keys of identifiers, any of which is an exact hit. */
  readonly exact: readonly string[];
  /** Where names lie that begin so. */
  readonly ranges: readonly TextRange[];
  readonly initials: InitialsQuery | undefined;
  /** What it may have been meant for, were it typed with an error. */
  readonly slips: readonly string[];
}

/** A telephone number or a part of one. */
const number = /^[\d\s()+.-]*$/;

/** @param q as typed, in either mode of the keyboard */
export function peopleText(q: string): PeopleText {
  const typed = q.normalize('NFC').trim();
  const digits = number.test(typed) ? dialled(typed) : '';
  if (digits.length > 2) return { ...nothing, words: [digits], exact: [digits] };
  const [beforeAt = '', ...afterAt] = typed.split('@');
  const text = afterAt.length > 0 ? beforeAt : typed;
  const words = wordsOf(text).map(foldedKeys);
  const whole = foldedKeys(compact(text));
  const spellings = [...new Set([text, ...(words.length > 1 ? wordsOf(text) : [])].flatMap(readings))];
  return {
    isHangul: Array.from(text).some(isHangul) || (/\p{L}/u.test(text) ? false : null),
    words: afterAt.length > 0 ? words.slice(0, 1) : words.slice(0, MOST_WORDS),
    exact: afterAt.length > 0 ? [folded(typed)] : [whole].filter(Boolean),
    ranges: afterAt.length > 0 ? [] : spellings.flatMap(completions),
    initials: readings(text).map(initialsQuery).find(Boolean),
    slips: slips(whole),
  };
}

/** The keys as they were meant where Caps Lock stood. */
const unlocked = (keys: string): string => (keys === keys.toUpperCase() ? keys.toLowerCase() : keys);

/**
 * What the same keys write in the keyboard's other mode, blanks kept: rrt ↔ ㄱㄱㅅ. Undefined where that is nothing
 * else, as of digits, or cannot have been meant, as of an address.
 */
export function otherReading(q: string): string | undefined {
  const typed = q.normalize('NFC').trim();
  if (typed.includes('@')) return undefined;
  const other = Array.from(typed).some(isHangul) ? keysOf(typed) : hangulOf(unlocked(typed));
  return other === unlocked(typed) ? undefined : other;
}

/** More than anybody types; each costs a look. */
const MOST_WORDS = 6;
const nothing: PeopleText = { isHangul: null, words: [], exact: [], ranges: [], initials: undefined, slips: [] };

/** The text itself and what its keys write in the keyboard's other mode, where that could be a name. */
function readings(text: string): string[] {
  const literal = compact(text);
  if (literal === '') return [];
  const characters = Array.from(literal);
  if (characters.some(isHangul)) return [literal, foldedKeys(literal)];
  const hangul = hangulOf(unlocked(text.replace(/[^\p{L}\p{N}]+/gu, '')));
  return Array.from(hangul).every((character) => isHangul(character) && !isVowel(character))
    ? [literal, hangul]
    : [literal];
}
