import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Locale } from '../platform/actor.js';
import { runInContext } from '../platform/context.js';
import { stateOf } from './state.js';

const wellFormed = /^[\w.-]{8,64}$/;
/** https://www.w3.org/TR/trace-context/#traceparent-header */
const traceparent = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}/;

/** Gives the request its id, its trace and, until it is known who asks, its language. */
export const requestContext: RequestHandler = (request, response, next) => {
  const sent = request.get('x-request-id');
  const id = randomUUID();
  const requestId = sent !== undefined && wellFormed.test(sent) ? sent : id;
  const traceId = traceparent.exec(request.get('traceparent') ?? '')?.[1] ?? id.replaceAll('-', '');
  response.set('x-request-id', requestId);
  Object.assign(stateOf(response), { operation: null, locale: languageOf(request.acceptsLanguages('ko', 'en')) });
  runInContext({ requestId, traceId, ip: request.ip, userAgent: request.get('user-agent') }, next);
};

const languageOf = (accepted: string | false): Locale => (accepted === 'en' ? 'en' : 'ko');
