import { z } from 'zod';
import type { Clock } from '../../platform/clock.js';
import type { Queries } from '../../platform/transaction.js';
import { portletSource, type ChoiceSource } from '../portal/index.js';
import type { BoardRepository, RecentPostRow } from './board.repository.js';

const limit = z.int().min(3).max(20);
/** None for all that may be read. */
const boardsSetting = z.array(z.uuid()).max(20).default([]).meta({ source: 'boards' });

const toldPost = ({ createdAt, ...row }: RecentPostRow) => ({ ...row, createdAt: createdAt.toISOString() });

export function boardPortlets(queries: Queries, boards: BoardRepository, clock: Clock) {
  return [
    portletSource({
      type: 'notices',
      permission: 'portal:use',
      size: { min: { w: 3, h: 4 }, normal: { w: 4, h: 9 }, max: { w: 8, h: 20 } },
      settings: z.object({ limit: limit.default(6), boards: boardsSetting }),
      load: async (me, settings) => {
        const rows = await boards.notices(queries, me, clock.now(), settings);
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
      settings: z.object({ limit: limit.default(6), boards: boardsSetting }),
      load: async (me, settings) => ({
        posts: (await boards.recent(queries, me, clock.now(), settings)).map(toldPost),
      }),
    }),
    portletSource({
      type: 'board',
      permission: 'portal:use',
      size: { min: { w: 3, h: 5 }, normal: { w: 4, h: 8 }, max: { w: 8, h: 20 } },
      settings: z.object({
        board: z.uuid().nullable().default(null).meta({ source: 'boards' }),
        limit: limit.default(6),
      }),
      load: async (me, settings) => {
        const chosen = (await boards.readable(queries, me)).find(({ id }) => id === settings.board);
        if (!chosen) return { board: null, posts: [] };
        const wanted = { limit: settings.limit, boards: [chosen.id], hasNotices: true };
        return { board: chosen, posts: (await boards.recent(queries, me, clock.now(), wanted)).map(toldPost) };
      },
    }),
  ];
}

/** The boards a person may read. */
export const boardChoices = (queries: Queries, boards: BoardRepository): ChoiceSource => ({
  source: 'boards',
  permission: 'portal:use',
  choices: async (me) => (await boards.readable(queries, me)).map((board) => ({ ...board, group: null })),
});
