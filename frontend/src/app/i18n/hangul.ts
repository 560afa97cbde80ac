/** The first and the last syllable of Unicode's block, which orders them by what they end in, 28 at a time. */
const [FIRST, LAST, ENDINGS] = [0xac00, 0xd7a3, 28];

/** Whether a word ends in a Korean syllable with a final consonant; of other scripts that is not asked. */
export function endsInConsonant(word: string): boolean {
  const code = word.charCodeAt(word.length - 1);
  return code >= FIRST && code <= LAST && (code - FIRST) % ENDINGS > 0;
}
