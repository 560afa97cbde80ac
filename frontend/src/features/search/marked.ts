/** A text cut where a match begins and ends. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** @param ranges `[start, end)` in UTF-16 code units, in any order; what lies outside the text is ignored */
export function pieces(text: string, ranges: readonly (readonly number[])[]): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const [start = 0, end = 0] of [...ranges].sort(([a = 0], [b = 0]) => a - b)) {
    const from = Math.max(start, at);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) found.push({ text: text.slice(at, from), isMatch: false });
    found.push({ text: text.slice(from, to), isMatch: true });
    at = to;
  }
  if (at < text.length) found.push({ text: text.slice(at), isMatch: false });
  return found;
}
