import type { Queries, Tx } from '../../platform/transaction.js';

/** How much of one kind hangs on somebody's account. */
export interface Holding {
  readonly personId: string;
  /** Worded by the messages' `syncStakes`. */
  readonly kind: string;
  readonly count: number;
}

/** What breaks when somebody loses access, or a department vanishes. */
export interface Affected {
  readonly kind: string;
  /** The person or the department. */
  readonly subject: { readonly person: string } | { readonly department: string };
  readonly count: number;
  /** A few of them, so that an administrator knows what it is about. */
  readonly examples: readonly { readonly id: string; readonly title: string }[];
}

/** Ids of whom and what a plan would take away. */
export interface Leaving {
  readonly people: readonly string[];
  readonly departments: readonly string[];
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
  /** Kinds of {@link Affected} that somebody can stand in for. */
  readonly standInKinds: readonly string[];
  /** Of each of the people, kinds of which there is none left out. One statement, whatever the number of people. */
  holdings(queries: Queries, people: readonly string[]): Promise<Holding[]>;
  /** A few statements, whatever the size. */
  affected(queries: Queries, leaving: Leaving): Promise<Affected[]>;
  /** Does nothing for kinds of others, and nothing the second time. @returns how many changed hands */
  standIn(tx: Tx, standIn: StandIn, now: Date): Promise<number>;
}

/** For a feature in whose work nobody can take another's place. */
export const nobodyStandsIn = {
  standInKinds: [],
  standIn: () => Promise.resolve(0),
} satisfies Pick<Stake, 'standInKinds' | 'standIn'>;
