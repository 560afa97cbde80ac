import cluster from 'node:cluster';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { composeApi, type Api } from './compose.js';
import { openPlatform } from './compose-platform.js';
import { BadConfiguration, observabilityConfig, serverConfig } from './platform/config/index.js';
import { startObservabilityServer } from './platform/observability-server.js';
import { stopInOrder, type Part } from './platform/process.js';

/**
 * Serves on while telling each client that its connection ends with the answer, then takes nothing new, lets the open
 * pages go and waits for what is under way: whoever reuses a connection never finds it closed under a request.
 */
async function drain(http: Server, live: Api['live'], seconds: number): Promise<void> {
  http.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
  });
  await sleep(seconds * 1_000);
  await live?.close();
  await new Promise((resolve) => http.close(resolve));
}

/** Serves the REST API, and the built frontend where no gateway stands in front. */
async function start(): Promise<void> {
  const config = serverConfig(process.env);
  const observability = observabilityConfig(process.env);
  const platform = await openPlatform('api', process.env);
  const { app, live, close } = await composeApi(platform);
  const http = createServer(app);
  await live?.attach(http);
  // Longer than a gateway keeps its idle connections, so that it never sends into one that is closing.
  http.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(config.port, config.host, resolve);
  });
  const parts: Part[] = [
    { name: 'platform', stop: () => platform.close() },
    { name: 'features', stop: close },
    {
      name: 'http',
      stop: () => drain(http, live, config.drainSeconds),
      patience: 8_000 + config.drainSeconds * 1_000,
    },
  ];
  // One of several behind one port is asked through their primary, which says when all of them listen.
  if (!cluster.isWorker) {
    const { metrics, readiness, logger } = platform;
    const server = await startObservabilityServer(observability, metrics.registry, readiness, logger);
    parts.unshift({ name: 'metrics', stop: () => new Promise((resolve) => server.close(resolve)) });
    logger.info({ port: (http.address() as AddressInfo).port }, 'listening');
  }
  stopInOrder(parts, platform.readiness, platform.logger);
}

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BadConfiguration ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
