import { keysByCharacter } from './keyboard.js';

/** Small letters without the marks of Latin ones, composed (NFC): what two spellings of a name have in common. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();

/** The runs of letters and digits of a text, folded. */
export const wordsOf = (text: string): string[] =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A name as it is compared: its words without anything between them. */
export const compact = (text: string): string => wordsOf(text).join('');

/** Digits of a telephone number as it is dialled at home: +82-2-555-1234 → 025551234. */
export const dialled = (number: string): string =>
  number.replace(/^\s*\+\s*82[\s-]*(\(0\))?0?/, '0').replace(/\D/g, '');

/** The keys of a text in small letters, where each comes from: `at[i]` is the UTF-16 unit that key `i` belongs to. */
export interface TracedKeys {
  readonly keys: string;
  readonly at: readonly number[];
  /** Indices of keys at which a word, or a syllable, begins. */
  readonly starts: ReadonlySet<number>;
}

export function tracedKeys(text: string): TracedKeys {
  let keys = '';
  const at: number[] = [];
  const starts = new Set<number>();
  let inWord = false;
  text.split('').forEach((unit, index) => {
    const letters = compact(unit);
    if (letters === '') {
      inWord = false;
      return;
    }
    const typed = keysByCharacter(letters).join('').toLowerCase();
    if (!inWord || typed !== letters) starts.add(keys.length);
    inWord = true;
    keys += typed;
    at.push(...typed.split('').map(() => index));
  });
  return { keys, at, starts };
}

/** The keys that type a text, in small letters: what index and query have in common, whatever the keyboard's mode. */
export const foldedKeys = (text: string): string => tracedKeys(text).keys;
