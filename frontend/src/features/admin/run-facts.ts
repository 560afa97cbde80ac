import type { SyncRun } from '../../api/types';

/** How many changes a run applied, or would: sightings of the missing and conflicts change nothing. */
export const changesOf = ({ counts }: Pick<SyncRun, 'counts'>): number => {
  const { missing: _, conflict: __, ...changes } = counts;
  return Object.values(changes).reduce((sum, count) => sum + count, 0);
};

/** Seconds a run took; null while it goes on, and where nobody knows as its process stopped. */
export const secondsOf = ({ startedAt, completedAt, status }: SyncRun): number | null =>
  completedAt === null || status === 'aborted' ? null : (Date.parse(completedAt) - Date.parse(startedAt)) / 1_000;

/** A day of the history: the last full run that was applied, if there was one. */
export interface Day {
  readonly at: Date;
  readonly run: SyncRun | null;
}

export const DAYS = 14;
const DAY = 86_400_000;

/**
 * The last fourteen days, today last, with the last full run of each that was applied; held and dry ones are not.
 * @param runs the newest first
 * @param daysBetween whole days of the reader's calendar
 */
export function daysOf(
  runs: readonly SyncRun[],
  now: Date,
  daysBetween: (from: Date | string, to: Date | string) => number,
): Day[] {
  const applied = runs.filter(({ status, dryRun }) => !dryRun && (status === 'succeeded' || status === 'unchanged'));
  return Array.from({ length: DAYS }, (_, index) => {
    const ago = DAYS - 1 - index;
    const run = applied.find(({ startedAt }) => daysBetween(startedAt, now) === ago) ?? null;
    return { at: new Date(now.getTime() - ago * DAY), run };
  });
}

/** The beginning of a day of the browser's calendar, so many days ago, as the API takes it. */
export function midnight(now: Date, daysAgo: number): string {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo).toISOString();
}
