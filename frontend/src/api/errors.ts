import { isAxiosError } from 'axios';
import type { ErrorAnswer, ErrorCode } from './types';

/** `NETWORK` is no answer at all, `UNKNOWN` one that is not in Maru's form, such as a gateway's own page. */
export type FailureCode = ErrorCode | 'NETWORK' | 'UNKNOWN';

/** A request that failed, as a page can tell it: what the server said, and the id to name when asking for help. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly code: FailureCode,
    readonly status: number | null,
    message: string,
    readonly requestId: string | null,
    readonly details: Record<string, unknown>,
    /** Seconds, out of Retry-After. */
    readonly retryAfter: number | null,
  ) {
    super(message);
  }

  /** Whether the same request may succeed later without anybody changing anything. */
  get isPassing(): boolean {
    return this.code === 'NETWORK' || this.status === 429 || (this.status !== null && this.status >= 500);
  }
}

const isErrorAnswer = (body: unknown): body is ErrorAnswer =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object';

export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (!isAxiosError(thrown)) return new Failure('UNKNOWN', null, String(thrown), null, {}, null);
  const { response } = thrown;
  if (!response) return new Failure('NETWORK', null, thrown.message, null, {}, null);
  const retryAfter = Number(response.headers['retry-after']) || null;
  const requestId = (response.headers['x-request-id'] as string | undefined) ?? null;
  const body: unknown = response.data;
  if (!isErrorAnswer(body)) return new Failure('UNKNOWN', response.status, thrown.message, requestId, {}, retryAfter);
  const { code, message, details, requestId: id } = body.error;
  return new Failure(code, response.status, message, id || requestId, details ?? {}, retryAfter);
}
