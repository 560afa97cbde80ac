import { json, type Request } from 'express';
import { ContractBroken, PayloadTooLarge, UnsupportedMediaType } from './failures.js';
import type { OperationFacts } from './contract.js';
import { asStep, type Step } from './step.js';

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

/** Reads the JSON of an operation that takes one; what is too large is refused before it is read. */
export function readBody({ takesBody, needsBody }: OperationFacts): Step {
  const parse = asStep(json({ limit: MOST_BYTES, inflate: false, type: () => true }));
  return (request, response, late) => {
    const { headers } = request;
    if (Number(headers['content-length'] ?? 0) > MOST_BYTES) throw new PayloadTooLarge();
    const isSent = takesBody && hasBody(request);
    if (isSent && !isJson.test(headers['content-type'] ?? '')) throw new UnsupportedMediaType();
    // The validator keeps a compiled schema for each way this header is written: it is written in one way only.
    if (isSent || needsBody) headers['content-type'] = 'application/json';
    else delete headers['content-type'];
    return isSent ? parse(request, response, late) : undefined;
  };
}
