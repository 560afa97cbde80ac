import autocannon from 'autocannon';

const CONNECTIONS = 16;

export interface Target {
  readonly url: string;
  /** Paths asked for in turn. */
  readonly paths: readonly string[];
  readonly token?: string;
}

/**
 * Requests a second that a server answers when it is never left idle.
 * @param span seconds, or each path once
 * @throws where an answer is not 200
 */
export async function throughput({ url, paths, token }: Target, span: number | 'once'): Promise<number> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    ...(span === 'once' ? { amount: paths.length } : { duration: span }),
    requests: paths.map((path) => ({ method: 'GET' as const, path, headers })),
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed`);
  return result.requests.total / ((result.finish.getTime() - result.start.getTime()) / 1_000);
}
