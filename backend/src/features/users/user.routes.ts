import { ok, route } from '../../http/route.js';
import { paged } from '../../platform/page.js';
import type { UserService } from './user.service.js';

export const userRoutes = (users: UserService) => [
  route({
    operation: 'listUsers',
    permission: 'people:read',
    limit: 'read',
    handle: async ({ me, query: { page = 1, limit = 20, sort = 'name', order = 'asc', ...filter } }) => {
      const { q, departmentId, includeSubdepartments = false, isActive = 'true' } = filter;
      const asked = { q, departmentId, includeSubdepartments, isActive };
      return ok(paged(await users.list(me, asked, { sort, order }, { page, limit }), { page, limit }));
    },
  }),
  route({
    operation: 'getUser',
    permission: 'people:read',
    limit: 'read',
    handle: async ({ me, path }) => ok({ data: await users.get(me, path.id) }),
  }),
  route({
    operation: 'listManagers',
    permission: 'people:read',
    limit: 'read',
    handle: async ({ path }) => ok({ data: await users.managers(path.id) }),
  }),
];
