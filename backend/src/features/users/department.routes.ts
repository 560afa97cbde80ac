import { ok, route } from '../../http/route.js';
import type { DepartmentService } from './department.service.js';

export const departmentRoutes = (departments: DepartmentService) => [
  route({
    operation: 'listDepartments',
    permission: 'people:read',
    limit: 'read',
    handle: async ({ query }) => ok({ data: await departments.level(query.parentId) }),
  }),
  route({
    operation: 'getDepartment',
    permission: 'people:read',
    limit: 'read',
    handle: async ({ path }) => ok({ data: await departments.get(path.id) }),
  }),
];
