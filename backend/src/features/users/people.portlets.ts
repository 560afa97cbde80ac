import { z } from 'zod';
import type { Schema } from '../../http/route.js';
import { portletSource, type ChoiceSource } from '../portal/index.js';
import type { DepartmentService } from './department.service.js';
import type { FavoriteService } from './favorite.service.js';
import type { UserService } from './user.service.js';

const COLLEAGUES = 8;

/** Who is away, told by the feature that keeps leave and trips. */
export interface Absences {
  /** By id; who is here is not in it. */
  today(ids: readonly string[]): Promise<ReadonlyMap<string, Schema<'AbsenceKind'>>>;
}

/** The part of a way down the chart that lies below a department; none where it does not pass through. */
export function pathBelow(
  start: string | undefined,
  path: readonly Schema<'DepartmentRef'>[],
): Schema<'DepartmentRef'>[] {
  if (start === undefined) return [...path];
  const at = path.findIndex(({ id }) => id === start);
  return at < 0 ? [] : path.slice(at + 1);
}

/** Every department of the chart. */
export const departmentChoices = (departments: DepartmentService): ChoiceSource => ({
  source: 'departments',
  permission: 'people:read',
  choices: () => departments.choices(),
});

/** What the home page shows of people. */
export function peoplePortlets(
  favorites: FavoriteService,
  departments: DepartmentService,
  users: UserService,
  absences: Absences,
) {
  return [
    portletSource({
      type: 'favorites',
      permission: 'people:read',
      size: { min: { w: 2, h: 4 }, normal: { w: 3, h: 8 }, max: { w: 6, h: 16 } },
      settings: z.object({ limit: z.int().min(3).max(20).default(5) }),
      load: async (me, { limit }) => {
        const { rows, total } = await favorites.list(me, { page: 1, limit });
        const away = await absences.today(rows.map(({ id }) => id));
        return { total, people: rows.map((person) => ({ ...person, absence: away.get(person.id) ?? null })) };
      },
    }),
    portletSource({
      type: 'org-chart',
      permission: 'people:read',
      size: { min: { w: 3, h: 5 }, normal: { w: 3, h: 10 }, max: { w: 6, h: 20 } },
      settings: z.object({ department: z.uuid().nullable().default(null).meta({ source: 'departments' }) }),
      load: async (me, settings) => {
        const start = settings.department === null ? null : await departments.find(settings.department);
        const [level, own] = await Promise.all([
          departments.level(start?.id),
          me.departmentId === null ? null : departments.find(me.departmentId),
        ]);
        return {
          start: start && { id: start.id, name: start.name },
          departments: level,
          ownPath: pathBelow(start?.id, own?.path ?? []),
        };
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
