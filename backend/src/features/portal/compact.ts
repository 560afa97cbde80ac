import type { Place } from './layout.js';

export interface Compactable {
  readonly id: string;
  readonly place: Place;
  /** Keeps its place whatever lies around it. */
  readonly fixed: boolean;
}

const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Within the columns, at least one wide and high. */
export function inside({ x, y, w, h }: Place, columns: number): Place {
  const width = Math.min(Math.max(w, 1), columns);
  return { x: Math.min(Math.max(x, 0), columns - width), y: Math.max(y, 0), w: width, h: Math.max(h, 1) };
}

/**
 * Brings places into the grid, apart from each other and up against what lies above, in reading order: the same
 * arrangement that the grid of the page makes of them. Doing it again changes nothing. Fixed ones never move.
 */
export function compact(items: readonly Compactable[], columns: number): Map<string, Place> {
  const placed: Place[] = [];
  const result = new Map<string, Place>();
  const put = (id: string, place: Place) => {
    placed.push(place);
    result.set(id, place);
  };
  for (const { id, place } of items.filter(({ fixed }) => fixed)) put(id, inside(place, columns));
  const loose = items
    .filter(({ fixed }) => !fixed)
    .map(({ id, place }) => ({ id, place: inside(place, columns) }))
    .sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x || (a.id < b.id ? -1 : 1));
  for (const { id, place } of loose) put(id, settle(place, placed));
  return result;
}

/** The highest free place at or above the wanted one that can be reached upwards, else the first one below. */
function settle(wanted: Place, placed: readonly Place[]): Place {
  const free = (y: number) => !placed.some((other) => overlap({ ...wanted, y }, other));
  let y = wanted.y;
  while (!free(y)) y = Math.min(...placed.filter((other) => overlap({ ...wanted, y }, other)).map((o) => o.y + o.h));
  while (y > 0 && free(y - 1)) y -= 1;
  return { ...wanted, y };
}
