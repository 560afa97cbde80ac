import { completions, syllablesOf, type TextRange } from './hangul-range.js';
import { decompose, initialsOf, isHangul, isVowel, typedAs } from './keyboard.js';

/** A name asked for by initial consonants, some of its syllables perhaps in full. */
export interface InitialsQuery {
  /** The initial consonants from the first on. */
  readonly initials: string;
  /** Where all names with the first of them lie. */
  readonly range: TextRange;
  /** Regular expression that the name begins with; undefined where the consonants say it all. */
  readonly shape: string | undefined;
}

/**
 * ㄱㄱㅅ, ㄱㄳ as an input method joins it, 김ㄱㅅ. One consonant at the end of a text is a syllable not yet finished
 * and no question for initials.
 */
export function initialsQuery(text: string): InitialsQuery | undefined {
  const characters = Array.from(text);
  const initials = initialsOf(text);
  const isAsked =
    initials.length > 1 &&
    characters.every((character) => isHangul(character) && !isVowel(character)) &&
    characters.some((character, index) => !decompose(character) && index < initials.length - 1);
  if (!isAsked) return undefined;
  const [range] = completions(initials.charAt(0));
  if (!range) return undefined;
  const isMixed = characters.some((character) => decompose(character));
  return { initials, range, shape: isMixed ? `^${characters.map(shapeOf).join('')}` : undefined };
}

const shapeOf = (character: string): string =>
  decompose(character)
    ? character
    : typedAs(character)
        .map(syllablesOf)
        .map(({ first, last }) => `[${first}-${last}]`)
        .join('');
