import { Agent, request } from 'node:http';
import type { BenchInstallation } from './installation.js';
import type { Row } from './row.js';

const CHAINS = 16;
/** Wanted of a core (Keycloak's sizing guide tells 120). */
const WANTED = 1_200;

interface Answer {
  readonly status: number;
  readonly cookie: string | undefined;
}

function post(agent: Agent, url: string, cookie: string | undefined, body?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { ...(cookie !== undefined && { cookie }), ...(body && { 'content-type': 'application/json' }) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => {
        const [set] = response.headers['set-cookie'] ?? [];
        resolve({ status: response.statusCode ?? 0, cookie: set?.split(';')[0] });
      });
    });
    sent.once('error', reject).end(body && JSON.stringify(body));
  });
}

/** Microseconds of processor time a process has used, from `/proc`; undefined where there is none. */
export type CpuTime = () => number | undefined;

/**
 * Refreshes a second over sixteen sessions, each token used once, beside what is wanted of a core.
 * @param cpu of the api's process: the row counts what a core of it would do
 */
export async function measureRefresh(
  maru: BenchInstallation,
  login: { username: string; password: string },
  seconds: number,
  cpu: CpuTime,
): Promise<Row> {
  const agent = new Agent({ keepAlive: true, maxSockets: CHAINS });
  const cookies = await Promise.all(
    Array.from(
      { length: CHAINS },
      async () => (await post(agent, `${maru.url}/api/v1/auth/login`, undefined, login)).cookie,
    ),
  );
  const began = performance.now();
  const used = cpu();
  let count = 0;
  await Promise.all(
    cookies.map(async (first) => {
      let cookie = first;
      while (performance.now() - began < seconds * 1_000) {
        const answer = await post(agent, `${maru.url}/api/v1/auth/refresh`, cookie);
        if (answer.status !== 200) throw new Error(`a refresh answered ${answer.status}`);
        cookie = answer.cookie;
        count += 1;
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1_000;
  const spent = cpu();
  const cores = used === undefined || spent === undefined ? 1 : (spent - used) / 1e6 / elapsed;
  agent.destroy();
  return {
    name: 'refresh of a token, by core of the api',
    measured: `${(count / elapsed / cores).toFixed(0)}/s`,
    baseline: `${WANTED}/s wanted`,
    ratio: count / elapsed / cores / WANTED,
    bound: { kind: 'least', value: 1 },
  };
}
