import { json, type Request, type RequestHandler } from 'express';
import { ContractBroken, PayloadTooLarge, UnsupportedMediaType } from './failures.js';
import type { OperationFacts } from './contract.js';

/** Bytes; a certificate or a layout of sixty portlets is far below. */
const MOST_BYTES = 512 * 1024;
/** Objects and arrays within each other. */
const MOST_LEVELS = 20;

/** NUL, and half of a surrogate pair. */
const unkept = /\0|\p{Surrogate}/u;
const isJson = /^application\/json(;\s*charset="?utf-8"?)?$/i;
const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/**
 * Refuses what no schema speaks of: depth, and text that PostgreSQL cannot keep (NUL, half a surrogate pair).
 * @throws ContractBroken
 */
export function mustBeKept(value: unknown, path: string, level = 0): void {
  if (level > MOST_LEVELS) throw new ContractBroken([{ path, keyword: 'depth' }]);
  if (typeof value === 'string' && unkept.test(value)) throw new ContractBroken([{ path, keyword: 'text' }]);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    if (name === '__proto__') throw new ContractBroken([{ path, keyword: 'additionalProperties' }]);
    mustBeKept(name, path, level + 1);
    mustBeKept(part, `${path}.${name}`, level + 1);
  }
}

/** Reads the JSON of an operation that takes one, whatever is too large before it is read. */
export function readBody({ takesBody }: OperationFacts): RequestHandler {
  const parse: RequestHandler = json({ limit: MOST_BYTES, inflate: false, type: () => true });
  return (request, response, next) => {
    if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new PayloadTooLarge();
    const sent = hasBody(request);
    if (takesBody && sent && !isJson.test(request.headers['content-type'] ?? '')) throw new UnsupportedMediaType();
    // The validator keeps one compiled schema for each way this is written: it may be written in one way only.
    if (takesBody && sent) request.headers['content-type'] = 'application/json';
    else delete request.headers['content-type'];
    if (!takesBody || !sent) {
      next();
      return;
    }
    parse(request, response, (error?: unknown) => {
      if (error === undefined) mustBeKept(request.body, 'body');
      next(error);
    });
  };
}
