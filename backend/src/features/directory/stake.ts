import type { Queries, Tx } from '../../platform/transaction.js';

/** How much of one kind hangs on somebody's account. */
export interface Holding {
  readonly personId: string;
  /** Worded by the messages' `syncStakes`. */
  readonly kind: string;
  readonly count: number;
}

/** Whom and what a plan would take away: each the SQL of a relation of ids in parentheses, to be used as a whole. */
export interface Leaving {
  readonly people: string;
  readonly departments: string;
}

/** Somebody takes over what waits for a leaver. */
export interface StandIn {
  readonly kind: string;
  readonly leaverId: string;
  readonly personId: string;
}

/**
 * What a feature has at stake when a directory takes people or departments away: it answers for its own rows, and only
 * it. Registered in `compose.ts`; a feature that has none is not there.
 */
export interface Stake {
  /** Kinds of what is affected that somebody can stand in for. */
  readonly standInKinds: readonly string[];
  /** Of each of the people, kinds of which there is none left out. One statement, whatever the number of people. */
  holdings(queries: Queries, people: readonly string[]): Promise<Holding[]>;
  /**
   * What breaks when somebody loses access, or a department vanishes: SQL of a relation without parameters of its own,
   * so that it is counted, ordered and cut where it lies, however much there is. A row for each person or department
   * and kind: `kind text, subject_id uuid, count int, examples json` (up to five `{id, title}`, so that an administrator
   * knows what it is about). Null where nothing ever breaks.
   */
  affected(leaving: Leaving): string | null;
  /** Does nothing for kinds of others, and nothing the second time. @returns how many changed hands */
  standIn(tx: Tx, standIn: StandIn, now: Date): Promise<number>;
}

/** For a feature in whose work nobody can take another's place. */
export const nobodyStandsIn = {
  standInKinds: [],
  standIn: () => Promise.resolve(0),
} satisfies Pick<Stake, 'standInKinds' | 'standIn'>;

/** For a feature in whose work nothing breaks for others. */
export const nothingBreaks = { affected: () => null } satisfies Pick<Stake, 'affected'>;
