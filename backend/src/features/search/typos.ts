const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const DIGITS = Array.from('0123456789');
/** Shorter words are left alone: one key of three is no small error. Longer ones have too many ways to go wrong. */
const SHORTEST = 4;
const LONGEST = 24;

/**
 * The words that what was typed may have been meant for: one key missing, too many, wrong, or two neighbours changed.
 * Some 450 for a name of eight keys.
 */
export function slips(word: string): string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const keys = /\d/.test(word) ? [...LETTERS, ...DIGITS] : LETTERS;
  const meant = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const key of keys) meant.add(before + key + after).add(before + key + after.slice(1));
    meant.add(before + after.slice(1));
    meant.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  meant.delete(word);
  return [...meant];
}
