/** A day of the calendar, `YYYY-MM-DD`, in whichever time zone it was told for. */
export type Day = string;

/** The day a moment lies on in UTC. */
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

/**
 * The weeks, Sunday to Saturday, that a month's page shows: the month with the days of others that fill its weeks.
 * @param month `YYYY-MM`
 */
export function weeksOf(month: string): { readonly from: Day; readonly to: Day } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1));
  const last = new Date(Date.UTC(year, number, 0));
  first.setUTCDate(first.getUTCDate() - first.getUTCDay());
  last.setUTCDate(last.getUTCDate() + 6 - last.getUTCDay());
  return { from: dayOf(first), to: dayOf(last) };
}
