import { z } from 'zod';
import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import { today, type Clock } from '../../platform/clock.js';
import { holidays } from './holidays.js';
import { weeksOf, type Day } from './month.js';
import { portletSource } from './portlet-source.js';

/** Who is away, told by the feature that keeps leave. */
export interface LeaveCalendar {
  /** Approved leave of a department's active people that touches the days, both included. */
  leaves(departmentId: string, from: Day, to: Day): Promise<Schema<'CalendarData'>['leaves']>;
}

/** A month with the holidays and the leave of one's own department. */
export const calendar = (leaves: LeaveCalendar, clock: Clock, timeZone: string) =>
  portletSource({
    type: 'calendar',
    permission: 'portal:use',
    size: { min: { w: 3, h: 9 }, normal: { w: 3, h: 11 }, max: { w: 6, h: 16 } },
    settings: z.object({}),
    load: async (me: Actor, _settings, { month }) => {
      const day = today(clock.now(), timeZone);
      const shown = month ?? day.slice(0, 7);
      const { from, to } = weeksOf(shown);
      return {
        month: shown,
        today: day,
        holidays: holidays(from, to, me.locale),
        leaves: me.departmentId === null ? [] : await leaves.leaves(me.departmentId, from, to),
      };
    },
  });
