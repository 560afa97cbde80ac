import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { someOf, type DemoInstallation } from './demo.js';
import { within, type Row } from './row.js';

const PEOPLE = 400;
/** How long a process keeps what it has read, and a little. */
const KEPT_MS = 31_000;
const METRIC = 'maru_cache_read_duration_seconds';

type Level = 'process' | 'redis' | 'source';
interface Told {
  readonly count: number;
  readonly seconds: number;
}

/** Port of the api's own metrics: it says so in its log. */
function metricsUrl(maru: DemoInstallation): string {
  const line = readFileSync(maru.children.logOf('api'), 'utf8')
    .split('\n')
    .findLast((text) => text.includes('"metrics listening"'));
  return `http://127.0.0.1:${(JSON.parse(line ?? '{}') as { port: number }).port}/metrics`;
}

/** What the api has counted of the reads of a person, by where they were answered. */
async function told(maru: DemoInstallation, level: Level): Promise<Told> {
  const text = await (await fetch(metricsUrl(maru))).text();
  const value = (part: string): number => {
    const line = text
      .split('\n')
      .find((each) => each.startsWith(`${METRIC}_${part}{`) && each.includes('"users"') && each.includes(`"${level}"`));
    return Number(line?.split(' ').at(-1) ?? 0);
  };
  return { count: value('count'), seconds: value('sum') };
}

/**
 * Reads people out of PostgreSQL, again out of the process, and once the process has forgotten them out of Redis. Timed
 * by the api itself, at the service: the metric it keeps for operation.
 */
export async function measureCache(maru: DemoInstallation): Promise<Row[]> {
  const people = await someOf(maru, PEOPLE);
  const mean = async (level: Level, ask: () => Promise<void>): Promise<number> => {
    const before = await told(maru, level);
    await ask();
    const after = await told(maru, level);
    if (after.count - before.count < people.length) throw new Error(`too few reads were answered by ${level}`);
    return ((after.seconds - before.seconds) / (after.count - before.count)) * 1_000;
  };
  const readAll = async () => {
    for (const { id } of people) await maru.admin.call('GET', `/users/${id}`);
  };
  const source = await mean('source', readAll);
  const first = await mean('process', readAll);
  await pause(KEPT_MS);
  const second = await mean('redis', readAll);
  const beside = (ms: number) => `, ${(ms / source).toFixed(3)} of the uncached ${source.toFixed(2)} ms`;
  return [
    within('cached read, level 1 (process), mean', first, 1, beside(first)),
    within('cached read, level 2 (Redis), mean', second, 10, beside(second)),
  ];
}
