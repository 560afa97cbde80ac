import { completions, type TextRange } from './hangul-range.js';
import { initialsQuery, type InitialsQuery } from './hangul-initials.js';
import { hangulOf, isHangul, isVowel } from './keyboard.js';
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

/** More than anybody types; each costs a look. */
const MOST_WORDS = 6;
const nothing: PeopleText = { isHangul: null, words: [], exact: [], ranges: [], initials: undefined, slips: [] };

/** The text itself and what its keys write in the keyboard's other mode, where that could be a name. */
function readings(text: string): string[] {
  const literal = compact(text);
  if (literal === '') return [];
  const characters = Array.from(literal);
  if (characters.some(isHangul)) return [literal, foldedKeys(literal)];
  const keys = text.replace(/[^\p{L}\p{N}]+/gu, '');
  const hangul = hangulOf(keys === keys.toUpperCase() ? keys.toLowerCase() : keys);
  return Array.from(hangul).every((character) => isHangul(character) && !isVowel(character))
    ? [literal, hangul]
    : [literal];
}
