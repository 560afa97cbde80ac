import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import type { SyncProgress } from '../../api/types';

/** How far a run is, and since when it has been reading. */
export interface KnownProgress extends SyncProgress {
  /** The first that was heard of its reading: how many there were, and when, in milliseconds since 1970. */
  readonly from: { readonly read: number; readonly at: number } | null;
  readonly heardAt: number;
}

/** What is known of a run after it has said how far it is. */
export function heardProgress(before: KnownProgress | undefined, said: SyncProgress, now: number): KnownProgress {
  const from = said.phase === 'reading' ? (before?.from ?? { read: said.read, at: now }) : (before?.from ?? null);
  return { ...said, from, heardAt: now };
}

/** Milliseconds of reading before a rate says anything. */
const WARM_UP = 2_000;

/**
 * How fast it reads and how long that takes still.
 * @param expected people to be read, as many as the last time all were; null where that is not known
 * @returns people a second and seconds left, as far as they can be told yet
 */
export function paceOf(
  { from, read, heardAt, phase }: KnownProgress,
  expected: number | null,
): { readonly rate: number | null; readonly left: number | null } {
  if (phase !== 'reading' || !from || heardAt - from.at < WARM_UP || read <= from.read)
    return { rate: null, left: null };
  const rate = (read - from.read) / ((heardAt - from.at) / 1_000);
  return { rate, left: expected === null || expected < read ? null : (expected - read) / rate };
}

/** Keeps what a run says of itself; where it begins or ends, everything told of runs is others now. */
export function noteProgress(queries: QueryClient, said: SyncProgress): void {
  const key = keys.sync.progress(said.runId);
  const before = queries.getQueryData<KnownProgress>(key);
  queries.setQueryData(key, heardProgress(before, said, Date.now()));
  if (before?.status !== said.status) void queries.invalidateQueries({ queryKey: keys.sync.all });
}
