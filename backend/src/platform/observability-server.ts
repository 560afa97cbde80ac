import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ObservabilityConfig } from './config/index.js';
import type { Readiness } from './health.js';
import type { Logger } from './logger.js';
import type { ToldMetrics } from './metrics.js';

/** Metrics and health of a process, for Prometheus and the orchestrator; the gateway never routes here. */
export async function startObservabilityServer(
  config: ObservabilityConfig,
  metrics: ToldMetrics,
  readiness: Pick<Readiness, 'ask'>,
  logger: Logger,
): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type }).end(body);
    const serve = async () => {
      if (request.url === '/metrics') return answer(200, metrics.contentType, await metrics.metrics());
      if (request.url === '/health/live') return answer(200, 'application/json', '{"status":"ok"}');
      if (request.url !== '/health/ready') return answer(404, 'text/plain', '');
      const health = await readiness.ask();
      return answer(health.status === 'down' ? 503 : 200, 'application/json', JSON.stringify(health));
    };
    serve().catch((error: unknown) => answer(500, 'text/plain', String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(config.metricsPort, config.metricsHost, resolve);
  });
  logger.info({ port: (server.address() as AddressInfo).port }, 'metrics listening');
  return server;
}
