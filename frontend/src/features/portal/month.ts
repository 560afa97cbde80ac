const DAY = 86_400_000;

const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The weeks of a month `YYYY-MM`, Sunday first, filled with days of the months around it; days are `YYYY-MM-DD`. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const start = first - new Date(first).getUTCDay() * DAY;
  const end = Date.parse(`${otherMonth(month, 1)}-01T00:00:00Z`);
  const weeks: string[][] = [];
  for (let sunday = start; sunday < end; sunday += 7 * DAY)
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((day) => iso(sunday + day * DAY)));
  return weeks;
}

/** The month so many months later, or earlier. */
export function otherMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return iso(Date.UTC(year, number - 1 + by, 1)).slice(0, 7);
}

export const isSunday = (date: string): boolean => new Date(`${date}T00:00:00Z`).getUTCDay() === 0;
