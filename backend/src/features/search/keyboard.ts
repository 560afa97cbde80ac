/**
 * The two-set keyboard (두벌식, KS X 5002): what keys a Korean text is typed with, what a run of keys writes, and the
 * initial consonants (초성) of a text. Hangul is that of Unicode's precomposed syllables and compatibility jamo; text
 * comes in NFC.
 */

/** In Unicode's order, so that a syllable is arithmetic: 0xAC00 + (initial × 21 + vowel) × 28 + final. */
const INITIALS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const VOWELS = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
const FINALS = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')];

const FIRST = 0xac00;
const LAST = 0xd7a3;

const KEY_OF: Readonly<Record<string, string>> = {
  ...{ ㅂ: 'q', ㅈ: 'w', ㄷ: 'e', ㄱ: 'r', ㅅ: 't', ㅃ: 'Q', ㅉ: 'W', ㄸ: 'E', ㄲ: 'R', ㅆ: 'T' },
  ...{ ㅁ: 'a', ㄴ: 's', ㅇ: 'd', ㄹ: 'f', ㅎ: 'g', ㅋ: 'z', ㅌ: 'x', ㅊ: 'c', ㅍ: 'v' },
  ...{ ㅛ: 'y', ㅕ: 'u', ㅑ: 'i', ㅐ: 'o', ㅔ: 'p', ㅒ: 'O', ㅖ: 'P', ㅗ: 'h', ㅓ: 'j', ㅏ: 'k', ㅣ: 'l' },
  ...{ ㅠ: 'b', ㅜ: 'n', ㅡ: 'm' },
  // typed with two keys
  ...{ ㅘ: 'hk', ㅙ: 'ho', ㅚ: 'hl', ㅝ: 'nj', ㅞ: 'np', ㅟ: 'nl', ㅢ: 'ml' },
  ...{ ㄳ: 'rt', ㄵ: 'sw', ㄶ: 'sg', ㄺ: 'fr', ㄻ: 'fa', ㄼ: 'fq', ㄽ: 'ft', ㄾ: 'fx', ㄿ: 'fv', ㅀ: 'fg', ㅄ: 'qt' },
};
const JAMO_OF = new Map(Object.entries(KEY_OF).map(([jamo, keys]) => [keys, jamo]));

/** A syllable's parts; `final` is empty where there is none. */
export interface Syllable {
  readonly initial: string;
  readonly vowel: string;
  readonly final: string;
}

export function decompose(character: string): Syllable | undefined {
  const code = character.charCodeAt(0);
  if (!(code >= FIRST && code <= LAST)) return undefined;
  const index = code - FIRST;
  return {
    initial: INITIALS[Math.floor(index / 588)] ?? '',
    vowel: VOWELS[Math.floor((index % 588) / 28)] ?? '',
    final: FINALS[index % 28] ?? '',
  };
}

/** @returns undefined where the parts make no syllable */
export function compose({ initial, vowel, final }: Syllable): string | undefined {
  const [i, v, f] = [INITIALS.indexOf(initial), VOWELS.indexOf(vowel), FINALS.indexOf(final)];
  return i < 0 || v < 0 || f < 0 ? undefined : String.fromCharCode(FIRST + (i * 21 + v) * 28 + f);
}

export const isInitial = (jamo: string): boolean => INITIALS.includes(jamo);
export const isVowel = (jamo: string): boolean => VOWELS.includes(jamo);
/** Syllable, consonant or vowel. */
export const isHangul = (character: string): boolean => /^[\uAC00-\uD7A3\u3131-\u3163]$/.test(character);

/** The keys of each character, one entry a UTF-16 unit; what is not Hangul stands for itself. */
export function keysByCharacter(text: string): string[] {
  return text.split('').map((character) => {
    const parts = decompose(character);
    if (!parts) return KEY_OF[character] ?? character;
    return [parts.initial, parts.vowel, parts.final].map((jamo) => KEY_OF[jamo] ?? '').join('');
  });
}

/** 김경수 → rlarudtn; ㅏ나ㅑㅡ → kskim. Doubled consonants are capitals: 깍 → Rkr. */
export const keysOf = (text: string): string => keysByCharacter(text).join('');

const jamoOfKey = (key: string): string | undefined => JAMO_OF.get(key) ?? JAMO_OF.get(key.toLowerCase());
const joined = (first: string, second: string): string | undefined =>
  JAMO_OF.get((KEY_OF[first] ?? '?') + (KEY_OF[second] ?? '?'));
/** ㄳ → [ㄱ, ㅅ]; ㄱ → [ㄱ]. */
export const typedAs = (jamo: string): string[] => [...(KEY_OF[jamo] ?? '')].map((key) => JAMO_OF.get(key) ?? '');

/**
 * What the keys write in Korean mode, as an input method joins them: rlarudtn → 김경수, kskim → ㅏ나ㅑㅡ. What is no
 * letter of the keyboard stands for itself.
 */
export function hangulOf(keys: string): string {
  let written = '';
  let open: Syllable = { initial: '', vowel: '', final: '' };
  const close = () => {
    written += compose(open) ?? open.initial + open.vowel + open.final;
    open = { initial: '', vowel: '', final: '' };
  };
  for (const key of keys) {
    const jamo = /[a-z]/i.test(key) ? jamoOfKey(key) : undefined;
    if (jamo === undefined) {
      close();
      written += key;
    } else if (isVowel(jamo)) {
      const { initial, vowel, final } = open;
      if (final) {
        // The last consonant belongs to the syllable that this vowel opens.
        const consonants = typedAs(final);
        const moved = consonants.pop() ?? '';
        open = { initial, vowel, final: consonants.join('') };
        close();
        open = { initial: moved, vowel: jamo, final: '' };
      } else if (vowel) {
        const both = joined(vowel, jamo);
        if (!both) close();
        open = both ? { initial, vowel: both, final } : { initial: '', vowel: jamo, final: '' };
      } else open = { initial, vowel: jamo, final };
    } else {
      const { initial, vowel, final } = open;
      const ending = final ? joined(final, jamo) : jamo;
      if (initial && vowel && ending && FINALS.includes(ending)) open = { initial, vowel, final: ending };
      else {
        if (initial || vowel) close();
        open = { initial: jamo, vowel: '', final: '' };
      }
    }
  }
  close();
  return written;
}

/** 김경수 → ㄱㄱㅅ; ㄱㄳ, as an input method joins ㄱㄱㅅ, likewise. What is not Hangul stands for itself, vowels go. */
export function initialsOf(text: string): string {
  return [...text]
    .flatMap((character) => {
      const parts = decompose(character);
      if (parts) return [parts.initial];
      if (!isHangul(character)) return [character];
      return isVowel(character) ? [] : isInitial(character) ? [character] : typedAs(character);
    })
    .join('');
}
