import { ok, route } from '../../http/route.js';
import { paged } from '../../platform/page.js';
import { toldConflict } from './conflict-wording.js';
import type { SyncConflictService } from './sync-conflict.service.js';

export const syncConflictRoutes = (conflicts: SyncConflictService) => [
  route({
    operation: 'listSyncConflicts',
    permission: 'directory:administer',
    limit: 'read',
    handle: async ({ query: { directory: directoryId, state, page = 1, limit = 20 }, locale }) => {
      const { rows, total, states } = await conflicts.list({ directoryId, state, page, limit });
      const told = rows.map((conflict) => toldConflict(conflict, locale));
      return ok({ ...paged({ rows: told, total }, { page, limit }), meta: { states } });
    },
  }),
  route({
    operation: 'decideSyncConflict',
    permission: 'directory:administer',
    limit: 'write',
    handle: async ({ me, path, body, locale }) =>
      ok({ data: toldConflict(await conflicts.decide(me, path.id, body.decision), locale) }),
  }),
];
