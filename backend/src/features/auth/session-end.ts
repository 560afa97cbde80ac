import type { Outbox } from '../../platform/outbox.js';
import type { Tx } from '../../platform/transaction.js';
import type { Logger } from '../../platform/logger.js';
import type { Audit } from '../audit/index.js';
import type { ActorSource } from './actor-source.js';
import type { EndedSession, EndedSessionRepository, EndReason } from './ended-session.repository.js';
import type { SessionStore } from './session.store.js';

/** How each end is written into the audit, and whether the person is told that somebody else ended their session. */
const ends: Readonly<
  Record<EndReason, { readonly action: string; readonly outcome: 'done' | 'refused'; readonly told: boolean }>
> = {
  logout: { action: 'auth.logout', outcome: 'done', told: false },
  ended: { action: 'auth.session_ended', outcome: 'done', told: true },
  password: { action: 'auth.session_ended', outcome: 'done', told: false },
  reuse: { action: 'auth.refresh_reused', outcome: 'refused', told: true },
  disabled: { action: 'auth.session_ended', outcome: 'done', told: false },
};

/** Ends sessions for good: in PostgreSQL, so that no state of Redis revives them, and after the commit in Redis. */
export class SessionEnd {
  constructor(
    private readonly ended: EndedSessionRepository,
    private readonly store: SessionStore,
    private readonly actors: ActorSource,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly logger: Logger,
  ) {}

  /** Their tokens are stale at once in every process. Safe to repeat. */
  async end(tx: Tx, sessions: readonly EndedSession[], reason: EndReason): Promise<void> {
    if (sessions.length === 0) return;
    const { action, outcome, told } = ends[reason];
    await this.ended.add(tx, sessions, reason);
    for (const { id, userId } of sessions) {
      await this.audit.record(tx, {
        action,
        outcome,
        target: { type: 'user', id: userId },
        details: { session: id, reason },
      });
      if (told)
        await this.outbox.add(tx, { type: 'security.session_ended', version: 1, ids: { userId, sessionId: id } });
    }
    tx.afterCommit(async () => {
      for (const userId of new Set(sessions.map((session) => session.userId))) await this.actors.forget(userId);
      await Promise.all(sessions.map(({ userId, id }) => this.drop(userId, id)));
    });
  }

  /** What Redis keeps is a convenience by now: the session is over all the same. */
  async drop(userId: string, id: string): Promise<void> {
    try {
      await this.store.end(userId, id);
    } catch (error) {
      this.logger.debug({ error: String(error) }, 'an ended session stays in Redis until it expires');
    }
  }
}
