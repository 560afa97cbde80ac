import { composeWorker } from './compose.js';
import { openPlatform } from './compose-platform.js';
import { BadConfiguration, databaseConfig, observabilityConfig, redisUrl } from './platform/config/index.js';
import { EventHandling } from './platform/event-handling.js';
import { Listener } from './platform/listen.js';
import { startObservabilityServer } from './platform/observability-server.js';
import { OutboxRelay } from './platform/outbox-relay.js';
import { stopInOrder } from './platform/process.js';
import { Queue } from './platform/queue.js';
import { Recurring } from './platform/recurring.js';

/** Jobs at work at the same time. */
const CONCURRENCY = 8;

/** Brings events to the queue and runs the jobs they ask for, and what recurs. */
async function start(): Promise<void> {
  const observability = observabilityConfig(process.env);
  const platform = await openPlatform('worker', process.env);
  const { logger, transaction, queries } = platform;
  const { jobs, recurring } = await composeWorker(platform);
  const queue = new Queue(redisUrl(process.env), 'events', platform.metrics);
  const handling = new EventHandling(transaction, jobs, logger);
  queue.process(CONCURRENCY, (payload, last) => handling.handle(payload, last));
  const relay = new OutboxRelay(queries, queue, jobs, logger);
  const { url } = databaseConfig(process.env);
  const listener = new Listener(
    url,
    'outbox',
    () => {
      relay.wake();
    },
    logger,
  );
  const clockwork = new Recurring(transaction, recurring, logger);
  const metrics = await startObservabilityServer(observability, platform.metrics.registry, platform.readiness, logger);
  stopInOrder(
    [
      { name: 'metrics', stop: () => new Promise((resolve) => metrics.close(resolve)) },
      { name: 'platform', stop: () => platform.close() },
      { name: 'queue', stop: () => queue.close() },
      { name: 'recurring jobs', stop: () => clockwork.stop() },
      { name: 'relay', stop: () => relay.stop() },
      { name: 'listener', stop: () => listener.stop() },
    ],
    platform.readiness,
    logger,
  );
  await listener.start();
  relay.wake();
  clockwork.start();
  logger.info('started');
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BadConfiguration ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
