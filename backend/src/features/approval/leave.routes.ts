import { ok, route } from '../../http/route.js';
import type { LeaveService } from './leave.service.js';

/** Below `/users`, as it is told of a person. */
export const leaveRoutes = (leaves: LeaveService) => [
  route({
    operation: 'getUserLeave',
    permission: 'people:read',
    limit: 'read',
    handle: async ({ me, path }) => ok({ data: await leaves.next(me, path.id) }),
  }),
];
