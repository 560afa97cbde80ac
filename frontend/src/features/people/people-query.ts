export type View = 'list' | 'chart';
export const SORTS = ['name', 'department', 'position'] as const;
export type Sort = (typeof SORTS)[number];

/** In place of a department's id: the organisation as a whole, which only the chart shows apart from everybody. */
export const TOP = 'top';
/** Per cent of the chart. */
export const ZOOMS = [50, 75, 100, 125, 150] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Everything chosen on the People page; it is in the address, so that Back, a reload and a copied link keep it. */
export interface PeopleQuery {
  readonly view: View;
  readonly q: string;
  /** An id or {@link TOP}. */
  readonly department: string | null;
  /** Whether the departments below count as well. */
  readonly includesBelow: boolean;
  readonly sort: Sort;
  /** Of the list: the one at the upper edge. */
  readonly page: number;
  readonly zoom: Zoom;
  /** Branches of the tree that were opened, and those closed although they lead to what is looked at. */
  readonly open: readonly string[];
  readonly closed: readonly string[];
}

/** More than anybody opens by hand; an address has its end. */
const MOST_BRANCHES = 30;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const branches = (text: string | null): string[] =>
  (text ?? '')
    .split('.')
    .filter((id) => id === TOP || UUID.test(id))
    .slice(0, MOST_BRANCHES);

/** What an address says; what makes no sense in it is left out, as anybody may have typed it. */
export function parseQuery(params: URLSearchParams): PeopleQuery {
  const department = params.get('department') ?? '';
  const page = Number(params.get('page') ?? 1);
  const isChart = params.get('view') === 'chart';
  return {
    view: isChart ? 'chart' : 'list',
    q: (params.get('q') ?? '').slice(0, 100),
    department: UUID.test(department) || (isChart && department === TOP) ? department : null,
    includesBelow: params.get('below') !== 'no',
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'name',
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
    zoom: ZOOMS.find((zoom) => String(zoom) === params.get('zoom')) ?? 100,
    open: branches(params.get('open')),
    closed: branches(params.get('closed')),
  };
}

/** The shortest address that says it; empty for what one sees first. */
export function formatQuery(query: PeopleQuery): string {
  const { view, q, department, includesBelow, sort, page, zoom, open, closed } = query;
  const params = new URLSearchParams();
  if (view === 'chart') params.set('view', view);
  if (q) params.set('q', q);
  if (department) params.set('department', department);
  if (!includesBelow) params.set('below', 'no');
  if (sort !== 'name') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  if (zoom !== 100) params.set('zoom', String(zoom));
  if (open.length > 0) params.set('open', open.slice(-MOST_BRANCHES).join('.'));
  if (closed.length > 0) params.set('closed', closed.slice(-MOST_BRANCHES).join('.'));
  const text = params.toString();
  return text && `?${text}`;
}

/** A branch of the tree turned, whichever way it stood. */
export const turned = (query: PeopleQuery, id: string, isOpen: boolean): Pick<PeopleQuery, 'open' | 'closed'> => {
  const without = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return isOpen
    ? { open: without(query.open), closed: [...without(query.closed), id] }
    : { open: [...without(query.open), id], closed: without(query.closed) };
};

/** A changed filter begins at the first page. */
export const changed = (query: PeopleQuery, change: Partial<PeopleQuery>): PeopleQuery => ({
  ...query,
  page: 1,
  ...change,
});
