import express, { Router, type Express, type RequestHandler } from 'express';
import type { Clock } from '../platform/clock.js';
import type { Limits, ServerConfig } from '../platform/config/index.js';
import { NotFound } from '../platform/errors.js';
import type { Readiness } from '../platform/health.js';
import type { Logger } from '../platform/logger.js';
import type { Metrics } from '../platform/metrics.js';
import type { Redis } from '../platform/redis.js';
import type { FileAddresses } from '../platform/storage/index.js';
import type { Transaction } from '../platform/transaction.js';
import { apiDocs } from './api-docs.js';
import { createAuthenticate, type Authenticator } from './authenticate.js';
import { authorize } from './authorize.js';
import { BASE, readContract, type Contract, type OperationFacts } from './contract.js';
import { compressed } from './compressed.js';
import { errorHandler, type Grants } from './error-handler.js';
import { MethodNotAllowed } from './failures.js';
import { frontend } from './frontend.js';
import { health } from './health.js';
import { Idempotency } from './idempotency.js';
import { IdempotencyRepository } from './idempotency.repository.js';
import { observe } from './observe.js';
import { perform } from './perform.js';
import { createRateLimits } from './rate-limit.js';
import { readBody } from './read-body.js';
import { requestContext } from './request-context.js';
import type { AnyRoute } from './route.js';
import { readCookies } from './read-cookies.js';
import { securityHeaders } from './security-headers.js';
import { stateOf } from './state.js';
import { inTurn } from './step.js';
import { validate } from './validate.js';

export interface AppParts {
  /** Of the features this process serves; what is not among them answers 404. */
  readonly routes: readonly AnyRoute[];
  readonly authenticator: Authenticator;
  readonly grants: Grants;
  readonly transaction: Transaction;
  readonly redis: Redis;
  readonly limits: Limits;
  readonly addresses: FileAddresses;
  readonly server: ServerConfig;
  readonly readiness: Readiness;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The Express application: what every request passes, then the routes, then what is not there. */
export function buildApp(parts: AppParts): Express {
  const { server, logger, metrics, clock, readiness, grants, addresses } = parts;
  const contract = readContract();
  const app = express();
  app.disable('x-powered-by');
  // Versions are the only entity tags.
  app.set('etag', false);
  app.set('trust proxy', server.trustProxy);
  app.set('json replacer', addresses.inAnswers);

  app.use('/health', health(readiness));
  app.use(requestContext, observe(logger, metrics), securityHeaders(server.publicUrl), compressed());
  app.use('/api/docs', apiDocs(contract));
  app.use(BASE, api(parts, contract));
  app.use('/api', () => {
    throw new NotFound('ROUTE_NOT_FOUND');
  });
  if (server.frontend !== undefined) app.use(frontend(server.frontend));
  app.use(() => {
    throw new NotFound('ROUTE_NOT_FOUND');
  });
  app.use(errorHandler(grants, clock, logger));
  return app;
}

/** Every route of the features, each behind the same steps. */
function api(parts: AppParts, contract: Contract): Router {
  const { authenticator, transaction, redis, limits, server, clock } = parts;
  const authenticate = createAuthenticate(authenticator);
  const rateLimits = createRateLimits(limits, redis);
  const idempotency = new Idempotency(transaction, new IdempotencyRepository(), clock);
  const router = Router({ strict: true, caseSensitive: true });
  const methods = new Map<string, string[]>();
  const literal = new Map<string, RequestHandler>();
  // The router tries one pattern after the other; what has no parameter in its path is found at once.
  router.use((request, response, next) => {
    const handler = literal.get(`${request.method} ${request.path}`);
    if (handler) return handler(request, response, next);
    next();
    return undefined;
  });

  for (const { route, facts } of inOrder(parts.routes, contract)) {
    methods.set(facts.path, [...(methods.get(facts.path) ?? []), facts.method.toUpperCase()]);
    const handler = inTurn(
      (_request, response) => {
        stateOf(response).operation = route.operation;
        response.setHeader('cache-control', 'no-store');
      },
      rateLimits.address(route.limit),
      authenticate(route, facts),
      authorize(route.permission),
      rateLimits.person(route.limit),
      readBody(facts),
      validate(facts, server.checkAnswers),
      readCookies,
      perform(route, facts, idempotency, clock),
    );
    if (!facts.path.includes(':')) literal.set(`${facts.method.toUpperCase()} ${facts.path}`, handler);
    router[facts.method](facts.path, handler);
  }
  for (const [path, allowed] of methods)
    router.all(path, () => {
      throw new MethodNotAllowed(allowed);
    });
  return router;
}

/**
 * As the contract lists them: `/users/me` stands before `/users/{id}`.
 * @throws Error for two routes of one operation, or of one that the contract does not have
 */
function inOrder(routes: readonly AnyRoute[], { operations }: Contract): { route: AnyRoute; facts: OperationFacts }[] {
  const byOperation = new Map(routes.map((route) => [route.operation as string, route]));
  const ordered = [...operations.values()].flatMap((facts) => {
    const route = byOperation.get(facts.operation);
    return route ? [{ route, facts }] : [];
  });
  if (ordered.length < routes.length) throw new Error('a route is there twice, or has no operation in openapi.yaml');
  return ordered;
}
