// What the ad-sync process uses of the platform; features and entry points import the files themselves.
export type { Clock } from './clock.js';
export { systemClock } from './clock.js';
export * from './config/index.js';
export { runInContext } from './context.js';
export { createDataSource, connect, type DataSource } from './data-source.js';
export { Encryption } from './encryption.js';
export { Readiness } from './health.js';
export { newId } from './ids.js';
export { Listener } from './listen.js';
export { createLogger, type Logger } from './logger.js';
export { createMetrics, type Metrics } from './metrics.js';
export { startObservabilityServer } from './observability-server.js';
export { Outbox } from './outbox.js';
export { stopInOrder } from './process.js';
export { mustBeMigrated } from './schema.js';
export { DiskStore, imageType, PHOTOS, type FileStore } from './storage/index.js';
export { createQueries, createTransaction, type Queries, type Transaction, type Tx } from './transaction.js';
