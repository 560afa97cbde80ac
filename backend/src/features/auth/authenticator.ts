import { Unauthenticated } from '../../platform/errors.js';
import type { AccessTokens } from './access-tokens.js';
import type { ActorSource, SignedIn } from './actor-source.js';

interface Admitted {
  readonly person: SignedIn;
  /** `users.token_version` the token was signed for. */
  readonly version: number;
  readonly expiresAt: Date;
}

/** Tells who sent an access token, with the rights they have now. */
export class TokenAuthenticator {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly actors: ActorSource,
  ) {}

  /**
   * @throws Unauthenticated TOKEN_INVALID, TOKEN_EXPIRED; TOKEN_STALE after a change of roles, for a disabled person
   *   and for a session that has ended
   * @throws Unavailable DATABASE_UNAVAILABLE
   */
  async authenticate(token: string): Promise<SignedIn> {
    return (await this.admit(token)).person;
  }

  /** For what outlives a request: {@link authenticate}, and until when and for which rights the token holds. */
  async admit(token: string): Promise<Admitted> {
    const { userId, sessionId, version, expiresAt } = await this.tokens.verify(token);
    const rights = await this.actors.of(userId);
    if (!rights?.isActive || rights.version !== version || rights.endedSessions.includes(sessionId)) {
      throw new Unauthenticated('TOKEN_STALE');
    }
    return { person: rights.actor(sessionId), version, expiresAt };
  }

  /** @returns when a token that holds ends. @throws Unauthenticated TOKEN_INVALID, TOKEN_EXPIRED */
  async endOf(token: string): Promise<Date> {
    return (await this.tokens.verify(token)).expiresAt;
  }

  /** @returns the session a token was given for, stale or not; undefined for no token, or one that does not hold */
  async sessionOf(token: string | undefined): Promise<{ readonly userId: string; readonly id: string } | undefined> {
    if (token === undefined) return undefined;
    try {
      const { userId, sessionId } = await this.tokens.verify(token);
      return { userId, id: sessionId };
    } catch (error) {
      if (error instanceof Unauthenticated) return undefined;
      throw error;
    }
  }
}
