import Holidays from 'date-holidays';
import { LRUCache } from 'lru-cache';
import type { Locale } from '../../platform/actor.js';
import { dayOf, type Day } from './month.js';

interface Holiday {
  readonly date: Day;
  readonly name: string;
}

const korea = new Holidays('KR', { types: ['public'] });
const DAY = 86_400_000;
/** A year's are worked out of the moon's course, which takes 2 ms; a page asks for them each time. */
const years = new LRUCache<string, readonly Holiday[]>({ max: 100 });

/**
 * Public holidays of Korea between two days, both included, each day of a longer one; a substitute holiday counts as
 * one.
 */
export function holidays(from: Day, to: Day, locale: Locale): Holiday[] {
  const touched = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))];
  return touched
    .flatMap((year) => ofYear(year, locale))
    .filter(({ date }) => date >= from && date <= to)
    .filter(({ date }, index, all) => all.findIndex((other) => other.date === date) === index);
}

function ofYear(year: number, locale: Locale): readonly Holiday[] {
  const key = `${year}:${locale}`;
  const known = years.get(key) ?? readYear(year, locale);
  years.set(key, known);
  return known;
}

/** The library begins 설날 on the day itself where the decree (관공서의 공휴일에 관한 규정) begins it the day before. */
const readYear = (year: number, locale: Locale): Holiday[] =>
  korea.getHolidays(year, locale).flatMap(({ date, start, end, name, rule }) => {
    const early = rule.startsWith('korean 01-0-01') ? 1 : 0;
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - early * DAY;
    const days = Math.round((end.getTime() - start.getTime()) / DAY);
    return Array.from({ length: days }, (_, index) => ({ date: dayOf(new Date(first + index * DAY)), name }));
  });
