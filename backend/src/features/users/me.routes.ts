import { ok, route } from '../../http/route.js';
import type { AccessRequestService } from './access-request.service.js';
import type { MeService } from './me.service.js';

export const meRoutes = (own: MeService, accessRequests: AccessRequestService) => [
  route({
    operation: 'getMe',
    permission: 'signed-in',
    limit: 'read',
    handle: async ({ me }) => ok({ data: await own.get(me) }),
  }),
  route({
    operation: 'updateMe',
    permission: 'signed-in',
    limit: 'write',
    handle: async ({ me, body }) => ok({ data: await own.update(me, body) }),
  }),
  route({
    operation: 'requestAccess',
    permission: 'signed-in',
    limit: 'write',
    handle: async ({ me, body }) => ok({ data: { notified: await accessRequests.ask(me, body) } }),
  }),
];
