import axios, { type AxiosRequestConfig, type AxiosResponse, type InternalAxiosRequestConfig } from 'axios';
import { failureOf, type Failure } from './errors';
import { heard, missed } from './reachable';
import { currentToken, renew } from './token';
import type { Answer, Operation } from './types';

const TOKEN_REFUSED = new Set(['TOKEN_MISSING', 'TOKEN_INVALID', 'TOKEN_EXPIRED', 'TOKEN_STALE']);

interface Sent extends InternalAxiosRequestConfig {
  /** The access token it went with. */
  token?: string | null;
  isRepeated?: boolean;
}

const http = axios.create({
  baseURL: '/api/v1',
  timeout: 20_000,
  // Lists go as `a,b`, as the contract says (`explode: false`).
  paramsSerializer: { indexes: null },
});

http.interceptors.request.use(async (request: Sent) => {
  request.token = await currentToken();
  if (request.token) request.headers.set('Authorization', `Bearer ${request.token}`);
  request.headers.set('Accept-Language', document.documentElement.lang);
  return request;
});

/** What a request is refused with that the server no longer knows, or no longer in this form. */
const OUTDATED = new Set(['ROUTE_NOT_FOUND', 'METHOD_NOT_ALLOWED', 'VALIDATION_FAILED']);

let tellRefused: () => void = () => undefined;

/** @param listener is told of requests that look as if the page were older than the server */
export function onRefused(listener: () => void): void {
  tellRefused = listener;
}

let lastId: string | null = null;

/** Under which the server knows the last request it answered: what to name where a page broke over an answer. */
export const lastRequestId = (): string | null => lastId;

function note({ status, headers }: Pick<AxiosResponse, 'status' | 'headers'>): void {
  lastId = (headers['x-request-id'] as string | undefined) ?? lastId;
  if (status < 502) heard();
}

/** Nobody answered, or a gateway did in place of an API that is away. */
const isUnanswered = ({ code, status }: Failure): boolean =>
  code === 'NETWORK' || (code === 'UNKNOWN' && status !== null && status >= 502);

http.interceptors.response.use(
  (answer) => {
    note(answer);
    return answer;
  },
  async (thrown: unknown) => {
    if (axios.isCancel(thrown)) throw failureOf(thrown);
    const failure = failureOf(thrown);
    if (isUnanswered(failure)) missed();
    else if (axios.isAxiosError(thrown) && thrown.response) note(thrown.response);
    if (OUTDATED.has(failure.code)) tellRefused();
    const request = axios.isAxiosError(thrown) ? (thrown.config as Sent | undefined) : undefined;
    if (!request || request.isRepeated || !TOKEN_REFUSED.has(failure.code)) throw failure;
    await renew(request.token ?? null);
    request.isRepeated = true;
    return http.request(request);
  },
);

type Method = 'get' | 'post' | 'put' | 'delete';

interface Sending {
  readonly params?: Record<string, string | number | boolean | undefined>;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
  /** Milliseconds, where an answer may take longer than usual. */
  readonly timeout?: number;
}

/** An answer with its envelope, and the id under which the server's logs know the request. */
export interface Received<O extends Operation> {
  readonly answer: Answer<O>;
  readonly requestId: string | null;
}

/**
 * Calls one operation of the contract.
 * @param path below `/api/v1`, its parameters filled in
 * @throws Failure for every answer that is not 2xx, and for none
 */
export async function call<O extends Operation>(
  method: Method,
  path: string,
  { params, body, headers, signal, timeout }: Sending = {},
): Promise<Received<O>> {
  const config: AxiosRequestConfig = { method, url: path, params, data: body };
  if (headers) config.headers = headers;
  if (signal) config.signal = signal;
  if (timeout !== undefined) config.timeout = timeout;
  const { data, headers: received } = await http.request<Answer<O>>(config);
  return { answer: data, requestId: (received['x-request-id'] as string | undefined) ?? null };
}

/** Milliseconds a long table may take. */
const DOWNLOAD = 120_000;

/**
 * Fetches a table as CSV, every row of it, for the reader to keep.
 * @throws Failure
 */
export async function fetchCsv(path: string, params: Sending['params']): Promise<Blob> {
  const headers = { Accept: 'text/csv' };
  const config = { params, headers, timeout: DOWNLOAD, responseType: 'blob' } as const;
  return (await http.get<Blob>(path, config)).data;
}
