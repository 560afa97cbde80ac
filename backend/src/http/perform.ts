import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Clock } from '../platform/clock.js';
import { BASE, type OperationFacts } from './contract.js';
import { success } from './envelope.js';
import type { Idempotency } from './idempotency.js';
import type { KeptAnswer } from './idempotency.repository.js';
import type { AnyAnswer, AnyRoute, Client, Cookie } from './route.js';
import { stateOf } from './state.js';
import type { Step } from './step.js';

/** Calls the route and sends what it answers, in the envelope. */
export function perform(route: AnyRoute, facts: OperationFacts, idempotency: Idempotency, clock: Clock): Step {
  return async (request, response) => {
    const { actor, locale } = stateOf(response);
    const call = callOf(request, response, facts);
    const act = () => route.handle(call as never);
    const keep = (answer: AnyAnswer): KeptAnswer => ({
      status: answer.status,
      headers: {
        ...(answer.etag !== undefined && { etag: `"${answer.etag}"` }),
        ...(answer.location !== undefined && { location: BASE + answer.location }),
      },
      body: success(answer.body ?? {}, locale, clock.now()),
    });

    const key = facts.takesIdempotencyKey ? request.get('idempotency-key') : undefined;
    if (key !== undefined && actor) {
      const { path, query, body } = call;
      const named = { userId: actor.id, operation: route.operation, key, request: [path, query, body] };
      send(response, await idempotency.once(named, async () => keep(await act())));
      return;
    }
    const answer = await act();
    for (const cookie of answer.cookies ?? []) setCookie(response, cookie);
    if (answer.picture) await sendPicture(response, answer.picture, answer);
    else if (answer.csv) await sendCsv(response, answer.csv, answer.filename ?? 'maru.csv');
    else send(response, keep(answer));
  };
}

function callOf(request: Request, response: Response, facts: OperationFacts) {
  const { actor, token, locale } = stateOf(response);
  const client: Client = {
    ip: request.ip ?? '',
    userAgent: request.get('user-agent'),
    origin: request.get('origin'),
    cookies: request.cookies as Client['cookies'],
    token,
    prefersCsv: facts.answersCsv && request.accepts(['application/json', 'text/csv']) === 'text/csv',
  };
  return {
    me: actor,
    path: request.params,
    query: request.query,
    body: request.body as unknown,
    locale,
    client,
    ...(facts.takesIfMatch && { ifMatch: Number(/\d+/.exec(request.get('if-match') ?? '')?.[0]) }),
  };
}

function send(response: Response, { status, headers, body }: KeptAnswer): void {
  response.status(status).set(headers).json(body);
}

function setCookie(response: Response, { name, value, path, maxAge, secure }: Cookie): void {
  const options = { path, secure, httpOnly: true, sameSite: 'strict' } as const;
  if (value === null) response.clearCookie(name, options);
  else response.cookie(name, value, { ...options, ...(maxAge !== undefined && { maxAge: maxAge * 1000 }) });
}

async function sendPicture(response: Response, content: Readable, { type = '', size = 0, maxAge = 0 }: AnyAnswer) {
  response.type(type).set({ 'content-length': String(size), 'cache-control': `private, max-age=${maxAge}, immutable` });
  await pipeline(content, response);
}

async function sendCsv(response: Response, lines: AsyncIterable<string>, filename: string): Promise<void> {
  response.attachment(filename).type('text/csv; charset=utf-8').write('\uFEFF');
  await pipeline(Readable.from(lines), response);
}
