/** Milliseconds without a connection from which on it is worth a line. */
const WORTH_A_LINE = 30_000;

/** A time without a connection, in milliseconds since 1970, and what came meanwhile. */
export interface Absence {
  readonly from: number;
  readonly until: number;
  readonly count: number;
}

/** Whether it is news: long enough, and not one that another tab has told of already. */
export const isNews = (absence: Absence, last: Absence | null): boolean =>
  absence.until - absence.from >= WORTH_A_LINE && (last === null || absence.from >= last.until);
