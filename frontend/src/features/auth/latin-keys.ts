/** Keys of the two-set keyboard (KS X 5002), in the order Unicode composes syllables by. */
const INITIALS = ['r', 'R', 's', 'e', 'E', 'f', 'a', 'q', 'Q', 't', 'T', 'd', 'w', 'W', 'c', 'z', 'x', 'v', 'g'];
const VOWELS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const FINALS = ['', ...'r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ')];
/** The letters by themselves, from U+3131: consonants, then vowels. */
const LETTERS = [...'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g'.split(' '), ...VOWELS];

function keysOf(character: string): string {
  const code = character.charCodeAt(0);
  const syllable = code - 0xac00;
  if (syllable >= 0 && syllable < 11_172) {
    const initial = INITIALS[Math.floor(syllable / 588)] ?? '';
    const vowel = VOWELS[Math.floor((syllable % 588) / 28)] ?? '';
    return initial + vowel + (FINALS[syllable % 28] ?? '');
  }
  return LETTERS[code - 0x3131] ?? character;
}

/** Whether a text has Hangul in it: syllables, or letters that the keyboard writes by themselves. */
export const hasHangul = (text: string): boolean => /[\uAC00-\uD7A3\u3131-\u3163]/.test(text.normalize('NFC'));

/**
 * What the same keys write in Latin mode, in lower case, as login names are: what somebody meant who forgot to switch
 * the keyboard. What is not Hangul stays.
 */
export const latinKeysOf = (text: string): string => [...text.normalize('NFC')].map(keysOf).join('').toLowerCase();
