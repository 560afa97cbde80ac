export type View = 'list' | 'chart';
export const SORTS = ['name', 'department', 'position'] as const;
export type Sort = (typeof SORTS)[number];

/** Everything chosen on the People page; it is in the address, so that Back, a reload and a copied link keep it. */
export interface PeopleQuery {
  readonly view: View;
  readonly q: string;
  readonly department: string | null;
  /** Whether the departments below count as well. */
  readonly includesBelow: boolean;
  readonly sort: Sort;
  readonly page: number;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What an address says; what makes no sense in it is left out, as anybody may have typed it. */
export function parseQuery(params: URLSearchParams): PeopleQuery {
  const department = params.get('department') ?? '';
  const page = Number(params.get('page') ?? 1);
  return {
    view: params.get('view') === 'chart' ? 'chart' : 'list',
    q: (params.get('q') ?? '').slice(0, 100),
    department: UUID.test(department) ? department : null,
    includesBelow: params.get('below') !== 'no',
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'name',
    page: Number.isInteger(page) && page > 0 && page <= 100_000 ? page : 1,
  };
}

/** The shortest address that says it; empty for what one sees first. */
export function formatQuery({ view, q, department, includesBelow, sort, page }: PeopleQuery): string {
  const params = new URLSearchParams();
  if (view === 'chart') params.set('view', view);
  if (q) params.set('q', q);
  if (department) params.set('department', department);
  if (!includesBelow) params.set('below', 'no');
  if (sort !== 'name') params.set('sort', sort);
  if (page > 1) params.set('page', String(page));
  const text = params.toString();
  return text && `?${text}`;
}

/** A changed filter begins at the first page. */
export const changed = (query: PeopleQuery, change: Partial<PeopleQuery>): PeopleQuery => ({
  ...query,
  page: 1,
  ...change,
});
