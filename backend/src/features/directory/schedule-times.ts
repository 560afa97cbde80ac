import cronParser from 'cron-parser';

/** Not a schedule of five fields. */
export class BadSchedule extends Error {
  override readonly name = 'BadSchedule';

  constructor(readonly expression: string) {
    super(`not a cron expression of five fields: ${expression}`);
  }
}

/** @throws BadSchedule */
function parse(expression: string, timeZone: string, from: Date): cronParser.CronExpression {
  if (expression.trim().split(/\s+/).length !== 5) throw new BadSchedule(expression);
  try {
    return cronParser.parseExpression(expression, { currentDate: from, tz: timeZone });
  } catch {
    throw new BadSchedule(expression);
  }
}

/**
 * The last time of a schedule up to and including `now`.
 * @param timeZone IANA name; the expression's fields are its wall clock
 * @throws BadSchedule
 */
export const lastTime = (expression: string, timeZone: string, now: Date): Date =>
  parse(expression, timeZone, new Date(now.getTime() + 1))
    .prev()
    .toDate();

/** The first time of a schedule after `now`. @throws BadSchedule */
export const nextTime = (expression: string, timeZone: string, now: Date): Date =>
  parse(expression, timeZone, now).next().toDate();

/** The first times of a schedule after `now`, the nearest first. @throws BadSchedule */
export function nextTimes(expression: string, timeZone: string, now: Date, count: number): Date[] {
  const times = parse(expression, timeZone, now);
  return Array.from({ length: count }, () => times.next().toDate());
}
