import {
  BookUser,
  FolderSync,
  Newspaper,
  CalendarDays,
  Files,
  Link2,
  Megaphone,
  MessagesSquare,
  Network,
  Stamp,
  UserSearch,
  type LucideIcon,
} from 'lucide-react';
import type { Portlet, PortletType } from './portlet';

interface Entry<T extends PortletType> {
  readonly icon: LucideIcon;
  /** Columns of 12 by rows, as it comes out of the gallery. */
  readonly normal: { readonly w: number; readonly h: number };
  /** Told in the gallery where a type is not for everybody. */
  readonly audience?: 'administrators';
  /** Whether a page may have several, each with settings of its own. */
  readonly isRepeatable?: true;
  /** Its own chunk. */
  readonly load: () => Promise<{ readonly default: Portlet<T> }>;
}

const registry: { readonly [T in PortletType]: Entry<T> } = {
  approvals: { icon: Stamp, normal: { w: 5, h: 11 }, load: () => import('./portlets/approvals') },
  documents: { icon: Files, normal: { w: 3, h: 8 }, load: () => import('./portlets/documents') },
  notices: { icon: Megaphone, normal: { w: 4, h: 9 }, load: () => import('./portlets/notices') },
  posts: { icon: MessagesSquare, normal: { w: 4, h: 10 }, load: () => import('./portlets/posts') },
  board: { icon: Newspaper, normal: { w: 4, h: 8 }, isRepeatable: true, load: () => import('./portlets/board') },
  calendar: { icon: CalendarDays, normal: { w: 3, h: 11 }, load: () => import('./portlets/calendar') },
  'org-chart': { icon: Network, normal: { w: 3, h: 8 }, load: () => import('./portlets/org-chart') },
  'people-search': { icon: UserSearch, normal: { w: 3, h: 8 }, load: () => import('./portlets/people-search') },
  favorites: { icon: BookUser, normal: { w: 3, h: 8 }, load: () => import('./portlets/favorites') },
  'quick-links': { icon: Link2, normal: { w: 2, h: 8 }, load: () => import('./portlets/quick-links') },
  'sync-health': {
    icon: FolderSync,
    normal: { w: 4, h: 8 },
    audience: 'administrators',
    load: () => import('./portlets/sync-health'),
  },
};

/** A type this version can draw; the server may know more. */
export const isKnown = (type: string): type is PortletType => type in registry;

export const entryOf = (type: PortletType): Entry<PortletType> => registry[type] as Entry<PortletType>;

const loading = new Map<PortletType, Promise<Portlet<PortletType>>>();
const loaded = new Map<PortletType, Portlet<PortletType>>();

/** One that is there already is drawn at once: React waits a moment even for a promise that is kept. */
export const loadedPortlet = (type: PortletType): Portlet<PortletType> | undefined => loaded.get(type);

/** The same promise each time, so that a frame may wait for it while it draws. A chunk that failed is asked for again. */
export function loadPortlet(type: PortletType): Promise<Portlet<PortletType>> {
  const before = loading.get(type);
  if (before) return before;
  const promise = entryOf(type)
    .load()
    .then((module) => {
      loaded.set(type, module.default);
      return module.default;
    });
  loading.set(type, promise);
  promise.catch(() => loading.delete(type));
  return promise;
}

/** Fetches the chunks beside the layout, which says only later which of them it needs; together they are a few KB. */
export async function preloadPortlets(): Promise<void> {
  await Promise.allSettled(Object.keys(registry).filter(isKnown).map(loadPortlet));
}
