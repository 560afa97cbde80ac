import type { StoredEvent } from './outbox.js';
import type { Tx } from './transaction.js';

/**
 * What is done because of an event. It runs at least once for each event, its mark of being done in the same
 * transaction as its rows; what it does outside the database it must be able to do twice.
 */
export interface EventJob {
  /** Unique; stands in the job's id and in `outbox_handled`. */
  readonly name: string;
  readonly on: readonly string[];
  /** Tries before the event is dead. */
  readonly attempts: number;
  /** Milliseconds before the second try; doubled at each further one. */
  readonly backoff: number;
  readonly perform: (event: StoredEvent, tx: Tx) => Promise<void>;
}

/** What is done at fixed intervals by whichever worker comes first; safe to run twice. */
export interface RecurringJob {
  readonly name: string;
  /** Milliseconds. */
  readonly every: number;
  readonly perform: () => Promise<void>;
}
