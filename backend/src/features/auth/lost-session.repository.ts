import type { Queries } from '../../platform/transaction.js';
import type { EndReason } from './ended-session.repository.js';

/** A session on whose behalf something is kept open. */
interface HeldSession {
  readonly userId: string;
  readonly sessionId: string;
  /** `users.token_version` it was let in with. */
  readonly version: number;
}

interface LostSession {
  readonly sessionId: string;
  /** `rights` where the session goes on, with other rights than it was let in with. */
  readonly reason: EndReason | 'rights';
}

export class LostSessionRepository {
  /** Those of them that a request would be refused for now; one statement, whatever is kept in the process. */
  lost(queries: Queries, held: readonly HeldSession[]): Promise<LostSession[]> {
    return queries.query<LostSession>(
      `SELECT h.session_id AS "sessionId",
         CASE WHEN u.is_active IS NOT TRUE THEN 'disabled' WHEN e.id IS NOT NULL THEN e.reason ELSE 'rights' END AS reason
       FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS h (user_id, session_id, version)
       LEFT JOIN users u ON u.id = h.user_id
       LEFT JOIN ended_sessions e ON e.id = h.session_id
       WHERE u.is_active IS NOT TRUE OR e.id IS NOT NULL OR u.token_version <> h.version`,
      [held.map(({ userId }) => userId), held.map(({ sessionId }) => sessionId), held.map(({ version }) => version)],
    );
  }
}
