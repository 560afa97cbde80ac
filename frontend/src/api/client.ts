import axios, { type AxiosRequestConfig, type InternalAxiosRequestConfig } from 'axios';
import { failureOf } from './errors';
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

http.interceptors.response.use(undefined, async (thrown: unknown) => {
  const failure = failureOf(thrown);
  const request = axios.isAxiosError(thrown) ? (thrown.config as Sent | undefined) : undefined;
  if (!request || request.isRepeated || !TOKEN_REFUSED.has(failure.code)) throw failure;
  await renew(request.token ?? null);
  request.isRepeated = true;
  return http.request(request);
});

type Method = 'get' | 'post' | 'put' | 'delete';

interface Sending {
  readonly params?: Record<string, string | number | boolean | undefined>;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
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
  { params, body, headers, signal }: Sending = {},
): Promise<Received<O>> {
  const config: AxiosRequestConfig = { method, url: path, params, data: body };
  if (headers) config.headers = headers;
  if (signal) config.signal = signal;
  const { data, headers: received } = await http.request<Answer<O>>(config);
  return { answer: data, requestId: (received['x-request-id'] as string | undefined) ?? null };
}
