import type { AvailablePortlet, PlacedPortlet, PortalLayout, PortletUpdate } from '../../api/types';
import type { Breakpoint } from '../../app/viewport';
import { bottom, compact, type Item, type Limits } from './layout';
import { isSame } from './same';

export const COLUMNS: Record<Breakpoint, number> = { desktop: 12, tablet: 6, phone: 1 };
const BREAKPOINTS: readonly Breakpoint[] = ['desktop', 'tablet', 'phone'];

export type Draft = readonly PlacedPortlet[];

/** Whether what a browser has kept, maybe an older version of this page, is an arrangement. */
export const isDraft = (kept: unknown): kept is Draft =>
  Array.isArray(kept) &&
  kept.every((portlet: { readonly id?: unknown; readonly places?: Partial<PlacedPortlet['places']> } | null) =>
    BREAKPOINTS.every((at) => typeof portlet?.id === 'string' && Number.isInteger(portlet.places?.[at]?.x)),
  );

export const visible = (draft: Draft): Draft => draft.filter(({ isVisible }) => isVisible);

/** What is seen at a breakpoint, without gaps and without overlaps. */
export const itemsAt = (draft: Draft, at: Breakpoint): readonly Item[] =>
  compact(
    visible(draft).map(({ id, locked, places }) => ({ id, isLocked: locked, ...places[at] })),
    COLUMNS[at],
  );

export function arranged(draft: Draft, at: Breakpoint, items: readonly Item[]): Draft {
  const byId = new Map(items.map(({ id, x, y, w, h }) => [id, { x, y, w, h }]));
  return draft.map((portlet) => {
    const place = byId.get(portlet.id);
    return place ? { ...portlet, places: { ...portlet.places, [at]: place } } : portlet;
  });
}

/** Takes one away: the organisation's is kept hidden, one's own is gone. A mandatory one stays. */
export const removed = (draft: Draft, id: string): Draft =>
  draft.flatMap((portlet) => {
    if (portlet.id !== id || portlet.mandatory) return [portlet];
    return portlet.layer === 'personal' ? [] : [{ ...portlet, isVisible: false }];
  });

/** Puts a type below everything else, at every breakpoint; one that was hidden comes back under its own id. */
export function added(
  draft: Draft,
  type: string,
  normal: { readonly w: number; readonly h: number },
  newId: string,
): Draft {
  const hidden = draft.find((portlet) => portlet.type === type && !portlet.isVisible);
  const placeAt = (at: Breakpoint) => {
    const columns = COLUMNS[at];
    const w = at === 'tablet' ? Math.max(normal.w, columns / 2) : normal.w;
    return { x: 0, y: bottom(itemsAt(draft, at)), w: Math.min(w, columns), h: normal.h };
  };
  const places = { desktop: placeAt('desktop'), tablet: placeAt('tablet'), phone: placeAt('phone') };
  if (hidden) return draft.map((portlet) => (portlet === hidden ? { ...hidden, isVisible: true, places } : portlet));
  const own: PlacedPortlet = {
    id: newId,
    type,
    layer: 'personal',
    settings: {},
    isVisible: true,
    mandatory: false,
    locked: false,
    places,
  };
  return [...draft, own];
}

/** Sets one up anew. */
export const configured = (draft: Draft, id: string, settings: PlacedPortlet['settings']): Draft =>
  draft.map((portlet) => (portlet.id === id ? { ...portlet, settings } : portlet));

const samePlace = (a: Item | undefined, b: Item | undefined): boolean =>
  a?.x === b?.x && a?.y === b?.y && a?.w === b?.w && a?.h === b?.h;

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));

const shownAt = (draft: Draft) =>
  BREAKPOINTS.map((at) => [at, byId(itemsAt(draft, at))] as const satisfies readonly [Breakpoint, unknown]);

/** How many portlets were added, taken away, moved, resized or set up anew, each counted once. */
export function changes(before: Draft, after: Draft): number {
  if (before === after) return 0;
  const [places, newPlaces] = [shownAt(before), shownAt(after)];
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (id) =>
      places.some(([, items], index) => !samePlace(items.get(id), newPlaces[index]?.[1].get(id))) ||
      (now.get(id)?.isVisible && !isSame(old.get(id)?.settings, now.get(id)?.settings)),
  ).length;
}

/** What the server takes: the arrangement as shown; it keeps the difference itself. */
export function toUpdate(draft: Draft): readonly PortletUpdate[] {
  const shown = new Map(shownAt(draft));
  return draft.map(({ id, type, settings, isVisible, places }) => {
    const placeAt = (at: Breakpoint) => {
      const { x, y, w, h } = shown.get(at)?.get(id) ?? places[at];
      return { x, y, w, h };
    };
    return {
      id,
      type,
      settings,
      isVisible,
      places: { desktop: placeAt('desktop'), tablet: placeAt('tablet'), phone: placeAt('phone') },
    };
  });
}

/** Whether a person may set it up: its type has settings and it is not fixed for them. */
export const isSettable = (
  available: PortalLayout['available'],
  { type, mandatory, locked }: Pick<PlacedPortlet, 'type' | 'mandatory' | 'locked'>,
): boolean => !mandatory && !locked && available.some((own) => own.type === type && own.settingsSchema !== null);

const NO_LIMITS: Limits = { minW: 1, minH: 2, maxW: 12, maxH: 40 };

/** Sizes are told in desktop columns; fewer columns take a part of them. */
export function limitsOf(available: PortalLayout['available'], type: string, at: Breakpoint): Limits {
  const own: AvailablePortlet | undefined = available.find((portlet) => portlet.type === type);
  if (!own) return NO_LIMITS;
  const columns = COLUMNS[at];
  return { ...own, minW: Math.min(own.minW, columns), maxW: at === 'desktop' ? own.maxW : columns };
}
