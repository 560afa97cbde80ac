import { z } from 'zod';
import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import { today, type Clock } from '../../platform/clock.js';
import { holidays } from './holidays.js';
import { dayOf, weeksOf, type Day } from './month.js';
import { portletSource } from './portlet-source.js';

/** Who is away, told by the feature that keeps leave. */
export interface LeaveCalendar {
  /** Approved leave of a department's active people that touches the days, both included. */
  leaves(departmentId: string, from: Day, to: Day): Promise<Schema<'CalendarData'>['leaves']>;
}

const DAY = 86_400_000;
/** Days from today of which the present month tells, so that its last days have something to come. */
const AHEAD = 31;

/** A month with the holidays and the leave of one's own department. */
export const calendar = (leaves: LeaveCalendar, clock: Clock, timeZone: string) =>
  portletSource({
    type: 'calendar',
    permission: 'portal:use',
    size: { min: { w: 3, h: 9 }, normal: { w: 3, h: 11 }, max: { w: 6, h: 16 } },
    settings: z.object({ holidays: z.boolean().default(true), leaves: z.boolean().default(true) }),
    load: async (me: Actor, settings, { month }) => {
      const day = today(clock.now(), timeZone);
      const shown = month ?? day.slice(0, 7);
      const weeks = weeksOf(shown);
      const ahead = dayOf(new Date(Date.parse(day) + AHEAD * DAY));
      const [from, to] = [weeks.from, month === undefined && ahead > weeks.to ? ahead : weeks.to];
      return {
        month: shown,
        today: day,
        holidays: settings.holidays ? holidays(from, to, me.locale) : [],
        leaves: settings.leaves && me.departmentId !== null ? await leaves.leaves(me.departmentId, from, to) : [],
      };
    },
  });
