import { join } from 'node:path';
import { interruptions, Interrupted } from '../start/interrupt.mjs';
import { screen } from '../start/screen.mjs';
import { Children } from '../start/children.js';
import { startPostgres } from '../start/postgres.js';
import { startRedis } from '../start/redis.js';
import { requireRedis } from '../start/redis-program.js';
import { chosen } from './kinds.js';
import { makeThrowAwayHome, removeHome, sweep } from './home.js';
import { runMocha, type Counts } from './mocha.js';
import { startWholeMaru } from './whole-maru.js';

/** What is lost when the machine fails is not missed here. */
const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '256MB',
};

/**
 * Starts what the tests need, runs them, and stops it.
 * @param words as {@link chosen} takes them
 * @returns the exit status
 */
export async function runTests(words: readonly string[]): Promise<number> {
  const { kind, files, options } = chosen(words);
  await sweep();
  const home = makeThrowAwayHome();
  const children = new Children(home, ({ title }, how) => screen.complain(`${title} ended during the tests (${how}).`));
  let counts: Counts;
  try {
    const servers = await startServers(children);
    const maru = kind.name === 'e2e' ? await startWholeMaru(home) : undefined;
    try {
      const environment = maru ? { ...servers, MARU_URL: maru.url, MARU_HOME: join(home, 'maru') } : servers;
      counts = await runMocha(files, [...kind.mocha, ...options], environment, home);
    } finally {
      await maru?.stop();
    }
  } finally {
    await children.stop(() => interruptions() > 1);
    removeHome(home);
  }
  if (interruptions() > 0) throw new Interrupted();
  for (const title of counts.skipped) screen.say(`skipped: ${title}`);
  screen.say(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed > 0 ? 1 : 0;
}

async function startServers(children: Children): Promise<Record<string, string>> {
  await requireRedis(children.home);
  // Known passwords of servers that only this machine reaches and that live as long as the tests.
  const password = 'maru-test';
  const [postgres, redisUrl] = await Promise.all([
    startPostgres(children, { password, settings: CARELESS }),
    startRedis(children, { password, isLasting: false }),
  ]);
  return { TEST_DATABASE_ADMIN_URL: postgres.adminUrl, TEST_REDIS_URL: redisUrl };
}
