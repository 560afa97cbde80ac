import type { Locale } from '../../api/types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Dates, times and numbers as a reader of one language in one time zone writes them. Instants are ISO 8601 or Date. */
export interface Formats {
  readonly number: (value: number) => string;
  /** Won, out of a decimal string; no sign, as text says 원 itself. */
  readonly money: (amount: string) => string;
  /** 9월 17일 목요일; Thursday, September 17 */
  readonly longDay: (at: Date) => string;
  /** 9월 21일; Sep 21; with the year where it is another one */
  readonly day: (at: Date | string, now: Date) => string;
  /** A business date `YYYY-MM-DD`, which has no time zone. */
  readonly date: (date: string) => string;
  /** 2026년 9월, out of `YYYY-MM` */
  readonly month: (month: string) => string;
  /** 일 to 토, narrow; from Sunday */
  readonly weekdays: readonly string[];
  readonly time: (at: Date | string) => string;
  /** Full date and time, for what is said once. */
  readonly moment: (at: Date | string) => string;
  /** 10:32 of today, else with its day: 9월 16일 10:32 */
  readonly stamp: (at: Date | string, now: Date) => string;
  /** 오늘 17:00, 내일 18:00, 9월 21일 */
  readonly due: (at: string, now: Date) => string;
  /** 지금, 12분 전, 1시간 전, 오늘 09:20, 어제, 9월 15일 */
  readonly past: (at: string, now: Date) => string;
  /** Whole days of the reader's calendar between two instants; negative where `to` is earlier. */
  readonly daysBetween: (from: Date | string, to: Date | string) => number;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const kept = new Map<string, Formats>();

/** The same object each time: a formatter of `Intl` takes a millisecond and more to make, and a page asks for many. */
export function formatsOf(locale: Locale, timeZone: string | undefined): Formats {
  const key = `${locale} ${timeZone ?? ''}`;
  const formats = kept.get(key) ?? makeFormats(locale, timeZone);
  kept.set(key, formats);
  return formats;
}

function makeFormats(locale: Locale, timeZone: string | undefined): Formats {
  const zoned = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const number = new Intl.NumberFormat(locale);
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const month = locale === 'ko' ? 'long' : 'short';
  const dayOfYear = zoned({ month, day: 'numeric' });
  const dayOfOtherYear = zoned({ year: 'numeric', month, day: 'numeric' });
  const longDay = zoned({ month: 'long', day: 'numeric', weekday: 'long' });
  // 24 hours in both languages: the halves of the day come out as AM and PM in Korean (CLDR 48).
  const clock = zoned({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const longDate = zoned({ dateStyle: 'long' });
  const plainDate = utc({ month, day: 'numeric', weekday: 'short' });
  const plainMonth = utc({ year: 'numeric', month: 'long' });
  const weekday = utc({ weekday: locale === 'ko' ? 'short' : 'narrow' });
  const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

  const dayNumber = (at: Date | string) => Date.parse(calendarDay.format(new Date(at))) / (24 * HOUR);
  const daysBetween = (from: Date | string, to: Date | string) => dayNumber(to) - dayNumber(from);
  const time = (at: Date | string) => clock.format(new Date(at));
  const day = (at: Date | string, now: Date) => {
    const isThisYear = calendarDay.format(new Date(at)).slice(0, 4) === calendarDay.format(now).slice(0, 4);
    return (isThisYear ? dayOfYear : dayOfOtherYear).format(new Date(at));
  };

  return {
    number: (value) => number.format(value),
    money: (amount) => number.format(Number(amount)),
    longDay: (at) => longDay.format(at),
    day,
    date: (date) => plainDate.format(new Date(`${date}T00:00:00Z`)),
    month: (of) => plainMonth.format(new Date(`${of}-01T00:00:00Z`)),
    // 2023-01-01 was a Sunday.
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((date) => weekday.format(new Date(Date.UTC(2023, 0, date)))),
    time,
    moment: (at) => `${longDate.format(new Date(at))} ${time(at)}`,
    stamp: (at, now) => (daysBetween(at, now) === 0 ? time(at) : `${day(at, now)} ${time(at)}`),
    due: (at, now) => {
      const days = daysBetween(now, at);
      return days === 0 || days === 1 ? `${capital(near.format(days, 'day'))} ${time(at)}` : day(at, now);
    },
    past: (at, now) => {
      const ago = now.getTime() - Date.parse(at);
      const days = daysBetween(at, now);
      if (ago < MINUTE) return capital(near.format(0, 'second'));
      if (ago < HOUR) return capital(near.format(-Math.floor(ago / MINUTE), 'minute'));
      if (days === 0)
        return ago < 6 * HOUR
          ? near.format(-Math.floor(ago / HOUR), 'hour')
          : `${capital(near.format(0, 'day'))} ${time(at)}`;
      return days === 1 ? capital(near.format(-1, 'day')) : day(at, now);
    },
    daysBetween,
  };
}
