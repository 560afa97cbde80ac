const INITIALS = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = ' k k k n n n t l k m p l l p l m p p t t ng t t k t p t'.split(' ');
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = 11_172;

/** One Hangul syllable in the Revised Romanisation, without the changes that its neighbours would make, as names are written. */
function romaniseSyllable(syllable: string): string {
  const index = (syllable.codePointAt(0) ?? 0) - FIRST_SYLLABLE;
  if (index < 0 || index >= SYLLABLES) throw new RangeError(`not a Hangul syllable: ${syllable}`);
  const initial = INITIALS[Math.floor(index / 588)] ?? '';
  const vowel = VOWELS[Math.floor((index % 588) / 28)] ?? '';
  return initial + vowel + (FINALS[index % 28] ?? '');
}

/** 서연 → Seoyeon; a ㄱ in front is a K, as on most business cards: 경수 → Kyeongsu. */
export function romaniseGiven(given: string): string {
  const latin = [...given].map(romaniseSyllable).join('').replace(/^g/, 'k');
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
