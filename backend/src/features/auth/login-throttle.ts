import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Limit, Limits } from '../../platform/config/index.js';
import { TooMany } from '../../platform/errors.js';
import type { Redis } from '../../platform/redis.js';

/** Whether the password was right, whatever became of the login. */
export type Verdict = 'right' | 'wrong';

/**
 * Counts wrong passwords for accounts and from addresses, in Redis for all processes; with Redis away each process
 * counts for itself. A try is counted before the password is looked at and given back afterwards, and the tries for
 * one account follow each other, so that none of many at once slips past the limit.
 */
export class LoginThrottle {
  private readonly addresses: RateLimiterAbstract;
  private readonly accounts = new Map<string, RateLimiterAbstract>();
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly limits: Pick<Limits, 'loginAddress'>,
    private readonly redis: Redis,
  ) {
    this.addresses = this.limiter('address', limits.loginAddress);
  }

  /**
   * @param account the same for a person whatever form of their name was typed
   * @param check looks at the password; not called after too many wrong ones
   * @throws TooMany TOO_MANY_ATTEMPTS, and what `check` throws, which counts as no try
   */
  async attempt<T extends { readonly verdict: Verdict }>(
    account: string,
    limit: Limit,
    address: string,
    check: () => Promise<T>,
  ): Promise<T> {
    const before = this.turns.get(account) ?? Promise.resolve();
    const turn = before.then(() => this.inTurn(account, limit, address, check));
    const settled = turn.catch(() => undefined);
    this.turns.set(account, settled);
    try {
      return await turn;
    } finally {
      if (this.turns.get(account) === settled) this.turns.delete(account);
    }
  }

  private async inTurn<T extends { readonly verdict: Verdict }>(
    account: string,
    limit: Limit,
    address: string,
    check: () => Promise<T>,
  ): Promise<T> {
    const accounts = this.accountLimiter(limit);
    const [seen] = await Promise.all([this.addresses.get(address), consume(accounts, account)]);
    if (seen && seen.consumedPoints >= this.limits.loginAddress.points) {
      await accounts.reward(account);
      throw tooMany(seen);
    }
    let verdict: Verdict | undefined;
    try {
      const result = await check();
      ({ verdict } = result);
      return result;
    } finally {
      if (verdict === 'right') await accounts.delete(account);
      else if (verdict === 'wrong') await this.addresses.penalty(address);
      else await accounts.reward(account);
    }
  }

  private accountLimiter(limit: Limit): RateLimiterAbstract {
    const name = `${String(limit.points)}:${String(limit.seconds)}`;
    const known = this.accounts.get(name) ?? this.limiter('account', limit);
    this.accounts.set(name, known);
    return known;
  }

  private limiter(kind: string, { points, seconds }: Limit): RateLimiterAbstract {
    const settings = { keyPrefix: `maru:login:${kind}`, points, duration: seconds };
    const insuranceLimiter = new RateLimiterMemory(settings);
    return new RateLimiterRedis({ ...settings, storeClient: this.redis, insuranceLimiter });
  }
}

async function consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    throw refusal instanceof RateLimiterRes ? tooMany(refusal) : refusal;
  }
}

const tooMany = ({ msBeforeNext }: RateLimiterRes): TooMany =>
  new TooMany('TOO_MANY_ATTEMPTS', Math.max(1, Math.ceil(msBeforeNext / 1_000)));
