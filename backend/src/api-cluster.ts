import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { BadConfiguration, clusterConfig, observabilityConfig, serverConfig } from './platform/config/index.js';
import type { Health } from './platform/health.js';
import { createLogger } from './platform/logger.js';
import { metricsOfAll } from './platform/metrics.js';
import { startObservabilityServer } from './platform/observability-server.js';
import { stopInOrder } from './platform/process.js';

/** Milliseconds until one that ended by itself is started again. */
const PAUSE = 1_000;

/** @throws Error where it ends before it serves; it has said why */
async function fork(): Promise<{ readonly worker: Worker; readonly port: number }> {
  const worker = cluster.fork();
  const ended = once(worker, 'exit').then(() => {
    throw new Error('a process of the api ended while it started');
  });
  const [{ port }] = (await Promise.race([once(worker, 'listening'), ended])) as [{ port: number }];
  return { worker, port };
}

/** Ends in order, as each does by itself. */
async function end(worker: Worker): Promise<void> {
  const ended = once(worker, 'exit');
  worker.process.kill('SIGTERM');
  await ended;
}

/**
 * The api on a machine of its own: as many processes as it has processors, behind one port. They know of each other as
 * api processes of several machines do, by PostgreSQL and Redis alone. One that ends by itself is started again; where
 * this one is killed they end with it.
 */
async function start(): Promise<void> {
  const { processes } = clusterConfig(process.env);
  const { host, drainSeconds } = serverConfig(process.env);
  const observability = observabilityConfig(process.env);
  const logger = createLogger('api', observability.logLevel);
  const entry = new URL(`./api${extname(import.meta.url)}`, import.meta.url);
  cluster.setupPrimary({ exec: fileURLToPath(entry), args: [] });

  const workers = new Set<Worker>();
  let stopping = false;
  const keep = (worker: Worker) => {
    const { pid } = worker.process;
    workers.add(worker);
    logger.info({ pid }, 'a process serves');
    worker.once('exit', (code, signal) => {
      workers.delete(worker);
      if (stopping) return;
      logger.error({ pid, code, signal }, 'a process ended, and is started again');
      void startAgain();
    });
  };
  const startAgain = async (): Promise<void> => {
    await sleep(PAUSE);
    if (!stopping) await fork().then(({ worker }) => keep(worker), startAgain);
  };

  const forked = await Promise.all(Array.from({ length: processes }, fork));
  for (const { worker } of forked) keep(worker);
  const port = forked[0]?.port ?? 0;
  const readyAt = `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}/health/ready`;
  const readiness = {
    drain: () => {
      stopping = true;
    },
    /** As one of them says: they stand on the same parts. */
    ask: async (): Promise<Health> => {
      if (stopping) return { status: 'down', parts: {} };
      return (await (await fetch(readyAt)).json()) as Health;
    },
  };
  const metrics = await startObservabilityServer(observability, metricsOfAll(), readiness, logger);
  stopInOrder(
    [
      { name: 'metrics', stop: () => new Promise((resolve) => metrics.close(resolve)) },
      {
        name: 'processes',
        stop: () => Promise.all([...workers].map(end)),
        // That of each for its connections, and for the rest.
        patience: 20_000 + drainSeconds * 1_000,
      },
    ],
    readiness,
    logger,
  );
  logger.info({ port, processes }, 'listening');
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BadConfiguration ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
