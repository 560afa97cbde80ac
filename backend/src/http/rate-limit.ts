import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Limit, Limits } from '../platform/config/index.js';
import { TooMany } from '../platform/errors.js';
import type { Redis } from '../platform/redis.js';
import type { AnyRoute } from './route.js';
import { stateOf } from './state.js';
import type { Step } from './step.js';

/** Requests are taken from the common count in lots of a sixtieth, so that most of them need not ask Redis. */
const LOTS = 60;
const MOST_KEYS = 20_000;

/** Counts in Redis for all processes; with Redis away each counts for itself, so that there is never no limit. */
export class RateLimiter {
  private readonly counter: RateLimiterAbstract;
  private readonly lots = new LRUCache<string, { left: number }>({ max: MOST_KEYS });
  private readonly lot: number;

  constructor(name: string, { points, seconds }: Limit, redis: Redis) {
    const settings = { keyPrefix: `maru:limit:${name}`, points, duration: seconds };
    this.lot = Math.max(1, Math.floor(points / LOTS));
    this.counter = new RateLimiterRedis({
      ...settings,
      storeClient: redis,
      insuranceLimiter: new RateLimiterMemory(settings),
    });
  }

  /**
   * Waits only where a lot has to be drawn.
   * @throws TooMany TOO_MANY_REQUESTS with the seconds until there is room
   */
  take(key: string): Promise<void> | undefined {
    const lot = this.lots.get(key);
    if (!lot || lot.left === 0) return this.draw(key);
    lot.left -= 1;
    return undefined;
  }

  private async draw(key: string): Promise<void> {
    try {
      const { msBeforeNext } = await this.counter.consume(key, this.lot);
      // Several may have taken a lot at once: none of them is lost.
      const left = (this.lots.get(key)?.left ?? 0) + this.lot - 1;
      this.lots.set(key, { left }, { ttl: Math.max(1, msBeforeNext) });
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new TooMany('TOO_MANY_REQUESTS', Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    }
  }
}

export interface RateLimits {
  /** Counts an address, whoever asks: what is refused counts as well. Pictures, of which a page shows many, apart. */
  readonly address: (limit: AnyRoute['limit']) => Step;
  /** Counts a person, and apart what is heavy. */
  readonly person: (limit: AnyRoute['limit']) => Step;
}

export function createRateLimits(limits: Limits, redis: Redis): RateLimits {
  const address = new RateLimiter('address', limits.address, redis);
  const picture = new RateLimiter('picture', limits.picture, redis);
  const person = new RateLimiter('person', limits.person, redis);
  const heavy = new RateLimiter('heavy', limits.heavy, redis);
  return {
    address:
      (limit) =>
      ({ ip = '' }) =>
        (limit === 'picture' ? picture : address).take(ip),
    person: (limit) => (_request, response) => {
      const { actor } = stateOf(response);
      if (!actor) return undefined;
      const taken = person.take(actor.id);
      return limit === 'heavy' ? Promise.resolve(taken).then(() => heavy.take(actor.id)) : taken;
    },
  };
}
