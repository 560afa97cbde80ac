/** One portlet's place: columns and rows of 24 px, from 0. */
export interface Item {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  /** Stays where it is, whatever is moved around it. */
  readonly isLocked: boolean;
}

export interface Limits {
  readonly minW: number;
  readonly minH: number;
  readonly maxW: number;
  readonly maxH: number;
}

export const collide = (a: Item, b: Item): boolean =>
  a.id !== b.id && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** The first row below everything. */
export const bottom = (items: readonly Item[]): number => Math.max(0, ...items.map(({ y, h }) => y + h));

const byPlace = (a: Item, b: Item): number => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1);

const within = (item: Item, columns: number): Item => {
  const w = Math.max(1, Math.min(item.w, columns));
  return { ...item, w, x: Math.max(0, Math.min(item.x, columns - w)), y: Math.max(0, item.y) };
};

/** Moves one down below whatever it would cover. */
function settle(item: Item, placed: readonly Item[]): Item {
  let settled = item;
  for (let over = placed.filter((other) => collide(settled, other)); over.length > 0;) {
    settled = { ...settled, y: Math.max(...over.map(({ y, h }) => y + h)) };
    over = placed.filter((other) => collide(settled, other));
  }
  return settled;
}

/** Moves one up until it touches the top or another. */
function rise(item: Item, placed: readonly Item[]): Item {
  let risen = settle(item, placed);
  while (risen.y > 0) {
    const higher = { ...risen, y: risen.y - 1 };
    if (placed.some((other) => collide(higher, other))) break;
    risen = higher;
  }
  return risen;
}

/**
 * Closes the gaps upwards: no two cover each other, none is outside the columns, locked ones stay.
 * @returns in the order of the items given
 */
export function compact(items: readonly Item[], columns: number): readonly Item[] {
  const inside = items.map((item) => within(item, columns));
  const placed = inside.filter(({ isLocked }) => isLocked);
  for (const item of [...inside].sort(byPlace)) if (!item.isLocked) placed.push(rise(item, placed));
  const byId = new Map(placed.map((item) => [item.id, item]));
  return inside.map((item) => byId.get(item.id) ?? item);
}

/** Puts one item somewhere else; what it covers gives way downwards, then the gaps close. A locked one does not move. */
function put(items: readonly Item[], changed: Item, columns: number): readonly Item[] {
  const moved = settle(
    within(changed, columns),
    items.filter(({ isLocked }) => isLocked),
  );
  const placed = [moved];
  for (const item of [...items].sort(byPlace)) {
    if (item.id === moved.id) continue;
    placed.push(item.isLocked ? item : settle(item, placed));
  }
  const byId = new Map(placed.map((item) => [item.id, item]));
  return compact(
    items.map((item) => byId.get(item.id) ?? item),
    columns,
  );
}

/** By how many columns and rows. One row up passes the whole item above, as a smaller step would fall back. */
export function moveBy(
  items: readonly Item[],
  id: string,
  by: { readonly x: number; readonly y: number },
  columns: number,
): readonly Item[] {
  const item = items.find((other) => other.id === id);
  if (!item || item.isLocked) return items;
  const sharesColumns = (other: Item) => other.id !== id && other.x < item.x + item.w && item.x < other.x + other.w;
  let y = item.y + by.y;
  if (by.y < 0) {
    const above = items.filter((other) => sharesColumns(other) && other.y + other.h <= item.y).sort(byPlace);
    y = above.length > 0 ? Math.max(...above.map((other) => other.y)) : 0;
  } else if (by.y > 0) {
    const below = items.filter((other) => sharesColumns(other) && other.y >= item.y + item.h).sort(byPlace)[0];
    y = below ? item.y + below.h : item.y;
    if (below) {
      const swapped = items.map((other) =>
        other.id === below.id && !below.isLocked ? { ...below, y: item.y } : other,
      );
      return put(swapped, { ...item, y }, columns);
    }
  }
  return put(items, { ...item, x: item.x + by.x, y }, columns);
}

export function resizeBy(
  items: readonly Item[],
  id: string,
  by: { readonly w: number; readonly h: number },
  limits: Limits,
  columns: number,
): readonly Item[] {
  const item = items.find((other) => other.id === id);
  if (!item || item.isLocked) return items;
  const w = Math.max(Math.min(limits.minW, columns), Math.min(item.w + by.w, limits.maxW, columns - item.x));
  const h = Math.max(limits.minH, Math.min(item.h + by.h, limits.maxH));
  return put(items, { ...item, w, h }, columns);
}

/** From top to bottom, as one column shows them. */
export const inReadingOrder = <T extends Pick<Item, 'x' | 'y'>>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => a.y - b.y || a.x - b.x);
