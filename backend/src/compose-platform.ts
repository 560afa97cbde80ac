import { Cache } from './platform/cache.js';
import { systemClock, type Clock } from './platform/clock.js';
import {
  databaseConfig,
  encryptionKeys,
  filesFolder,
  observabilityConfig,
  redisUrl,
  type Environment,
} from './platform/config/index.js';
import { connect, createDataSource, type DataSource } from './platform/data-source.js';
import { Encryption } from './platform/encryption.js';
import { Readiness } from './platform/health.js';
import { createLogger, type Logger } from './platform/logger.js';
import { createMetrics, type Metrics } from './platform/metrics.js';
import { Outbox } from './platform/outbox.js';
import { createRedis, untilReady, type Redis } from './platform/redis.js';
import { mustBeMigrated } from './platform/schema.js';
import { DiskStore, FileAddresses, type FileStore } from './platform/storage/index.js';
import { createQueries, createTransaction, type Queries, type Transaction } from './platform/transaction.js';
import { entities } from './entities.js';

/** What api and worker both stand on, open and ready. */
export interface Platform {
  readonly environment: Environment;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly dataSource: DataSource;
  readonly queries: Queries;
  readonly transaction: Transaction;
  readonly redis: Redis;
  readonly subscriber: Redis;
  readonly cache: Cache;
  readonly outbox: Outbox;
  readonly encryption: Encryption;
  readonly files: FileStore;
  readonly addresses: FileAddresses;
  readonly readiness: Readiness;
  close(): Promise<void>;
}

/** @throws BadConfiguration, or what kept PostgreSQL from answering for a minute */
export async function openPlatform(
  service: string,
  environment: Environment,
  overrides: { readonly clock?: Clock; readonly logger?: Logger } = {},
): Promise<Platform> {
  const logger = overrides.logger ?? createLogger(service, observabilityConfig(environment).logLevel);
  const metrics = createMetrics(service);
  const { url, poolSize } = databaseConfig(environment);
  const clock = overrides.clock ?? systemClock;
  const keys = encryptionKeys(environment);
  const files = new DiskStore(filesFolder(environment));
  const redisAddress = redisUrl(environment);
  const dataSource = createDataSource({
    url,
    poolSize,
    entities,
    applicationName: `maru-${service}`,
    onPoolError: (error) => {
      logger.warn({ error: String(error) }, 'a database connection was lost');
    },
  });
  await connect(dataSource, logger);
  const redis = createRedis(redisAddress, service, logger);
  const subscriber = createRedis(redisAddress, `${service}-subscriber`, logger);
  const cache = new Cache(redis, subscriber, metrics, logger);
  await untilReady(redis, 3_000);
  const queries = createQueries(dataSource);
  return {
    environment,
    logger,
    metrics,
    clock,
    dataSource,
    queries,
    transaction: createTransaction(dataSource),
    redis,
    subscriber,
    cache,
    outbox: new Outbox(),
    encryption: new Encryption(keys),
    files,
    addresses: new FileAddresses(keys, clock),
    readiness: new Readiness([
      { part: 'database', essential: true, check: () => queries.query('SELECT 1') },
      { part: 'migrations', essential: true, check: () => mustBeMigrated(queries) },
      { part: 'redis', essential: false, check: () => redis.ping() },
    ]),
    close: async () => {
      redis.disconnect();
      subscriber.disconnect();
      await dataSource.destroy();
    },
  };
}
