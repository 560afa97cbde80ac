import { isDeepStrictEqual } from 'node:util';
import { RuleBroken } from '../../platform/errors.js';
import {
  breakpoints,
  type Breakpoint,
  type LayerPortlet,
  type Place,
  type PlacedPortlet,
  type Settings,
} from './layout.js';

/** A portlet as a person arranged it; absent properties keep what they are. */
export interface ArrangedPortlet {
  readonly id: string;
  readonly type: string;
  readonly settings?: Settings | undefined;
  readonly isVisible?: boolean | undefined;
  readonly places: Readonly<Partial<Record<Breakpoint, Place | undefined>>>;
}

/**
 * The personal layer that turns what the layers below give into what a person arranged: their own portlets, and of
 * the others what differs. What is left out is hidden.
 * @param mine what the personal layer brought before, whose unknown types stay
 * @param isKnown whether a type is built and permitted to the person
 * @throws RuleBroken PORTLET_LOCKED for a mandatory one that is left out or hidden, PORTLET_TYPE_UNKNOWN
 */
export function difference(
  below: readonly PlacedPortlet[],
  mine: readonly LayerPortlet[],
  arranged: readonly ArrangedPortlet[],
  isKnown: (type: string) => boolean,
): LayerPortlet[] {
  const wanted = new Map(arranged.map((portlet) => [portlet.id, portlet]));
  const given = new Set(below.map(({ id }) => id));
  const before = new Map(mine.map((portlet) => [portlet.id, portlet]));
  const changed = below.flatMap((base) => {
    const change = changeOf(base, wanted.get(base.id));
    return change ? [change] : [];
  });
  const own = [...wanted.values()].filter(({ id }) => !given.has(id));
  for (const { id, type } of own) {
    if (!isKnown(type) && before.get(id)?.type !== type) throw new RuleBroken('PORTLET_TYPE_UNKNOWN', { id, type });
  }
  return [...changed, ...own.map((portlet) => ownOf(portlet, before.get(portlet.id)))];
}

function changeOf(base: PlacedPortlet, wanted: ArrangedPortlet | undefined): LayerPortlet | undefined {
  const isVisible = wanted ? (wanted.isVisible ?? base.isVisible) : false;
  if (base.mandatory && !isVisible) throw new RuleBroken('PORTLET_LOCKED', { id: base.id });
  const places: Partial<Record<Breakpoint, Place>> = {};
  for (const breakpoint of base.locked ? [] : breakpoints) {
    const place = wanted?.places[breakpoint];
    if (place && !isDeepStrictEqual(place, base.places[breakpoint])) places[breakpoint] = place;
  }
  const settings = settingsOver(base.settings, wanted?.settings ?? {});
  const hasSettings = Object.keys(settings).length > 0;
  if (isVisible === base.isVisible && !hasSettings && Object.keys(places).length === 0) return undefined;
  return {
    id: base.id,
    places,
    ...(isVisible !== base.isVisible && { isVisible }),
    ...(hasSettings && { settings }),
  };
}

/** The settings that differ, each for itself, so that the others follow the layers below. */
const settingsOver = (below: Settings, wanted: Settings): Settings =>
  Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !isDeepStrictEqual(value, below[name])));

function ownOf(portlet: ArrangedPortlet, before: LayerPortlet | undefined): LayerPortlet {
  const places: Partial<Record<Breakpoint, Place>> = { ...before?.places };
  for (const breakpoint of breakpoints) {
    const place = portlet.places[breakpoint];
    if (place) places[breakpoint] = place;
  }
  return {
    id: portlet.id,
    type: portlet.type,
    settings: portlet.settings ?? before?.settings ?? {},
    isVisible: portlet.isVisible ?? before?.isVisible ?? true,
    places,
  };
}
