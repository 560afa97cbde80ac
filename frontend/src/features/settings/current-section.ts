/** Where a section lies in what is scrolled, in pixels from its beginning. */
export interface Lying<Id extends string> {
  readonly id: Id;
  readonly top: number;
  readonly left: number;
}

interface Scrolled {
  /** Pixels scrolled, of `most` there are to scroll. */
  readonly by: number;
  readonly most: number;
  /** Height of what is in sight. */
  readonly height: number;
}

/**
 * The section one has scrolled to: the last that begins above a line which moves from the top of the window to its foot
 * as one scrolls from beginning to end, so that the first and the last section get their turn on any screen. Where
 * sections lie side by side the first column counts; the others are chosen by going into them.
 */
export function sectionAt<Id extends string>(lying: readonly Lying<Id>[], { by, most, height }: Scrolled): Id | null {
  const first = Math.min(...lying.map(({ left }) => left));
  const line = by + (most > 0 ? (by / most) * height : 0);
  const above = lying.filter(({ left, top }) => left === first && top <= line);
  return (above.at(-1) ?? lying[0])?.id ?? null;
}
