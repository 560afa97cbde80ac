import Holidays from 'date-holidays';
import { z } from 'zod';
import type { Schema } from '../../http/route.js';
import type { Actor, Locale } from '../../platform/actor.js';
import { today, type Clock } from '../../platform/clock.js';
import { dayOf, weeksOf, type Day } from './month.js';
import { portletSource } from './portlet-source.js';

/** Who is away, told by the feature that keeps leave. */
export interface LeaveCalendar {
  /** Approved leave of a department's active people that touches the days, both included. */
  leaves(departmentId: string, from: Day, to: Day): Promise<Schema<'CalendarData'>['leaves']>;
}

const korea = new Holidays('KR', { types: ['public'] });
const DAY = 86_400_000;

/**
 * Public holidays of Korea between two days, both included, each day of a longer one; a substitute holiday counts as
 * one. The library begins 설날 on the day itself where the decree (관공서의 공휴일에 관한 규정) begins it the day before.
 */
export function holidays(from: Day, to: Day, locale: Locale): { date: Day; name: string }[] {
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))];
  return years
    .flatMap((year) => korea.getHolidays(year, locale))
    .flatMap(({ date, start, end, name, rule }) => {
      const early = rule.startsWith('korean 01-0-01') ? 1 : 0;
      const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - early * DAY;
      const days = Math.round((end.getTime() - start.getTime()) / DAY);
      return Array.from({ length: days }, (_, index) => ({ date: dayOf(new Date(first + index * DAY)), name }));
    })
    .filter(({ date }) => date >= from && date <= to)
    .filter(({ date }, index, all) => all.findIndex((other) => other.date === date) === index);
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
