import { ok, route } from '../../http/route.js';
import { paged } from '../../platform/page.js';
import type { FavoriteService } from './favorite.service.js';

export const favoriteRoutes = (favorites: FavoriteService) => [
  route({
    operation: 'listFavorites',
    permission: 'people:read',
    limit: 'read',
    handle: async ({ me, query: { page = 1, limit = 20 } }) =>
      ok(paged(await favorites.list(me, { page, limit }), { page, limit })),
  }),
  route({
    operation: 'addFavorite',
    permission: 'people:read',
    limit: 'write',
    handle: async ({ me, path }) => {
      await favorites.add(me, path.userId);
      return ok({ data: null });
    },
  }),
  route({
    operation: 'removeFavorite',
    permission: 'people:read',
    limit: 'write',
    handle: async ({ me, path }) => {
      await favorites.remove(me, path.userId);
      return ok({ data: null });
    },
  }),
];
