/** What was there before, what is there now, and what was taken back. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Steps kept; more than anybody goes back. */
const MOST = 100;

export const begin = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** A new step forgets what was taken back. */
export const advance = <T>({ past, present }: History<T>, next: T): History<T> => ({
  past: [...past, present].slice(-MOST),
  present: next,
  future: [],
});

/** Goes on with the step just taken: what a hand does in one go is one step. */
export const amend = <T>({ past }: History<T>, next: T): History<T> => ({ past, present: next, future: [] });

/** The step just taken, as if it had never been. */
export const withdraw = <T>({ past, present }: History<T>): History<T> => ({
  past: past.slice(0, -1),
  present: past.length === 0 ? present : (past[past.length - 1] as T),
  future: [],
});

export function undo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  return past.length === 0
    ? history
    : { past: past.slice(0, -1), present: past[past.length - 1] as T, future: [present, ...future] };
}

export function redo<T>(history: History<T>): History<T> {
  const { past, present, future } = history;
  return future.length === 0 ? history : { past: [...past, present], present: future[0] as T, future: future.slice(1) };
}
