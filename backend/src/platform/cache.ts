import { LRUCache } from 'lru-cache';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import type { Redis } from './redis.js';

const LOCAL_ENTRIES = 2_000;
const LOCAL_MS = 30_000;
/** A process is to answer within 1 ms, Redis within 10. */
const READ_SECONDS = [0.0001, 0.001, 0.01, 0.1, 1];
/** Seconds for which a value that was read before an invalidation cannot be written after it. */
const STAMP_SECONDS = 60;
const CHANNEL = 'maru:cache';

/** SET only while nobody has invalidated the key since the value was read. */
const SET_UNLESS_STAMPED = `if redis.call('get', KEYS[2]) == (ARGV[3] ~= '' and ARGV[3]) then
  return redis.call('set', KEYS[1], ARGV[1], 'EX', ARGV[2]) end`;

/** Values of one kind by key; they survive JSON. */
export interface CacheSpace<Value> {
  /** The value, loaded once for all who ask meanwhile. With Redis away it is kept in the process only. */
  get(key: string, load: () => Promise<Value>): Promise<Value>;
  /**
   * Forgets a key in every process. Without the promise to be `told`, a Redis that is away goes unnoticed: then each
   * process keeps the value for 30 s at most, and Redis what it had when it comes back.
   * @throws where it must be told and Redis is away: for jobs, which are tried again
   */
  invalidate(key: string, must?: 'told'): Promise<void>;
}

/** Level 1 in the process (2,000 entries, 30 s), level 2 in Redis; invalidation through Redis' pub/sub. */
export class Cache {
  private readonly local = new LRUCache<string, { value: unknown }>({ max: LOCAL_ENTRIES, ttl: LOCAL_MS });
  private readonly flights = new Map<string, Promise<unknown>>();
  private readonly reads;

  constructor(
    private readonly redis: Redis,
    private readonly subscriber: Redis,
    metrics: Metrics,
    private readonly logger: Logger,
  ) {
    this.reads = metrics.histogram(
      'maru_cache_read_duration_seconds',
      'Time to read the cache, by where it was answered',
      ['space', 'level'],
      READ_SECONDS,
    );
    // What was said while the connection was away is lost, so nothing kept before it can be trusted.
    subscriber.on('ready', () => {
      this.local.clear();
      subscriber.subscribe(CHANNEL).catch(() => undefined);
    });
    subscriber.on('message', (channel, key) => {
      if (channel === CHANNEL) this.forget(key);
    });
    if (subscriber.status === 'ready') subscriber.subscribe(CHANNEL).catch(() => undefined);
  }

  /** @param seconds how long Redis keeps a value (requirements 8.2) */
  space<Value>(name: string, seconds: number): CacheSpace<Value> {
    return {
      get: (key, load) => this.read(name, `${name}:${key}`, seconds, load),
      invalidate: (key, must) => this.invalidate(`${name}:${key}`, must),
    };
  }

  private async read<Value>(space: string, key: string, seconds: number, load: () => Promise<Value>): Promise<Value> {
    const began = performance.now();
    const kept = this.local.get(key);
    if (kept) {
      this.told(space, 'process', began);
      return kept.value as Value;
    }
    const flying = this.flights.get(key);
    if (flying) return flying as Promise<Value>;
    const flight: Promise<Value> = this.fetch(space, key, seconds, load, began)
      .then((value) => {
        if (this.flights.get(key) === flight) this.local.set(key, { value });
        return value;
      })
      .finally(() => {
        if (this.flights.get(key) === flight) this.flights.delete(key);
      });
    this.flights.set(key, flight);
    return flight;
  }

  private async fetch<Value>(
    space: string,
    key: string,
    seconds: number,
    load: () => Promise<Value>,
    began: number,
  ): Promise<Value> {
    const found = await this.redis.mget(`maru:cache:${key}`, `maru:stamp:${key}`).catch(() => undefined);
    const [text, stamp] = found ?? [];
    if (text) {
      const value = JSON.parse(text) as Value;
      this.told(space, 'redis', began);
      return value;
    }
    const value = await load();
    this.told(space, 'source', began);
    if (found) {
      this.redis
        .eval(
          SET_UNLESS_STAMPED,
          2,
          `maru:cache:${key}`,
          `maru:stamp:${key}`,
          JSON.stringify(value),
          seconds,
          stamp ?? '',
        )
        .catch((error: unknown) => {
          this.logger.debug({ error: String(error) }, 'not cached');
        });
    }
    return value;
  }

  private told(space: string, level: 'process' | 'redis' | 'source', began: number): void {
    this.reads.observe({ space, level }, (performance.now() - began) / 1_000);
  }

  private async invalidate(key: string, must?: 'told'): Promise<void> {
    this.forget(key);
    try {
      await this.redis
        .multi()
        .incr(`maru:stamp:${key}`)
        .expire(`maru:stamp:${key}`, STAMP_SECONDS)
        .del(`maru:cache:${key}`)
        .publish(CHANNEL, key)
        .exec();
    } catch (error) {
      if (must === 'told') throw error;
      this.logger.debug({ error: String(error) }, 'not invalidated elsewhere');
    }
  }

  private forget(key: string): void {
    this.local.delete(key);
    this.flights.delete(key);
  }
}
