import { Redis } from 'ioredis';
import type { Logger } from './logger.js';

export type { Redis };

/**
 * A connection that fails at once while Redis is away, instead of keeping its callers waiting, and comes back by
 * itself. One that Redis no longer answers on is closed, so that a Redis that hangs costs nobody two seconds twice.
 * `role` is how CLIENT LIST shows it.
 */
export function createRedis(url: string, role: string, logger: Logger): Redis {
  const redis = new Redis(url, {
    connectionName: `maru-${role}`,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 5_000,
    commandTimeout: 2_000,
    socketTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    lazyConnect: true,
  });
  let told = false;
  redis.on('error', (error: Error) => {
    if (!told) logger.warn({ error: error.message }, `redis is away (${role})`);
    told = true;
  });
  redis.on('ready', () => {
    if (told) logger.info(`redis is back (${role})`);
    told = false;
  });
  // The first try may fail: it goes on trying by itself, and readiness tells.
  redis.connect().catch(() => undefined);
  return redis;
}

const awayReplies = /^(LOADING|READONLY|CLUSTERDOWN|MASTERDOWN)/;

/** Whether an error says that Redis is away rather than that a command was wrong. */
export const isRedisAway = (error: unknown): boolean =>
  error instanceof Error && (error.name !== 'ReplyError' || awayReplies.test(error.message));

/** Resolves when commands can be sent, or after `ms` without it. */
export function untilReady(redis: Redis, ms: number): Promise<void> {
  if (redis.status === 'ready') return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    redis.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
