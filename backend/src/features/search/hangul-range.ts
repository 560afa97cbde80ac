import { compose, decompose, isHangul, isInitial, keysOf, typedAs } from './keyboard.js';

/** Texts from `from` up to and without `to`, compared by code point. */
export interface TextRange {
  readonly from: string;
  readonly to: string;
}

const VOWELS = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
const FINALS = Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ');
const LAST_FINAL = 'ㅎ';

const after = (character: string): string => String.fromCodePoint((character.codePointAt(0) ?? 0) + 1);
const between = (head: string, first: string, last: string): TextRange => ({
  from: head + first,
  to: head + after(last),
});
const syllable = (initial: string, vowel: string, final: string): string => compose({ initial, vowel, final }) ?? '';
/** Every syllable with this initial. */
export const syllablesOf = (initial: string): { readonly first: string; readonly last: string } => ({
  first: syllable(initial, 'ㅏ', ''),
  last: syllable(initial, 'ㅣ', LAST_FINAL),
});

/**
 * The texts that what has been typed so far may become: 김겨 → 김겨…, 김경…, 김과 never; 김ㄱ → 김가… to 김깋…;
 * 간 → 간… and 가나…, as the last consonant may belong to a syllable yet to come.
 */
export function completions(text: string): TextRange[] {
  const last = Array.from(text).at(-1);
  if (last === undefined) return [];
  const head = text.slice(0, -last.length);
  const parts = decompose(last);
  if (!parts) {
    if (isInitial(last)) return [between(head, syllablesOf(last).first, syllablesOf(last).last)];
    return isHangul(last) ? [] : [between(head, last, last)];
  }
  const { initial, vowel, final } = parts;
  if (!final) {
    const keys = keysOf(vowel);
    const widest = VOWELS.findLast((other) => keysOf(other).startsWith(keys)) ?? vowel;
    return [between(head, last, syllable(initial, widest, LAST_FINAL))];
  }
  const grown = FINALS.filter((other) => keysOf(other).startsWith(keysOf(final))).map((other) =>
    syllable(initial, vowel, other),
  );
  const consonants = typedAs(final);
  const moved = consonants.pop() ?? '';
  const left = head + syllable(initial, vowel, consonants.join(''));
  return [
    ...grown.map((each) => between(head, each, each)),
    between(left, syllablesOf(moved).first, syllablesOf(moved).last),
  ];
}
