/** Pixels: a card of the chart, and between two of them. */
export const CARD = 168;
export const GAP = 16;

/** Of a row of so many cards. */
export const widthOf = (count: number): number => count * CARD + Math.max(count - 1, 0) * GAP;

/** Cards drawn on either side of the one looked at; the tree has the rest. */
const BESIDE = 12;

/** The part of a row around the one looked at. */
export function around<T>(row: readonly T[], isIt: (one: T) => boolean): readonly T[] {
  const at = row.findIndex(isIt);
  return row.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
}

/** From the left edge of the row to the middle of a card. */
export const centreOf = (index: number): number => index * (CARD + GAP) + CARD / 2;

/** Down from the card above, across, and down to each card of a row, as an SVG path. */
export const branch = (count: number, index: number, height: number): string => {
  const middle = widthOf(count) / 2;
  return `M${middle} 0V${height / 2}H${centreOf(index)}V${height}`;
};
