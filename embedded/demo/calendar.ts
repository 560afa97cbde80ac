/** Korea is nine hours ahead of UTC, all year. */
const AHEAD_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = '일월화수목금토';

/** A day of the calendar, `2026-09-17`. */
export type Day = string;

/** Times and days around the moment of seeding, as people in Seoul would say them. */
export class DemoCalendar {
  constructor(readonly now: Date) {}

  ago(duration: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): Date {
    const { days = 0, hours = 0, minutes = 0 } = duration;
    return new Date(this.now.getTime() - days * DAY_MS - hours * 3_600_000 - minutes * 60_000);
  }

  /** The day so many days from today. */
  day(offset: number): Day {
    return new Date(this.now.getTime() + AHEAD_MS + offset * DAY_MS).toISOString().slice(0, 10);
  }

  /** The working day so many working days from today; 0 is today, or the next one on a weekend. */
  workday(offset: number): Day {
    const step = offset < 0 ? -1 : 1;
    let at = 0;
    while (isWeekend(this.day(at))) at += step;
    for (let left = Math.abs(offset); left > 0; left -= 1)
      do at += step;
      while (isWeekend(this.day(at)));
    return this.day(at);
  }

  /** The first Monday from `weeks` weeks after this week. */
  monday(weeks: number): Day {
    const today = weekdayOf(this.day(0));
    return this.day(((8 - today) % 7) + (weeks - (today === 1 ? 0 : 1)) * 7);
  }

  plus(day: Day, days: number): Day {
    return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
  }

  /** @param time of the clock in Seoul, `17:00` */
  at(day: Day, time: string): Date {
    return new Date(Date.parse(`${day}T${time}:00Z`) - AHEAD_MS);
  }

  /**
   * Today in the late afternoon, or where that is near or past, a little later: due today on the day of seeding, whatever
   * the hour. @param later hours after the first of them
   */
  today(later = 0): Date {
    const hour = new Date(this.now.getTime() + AHEAD_MS).getUTCHours();
    const at = Math.max(17, hour + 3) + later;
    return this.at(this.day(0), at > 23 ? `23:${30 + later * 15}` : `${at}:00`);
  }

  /** 9월 17일 */
  date(day: Day): string {
    return `${Number(day.slice(5, 7))}월 ${Number(day.slice(8))}일`;
  }

  /** 9월 17일(목) */
  weekday(day: Day): string {
    return `${this.date(day)}(${WEEKDAYS.charAt(weekdayOf(day))})`;
  }

  get year(): number {
    return Number(this.day(0).slice(0, 4));
  }

  /** 1 to 12; of this month, or so many months from it. */
  month(offset = 0): number {
    return ((((Number(this.day(0).slice(5, 7)) - 1 + offset) % 12) + 12) % 12) + 1;
  }

  /** 1 to 4: the quarter that comes. */
  get nextQuarter(): number {
    return (Math.ceil(this.month() / 3) % 4) + 1;
  }

  get half(): '상반기' | '하반기' {
    return this.month() <= 6 ? '상반기' : '하반기';
  }
}

export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0;
