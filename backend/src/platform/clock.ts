/** Where the time comes from; tests pass one that stands still. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Reads wall clocks; making one takes seventy times as long as asking it, and there are a few hundred zones. */
const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = wallClocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  wallClocks.set(timeZone, made);
  return made;
}

/** Zones change their offset at whole quarters of an hour only. Milliseconds. */
const QUARTER = 900_000;
const offsets = new Map<string, number>();
const MOST_OFFSETS = 1_000;

/** How far a zone's wall clock is ahead of UTC at a moment, in milliseconds. */
function offset(at: Date, timeZone: string): number {
  const key = `${String(Math.floor(at.getTime() / QUARTER))} ${timeZone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const found = offsetRead(at, timeZone);
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  offsets.set(key, found);
  return found;
}

function offsetRead(at: Date, timeZone: string): number {
  const parts = wallClock(timeZone).formatToParts(at);
  const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(at.getTime() / 1000) * 1000;
}

/** The day it is in a time zone, `YYYY-MM-DD`. */
export const today = (now: Date, timeZone: string): string =>
  new Date(now.getTime() + offset(now, timeZone)).toISOString().slice(0, 10);

/** The first moment of the next day in a time zone: what is due before it is due today. */
export function endOfDay(now: Date, timeZone: string): Date {
  const wall = new Date(now.getTime() + offset(now, timeZone));
  const next = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate() + 1);
  const guess = new Date(next - offset(now, timeZone));
  // The clocks may be changed between now and midnight.
  return new Date(next - offset(guess, timeZone));
}
