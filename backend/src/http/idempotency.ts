import { createHash } from 'node:crypto';
import type { Clock } from '../platform/clock.js';
import { Conflict, RuleBroken } from '../platform/errors.js';
import type { Transaction } from '../platform/transaction.js';
import type { ActName, IdempotencyRepository, KeptAnswer } from './idempotency.repository.js';

export interface Act extends ActName {
  /** All that makes the request what it is: parameters and body. */
  readonly request: unknown;
}

const DAY = 86_400_000;

/** Acts once for a key, however often the request is repeated within a day. */
export class Idempotency {
  constructor(
    private readonly transaction: Transaction,
    private readonly answers: IdempotencyRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * What acting answers, or what it has answered before. The answer is kept in the very transaction of the act: the
   * transactions of the services within join it. An act that fails keeps nothing and may be tried again.
   * @throws Conflict REQUEST_IN_PROGRESS while the first still runs
   * @throws RuleBroken IDEMPOTENCY_KEY_REUSED for another request under the same key
   */
  once(act: Act, perform: () => Promise<KeptAnswer>): Promise<KeptAnswer> {
    const hash = createHash('sha256').update(JSON.stringify(act.request)).digest('base64url');
    const now = this.clock.now();
    return this.transaction(async (tx) => {
      if (!(await this.answers.lock(tx, act))) throw new Conflict('REQUEST_IN_PROGRESS');
      const kept = await this.answers.find(tx, act, new Date(now.getTime() - DAY));
      if (kept && kept.hash !== hash) throw new RuleBroken('IDEMPOTENCY_KEY_REUSED');
      if (kept) return kept.answer;
      const answer = await perform();
      await this.answers.keep(tx, act, hash, answer, now);
      return answer;
    });
  }
}
