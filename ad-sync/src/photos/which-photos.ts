import type { Staged } from '../run/plan-and-apply.js';
import type { Cursor } from '../run/reach.js';
import type { RunRow } from '../run/run-row.js';

/** Whose photos have to be read. */
export type WhichPhotos =
  | { readonly are: 'none' }
  | { readonly are: 'all' }
  /** Of entries that have changed since. */
  | { readonly are: 'changed'; readonly since: Cursor };

export interface PhotoState {
  /** Up to where photos have been taken over. */
  readonly cursor: Cursor | null;
  /** People the run has brought in or let in again. */
  readonly cameIn: number;
}

/**
 * An entry's photo is read again where the entry has changed. Whoever comes in with a unit, or by another's change, has
 * not: then, as where there is nothing to go by, all are read.
 * @param last how far the directory had been read before the run
 */
export function whichPhotos({
  run,
  staged: { reach, cursor, isUntouched },
  before,
  last,
}: {
  readonly run: Pick<RunRow, 'mode'>;
  readonly staged: Pick<Staged, 'reach' | 'cursor' | 'isUntouched'>;
  readonly before: PhotoState;
  readonly last: Pick<Cursor, 'usn'> | undefined;
}): WhichPhotos {
  // Without a sequence every delta reads everything; photos wait for the night.
  if (cursor === null) return { are: run.mode === 'full' ? 'all' : 'none' };
  const since = before.cursor;
  if (!since || !isSame(since, cursor) || (reach === 'full' && before.cameIn > 0)) return { are: 'all' };
  const isUpToDate = last !== undefined && BigInt(since.usn) >= BigInt(last.usn);
  return isUntouched && isUpToDate ? { are: 'none' } : { are: 'changed', since };
}

const isSame = (one: Cursor, other: Cursor): boolean =>
  one.invocationId === other.invocationId &&
  one.server.toLowerCase() === other.server.toLowerCase() &&
  one.reading === other.reading &&
  BigInt(one.usn) <= BigInt(other.usn);
