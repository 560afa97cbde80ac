import { Unauthenticated } from '../../platform/errors.js';
import type { AccessTokens } from './access-tokens.js';
import type { ActorSource, SignedIn } from './actor-source.js';

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
    const { userId, sessionId, version } = await this.tokens.verify(token);
    const rights = await this.actors.of(userId);
    if (!rights?.isActive || rights.version !== version || rights.endedSessions.includes(sessionId)) {
      throw new Unauthenticated('TOKEN_STALE');
    }
    return rights.actor(sessionId);
  }

  /** As {@link authenticate}, with when the token ends. */
  async facts(token: string): Promise<{ readonly actor: SignedIn; readonly expiresAt: Date }> {
    const actor = await this.authenticate(token);
    const { expiresAt } = await this.tokens.verify(token);
    return { actor, expiresAt };
  }
}
