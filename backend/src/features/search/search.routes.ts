import { ok, route } from '../../http/route.js';
import { paged } from '../../platform/page.js';
import type { SearchService } from './search.service.js';

/** `/users/search`: the list of `/users`, in the order of a search. */
export const userSearchRoutes = (search: SearchService) => [
  route({
    operation: 'searchUsers',
    permission: 'people:read',
    limit: 'read',
    handle: async ({ me, query: { q, page = 1, limit = 20, ...filter } }) => {
      const { departmentId, includeSubdepartments = false, isActive = 'true' } = filter;
      const scope = { departmentId, includeSubdepartments, isActive };
      const { rows, total } = await search.search(me, q, scope, { page, limit });
      const people = rows.map(({ matched: _, ...person }) => person);
      return ok({ ...paged({ rows: people, total }, { page, limit }), meta: search.metaOf({ total }) });
    },
  }),
];

export const searchRoutes = (search: SearchService) => [
  route({
    operation: 'searchEmployees',
    permission: 'people:read',
    limit: 'read',
    handle: async ({ me, query: { q, departmentId, isActive = 'true', page = 1, limit = 20 } }) => {
      const filter = { departmentId, includeSubdepartments: true, isActive };
      const found = await search.search(me, q, filter, { page, limit });
      return ok({ ...paged(found, { page, limit }), meta: search.metaOf(found) });
    },
  }),
  route({
    operation: 'suggestEmployees',
    permission: 'people:read',
    limit: 'read',
    handle: async ({ me, query: { q, limit = 10, literal = false } }) =>
      ok({ data: await search.suggest(me, q, limit, literal), meta: search.metaFor(q) }),
  }),
];
