import type { Tx } from '../platform/transaction.js';

/** An answer as it is kept for a repetition. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

/** Whose act it is, which, and under which key. */
export interface ActName {
  readonly userId: string;
  readonly operation: string;
  readonly key: string;
}

/** What acts have answered, by person, operation and key. */
export class IdempotencyRepository {
  /** Held until the act is committed or undone. @returns false where somebody else holds it */
  async lock(tx: Tx, { userId, operation, key }: ActName): Promise<boolean> {
    const [row] = await tx.query<{ free: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free',
      [`idempotency:${userId}:${operation}:${key}`],
    );
    return row?.free ?? false;
  }

  async find(tx: Tx, { userId, operation, key }: ActName, since: Date) {
    const [row] = await tx.query<{ hash: string; answer: KeptAnswer }>(
      `SELECT request_hash AS hash, response AS answer FROM idempotency_keys
       WHERE user_id = $1 AND operation = $2 AND key = $3 AND created_at > $4`,
      [userId, operation, key, since],
    );
    return row;
  }

  /** Takes the place of what the key stood for before, which is too old to be found. */
  async keep(tx: Tx, { userId, operation, key }: ActName, hash: string, answer: KeptAnswer, now: Date): Promise<void> {
    await tx.query(
      `INSERT INTO idempotency_keys (user_id, operation, key, request_hash, response, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (user_id, operation, key) DO UPDATE
       SET request_hash = excluded.request_hash, response = excluded.response, created_at = excluded.created_at`,
      [userId, operation, key, hash, JSON.stringify(answer), now],
    );
  }
}
