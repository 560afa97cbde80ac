import type { Actor, Locale } from '../../platform/actor.js';
import type { Queries } from '../../platform/transaction.js';

/** A session on whose behalf a connection is open. */
export interface HeldSession {
  readonly userId: string;
  readonly sessionId: string;
  /** Of the person's rights when it was let in. */
  readonly version: number;
}

/** Who may connect, and who no longer; the feature `auth` knows. */
export interface Doorkeeper {
  /** @throws Unauthenticated, Unavailable as for a request */
  admit(token: string): Promise<{
    readonly person: Pick<Actor, 'id' | 'sessionId' | 'permissions'> & { readonly locale: Locale | null };
    readonly version: number;
    readonly expiresAt: Date;
  }>;
}

export interface SessionEnds {
  /** Those whom a request would be refused now; `rights` where the session goes on with other ones. */
  lost(
    queries: Queries,
    held: readonly HeldSession[],
  ): Promise<
    {
      readonly sessionId: string;
      readonly reason: 'logout' | 'ended' | 'password' | 'reuse' | 'disabled' | 'rights';
    }[]
  >;
}
