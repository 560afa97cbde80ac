import {
  BadConfiguration,
  connect,
  createDataSource,
  createLogger,
  createMetrics,
  createQueries,
  createTransaction,
  databaseConfig,
  DiskStore,
  Encryption,
  encryptionKeys,
  filesFolder,
  Listener,
  mustBeMigrated,
  observabilityConfig,
  organisationConfig,
  Readiness,
  startObservabilityServer,
  stopInOrder,
  systemClock,
} from '@maru/backend/platform';
import { DirectoryRepository } from '@maru/backend/directory';
import { RunMetrics } from './run/run-metrics.js';
import { Runner } from './schedule/runner.js';
import { Schedule } from './schedule/schedule.js';
import { Upkeep } from './schedule/upkeep.js';
import { Watch } from './schedule/watch.js';

/** Brings directories in, by their schedules and when asked. It meets the api in PostgreSQL only. */
async function start(): Promise<void> {
  const observability = observabilityConfig(process.env);
  const { url, poolSize } = databaseConfig(process.env);
  const encryption = new Encryption(encryptionKeys(process.env));
  const { timeZone } = organisationConfig(process.env);
  const files = new DiskStore(filesFolder(process.env));
  const logger = createLogger('ad-sync', observability.logLevel);
  const metrics = createMetrics('ad-sync');
  const dataSource = createDataSource({
    url,
    poolSize: Math.min(poolSize, 5),
    applicationName: 'maru-ad-sync',
    onPoolError: (error) => logger.warn({ error: String(error) }, 'a database connection was lost'),
  });
  await connect(dataSource, logger);
  const queries = createQueries(dataSource);
  const transaction = createTransaction(dataSource);
  const clock = systemClock;
  const directories = new DirectoryRepository(encryption);
  const runner = new Runner(url, { queries, transaction, directories, files, clock, logger }, new RunMetrics(metrics));
  const watch = new Watch({
    upkeep: new Upkeep(queries, transaction, clock),
    schedule: new Schedule(queries, timeZone, clock, logger),
    runner,
    clock,
    logger,
  });
  const listener = new Listener(url, 'ad_sync', () => watch.wake(), logger);
  const readiness = new Readiness([
    { part: 'database', essential: true, check: () => queries.query('SELECT 1') },
    { part: 'migrations', essential: true, check: () => mustBeMigrated(queries) },
  ]);
  const server = await startObservabilityServer(observability, metrics.registry, readiness, logger);
  stopInOrder(
    [
      { name: 'metrics', stop: () => new Promise((resolve) => server.close(resolve)) },
      { name: 'database', stop: () => dataSource.destroy() },
      { name: 'runs', stop: () => watch.stop() },
      { name: 'listener', stop: () => listener.stop() },
    ],
    readiness,
    logger,
  );
  await listener.start();
  watch.wake();
  logger.info('started');
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BadConfiguration ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
