import type { Tx } from '../../platform/transaction.js';

/** Why a session ended before its time. */
export type EndReason = 'logout' | 'ended' | 'password' | 'reuse' | 'disabled';

export interface EndedSession {
  readonly id: string;
  readonly userId: string;
  readonly device: string;
}

/** What of sessions must outlast Redis: which ones are over. */
export class EndedSessionRepository {
  /** @param refreshSeconds how long a refresh token lasts, and so how long its end must be known */
  constructor(private readonly refreshSeconds: number) {}

  /** Safe to repeat; forgets on the way what nobody could present any more. */
  async add(tx: Tx, sessions: readonly EndedSession[], reason: EndReason): Promise<void> {
    await tx.query(
      `DELETE FROM ended_sessions
       WHERE user_id = ANY($1) AND ended_at < now() - $2 * interval '1 second'`,
      [sessions.map(({ userId }) => userId), this.refreshSeconds],
    );
    await tx.query(
      `INSERT INTO ended_sessions (id, user_id, device, reason)
       SELECT ended.id, ended.user_id, ended.device, $4
       FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS ended (id, user_id, device)
       ON CONFLICT (id) DO NOTHING`,
      [
        sessions.map(({ id }) => id),
        sessions.map(({ userId }) => userId),
        sessions.map(({ device }) => device),
        reason,
      ],
    );
  }
}
