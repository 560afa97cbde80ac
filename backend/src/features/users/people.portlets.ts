import { z } from 'zod';
import { portletSource } from '../portal/index.js';
import type { DepartmentService } from './department.service.js';
import type { FavoriteService } from './favorite.service.js';
import type { UserService } from './user.service.js';

const COLLEAGUES = 8;

/** What the home page shows of people. */
export function peoplePortlets(favorites: FavoriteService, departments: DepartmentService, users: UserService) {
  return [
    portletSource({
      type: 'favorites',
      permission: 'people:read',
      size: { min: { w: 2, h: 4 }, normal: { w: 3, h: 8 }, max: { w: 6, h: 16 } },
      settings: z.object({ limit: z.int().min(3).max(20).default(5) }),
      load: async (me, { limit }) => {
        const { rows, total } = await favorites.list(me, { page: 1, limit });
        return { total, people: rows };
      },
    }),
    portletSource({
      type: 'org-chart',
      permission: 'people:read',
      size: { min: { w: 3, h: 5 }, normal: { w: 3, h: 10 }, max: { w: 6, h: 20 } },
      settings: z.object({}),
      load: async (me) => {
        const [top, own] = await Promise.all([
          departments.level(undefined),
          me.departmentId === null ? null : departments.find(me.departmentId),
        ]);
        return { departments: top, ownPath: own?.path ?? [] };
      },
    }),
    portletSource({
      type: 'people-search',
      permission: 'people:read',
      size: { min: { w: 3, h: 4 }, normal: { w: 3, h: 8 }, max: { w: 6, h: 16 } },
      settings: z.object({}),
      load: async (me) => {
        if (me.departmentId === null) return { colleagues: [] };
        const filter = { departmentId: me.departmentId, includeSubdepartments: false, isActive: 'true' } as const;
        const { rows } = await users.list(me, filter, { sort: 'name', order: 'asc' }, { page: 1, limit: COLLEAGUES });
        return { colleagues: rows };
      },
    }),
  ];
}
