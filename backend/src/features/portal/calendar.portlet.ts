import Holidays from 'date-holidays';
import { z } from 'zod';
import type { Actor, Locale } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { today, weeksOf, type Day } from './month.js';
import { portletSource } from './portlet-source.js';

/** Who is away, told by the feature that keeps leave. */
export interface LeaveCalendar {
  /** Approved leave of a department's active people that touches the days, both included. */
  leaves(departmentId: string, from: Day, to: Day): Promise<readonly object[]>;
}

const korea = new Holidays('KR', { types: ['public'] });

/** Public holidays of Korea between two days, both included; a substitute holiday counts as one. */
export function holidays(from: Day, to: Day, locale: Locale): { date: Day; name: string }[] {
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))];
  return years
    .flatMap((year) => korea.getHolidays(year, locale))
    .map(({ date, name }) => ({ date: date.slice(0, 10), name }))
    .filter(({ date }) => date >= from && date <= to);
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
