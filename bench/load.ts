import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Load, LoadResult } from './open-load.js';

/**
 * Sends people at a constant rate, whether those before have been answered or not; a process of its own, so that what
 * it costs is not the server's. Latency counts from the moment a person was to come: a stall is seen by all who come
 * meanwhile. What a person asks for is asked side by side, and they have waited until the last of it is there.
 */
const load = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Load;
const { url, people, perSecond, seconds, warmUp } = load;
const agent = new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: 4_096 });
const latencies: number[] = [];
let errors = 0;

const ask = (path: string, token: string | undefined): Promise<boolean> =>
  new Promise((resolve) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const request = get(`${url}${path}`, { agent, headers, timeout: 10_000 }, (response) => {
      response.on('error', () => resolve(false)).on('end', () => resolve(response.statusCode === 200));
      response.resume();
    });
    request.on('timeout', () => request.destroy()).on('error', () => resolve(false));
  });

async function come(number: number, intended: number): Promise<void> {
  const person = people[number % people.length];
  if (!person) return;
  const answers = await Promise.all(person.paths.map((path) => ask(path, person.token)));
  if (number < warmUp * perSecond) return;
  latencies.push(performance.now() - intended);
  if (answers.includes(false)) errors += 1;
}

const began = performance.now();
const under = new Set<Promise<void>>();
const total = Math.round((warmUp + seconds) * perSecond);
for (let number = 0; number < total;) {
  const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * perSecond));
  for (; number < due; number += 1) {
    const visit = come(number, began + (number * 1_000) / perSecond);
    under.add(visit);
    void visit.finally(() => under.delete(visit));
  }
  await pause(1);
}
await Promise.all(under);
agent.destroy();
console.log(JSON.stringify({ latencies, errors } satisfies LoadResult));
