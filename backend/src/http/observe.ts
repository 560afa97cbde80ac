import type { RequestHandler } from 'express';
import type { Logger } from '../platform/logger.js';
import type { Metrics } from '../platform/metrics.js';
import { stateOf } from './state.js';

/**
 * One line and one measurement a request, when it has been answered or given up. Named by operation: an address may
 * carry a name, a query string what somebody looked for.
 */
export function observe(logger: Logger, metrics: Metrics): RequestHandler {
  const durations = metrics.histogram('maru_http_request_duration_seconds', 'Time to answer a request', [
    'method',
    'route',
    'status',
  ]);
  const underWay = metrics.gauge('maru_http_requests_under_way', 'Requests being answered');
  // Nothing in these lines can be secret, so none is looked for in them.
  const lines = logger.child({}, { redact: [] });
  return (request, response, next) => {
    const start = process.hrtime.bigint();
    underWay.inc();
    response.once('close', () => {
      underWay.dec();
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      const route = stateOf(response).operation ?? 'none';
      const status = response.writableFinished ? String(response.statusCode) : 'aborted';
      durations.observe({ method: request.method, route, status }, seconds);
      lines.info({ method: request.method, route, status, ms: Math.round(seconds * 1000) }, 'request');
    });
    next();
  };
}
