import { z } from 'zod';
import type { Clock } from '../../platform/clock.js';
import type { Queries } from '../../platform/transaction.js';
import { portletSource } from '../portal/index.js';
import type { BoardRepository } from './board.repository.js';

const limit = z.int().min(3).max(20);

export function boardPortlets(queries: Queries, boards: BoardRepository, clock: Clock) {
  return [
    portletSource({
      type: 'notices',
      permission: 'portal:use',
      size: { min: { w: 3, h: 4 }, normal: { w: 4, h: 9 }, max: { w: 8, h: 20 } },
      settings: z.object({ limit: limit.default(6) }),
      load: async (me, settings) => {
        const rows = await boards.notices(queries, me, clock.now(), settings.limit);
        const notices = rows.map(({ unread: _unread, createdAt, ...row }) => ({
          ...row,
          createdAt: createdAt.toISOString(),
        }));
        return { unread: rows[0]?.unread ?? 0, notices };
      },
    }),
    portletSource({
      type: 'posts',
      permission: 'portal:use',
      size: { min: { w: 3, h: 5 }, normal: { w: 4, h: 10 }, max: { w: 8, h: 20 } },
      settings: z.object({ limit: limit.default(6) }),
      load: async (me, settings) => {
        const rows = await boards.recent(queries, me, clock.now(), settings.limit);
        return { posts: rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })) };
      },
    }),
  ];
}
