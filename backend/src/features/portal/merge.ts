import { compact, inside } from './compact.js';
import {
  breakpoints,
  columns,
  type Breakpoint,
  type Layer,
  type LayerPortlet,
  type Place,
  type PlacedPortlet,
} from './layout.js';

/** One layer's portlets; roles' layers come in the order of the roles' names. */
export interface LayerContent {
  readonly layer: Layer;
  readonly portlets: readonly LayerPortlet[];
}

/** The size a type takes where no layer gives it a place. */
export type NormalSize = (type: string) => { readonly w: number; readonly h: number };

interface Draft {
  readonly id: string;
  type: string | undefined;
  readonly layer: Layer;
  settings: PlacedPortlet['settings'];
  isVisible: boolean;
  mandatory: boolean;
  locked: boolean;
  readonly places: Partial<Record<Breakpoint, Place>>;
}

/**
 * What a person sees: the organisation's layer, over it those of their roles, over them their own. A person's layer
 * neither hides what is mandatory nor moves what is locked. A change of a portlet that no layer brings is left out.
 */
export function merge(layers: readonly LayerContent[], normal: NormalSize): PlacedPortlet[] {
  const drafts = new Map<string, Draft>();
  for (const { layer, portlets } of layers) {
    for (const portlet of portlets) lay(drafts, layer, portlet);
  }
  const known = [...drafts.values()].filter((draft): draft is Draft & { type: string } => draft.type !== undefined);
  const places = new Map(breakpoints.map((breakpoint) => [breakpoint, arrange(known, breakpoint, normal)]));
  const at = (breakpoint: Breakpoint, id: string): Place =>
    places.get(breakpoint)?.get(id) ?? { x: 0, y: 0, w: 1, h: 1 };
  return known.map((draft) => ({
    ...draft,
    places: { desktop: at('desktop', draft.id), tablet: at('tablet', draft.id), phone: at('phone', draft.id) },
  }));
}

function lay(drafts: Map<string, Draft>, layer: Layer, portlet: LayerPortlet): void {
  const below = drafts.get(portlet.id);
  const isPersonal = layer === 'personal';
  if (!below) {
    drafts.set(portlet.id, {
      id: portlet.id,
      type: portlet.type,
      layer,
      settings: portlet.settings ?? {},
      isVisible: portlet.isVisible ?? true,
      mandatory: !isPersonal && (portlet.mandatory ?? false),
      locked: !isPersonal && (portlet.locked ?? false),
      places: { ...portlet.places },
    });
    return;
  }
  below.settings = { ...below.settings, ...portlet.settings };
  if (!(isPersonal && below.mandatory)) below.isVisible = portlet.isVisible ?? below.isVisible;
  if (!(isPersonal && below.locked)) Object.assign(below.places, portlet.places);
  if (isPersonal) return;
  below.mandatory = portlet.mandatory ?? below.mandatory;
  below.locked = portlet.locked ?? below.locked;
  below.type = portlet.type ?? below.type;
}

/** Hidden portlets take no room: they keep the place they would come back to. */
function arrange(
  drafts: readonly (Draft & { type: string })[],
  breakpoint: Breakpoint,
  normal: NormalSize,
): Map<string, Place> {
  const bottom = Math.max(
    0,
    ...drafts.map(({ places }) => (places[breakpoint] ? places[breakpoint].y + places[breakpoint].h : 0)),
  );
  const wanted = drafts.map((draft) => ({
    id: draft.id,
    fixed: draft.locked,
    isVisible: draft.isVisible,
    place: draft.places[breakpoint] ?? { x: 0, y: bottom, ...normal(draft.type) },
  }));
  const shown = compact(
    wanted.filter(({ isVisible }) => isVisible),
    columns[breakpoint],
  );
  for (const { id, place, isVisible } of wanted) if (!isVisible) shown.set(id, inside(place, columns[breakpoint]));
  return shown;
}
