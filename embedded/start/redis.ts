import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './port.mjs';
import { Refusal } from './refusal.mjs';
import { ChildEnded, type Children } from './children.js';

/**
 * Starts Redis as production runs it: every write in its log, nothing evicted.
 * @param options.isLasting false keeps nothing on disk, for tests
 * @returns its URL
 * @throws Refusal where it cannot use its data
 */
export async function startRedis(
  children: Children,
  { password, isLasting = true }: { readonly password: string; readonly isLasting?: boolean },
): Promise<string> {
  const port = await freePort();
  const folder = join(children.home, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const settings = [
    'bind 127.0.0.1',
    `port ${port}`,
    `dir "${folder}"`,
    `requirepass ${password}`,
    `appendonly ${isLasting ? 'yes' : 'no'}`,
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
  ];
  try {
    await children.start({
      name: 'redis',
      title: 'Redis',
      program: 'redis-server',
      // From its standard input, as everybody may read the arguments of a process.
      args: ['-'],
      input: `${settings.join('\n')}\n`,
      isReady: (line) => line.includes('Ready to accept connections'),
    });
  } catch (error) {
    if (!(error instanceof ChildEnded)) throw error;
    const reason = error.lines.findLast((line) => / # |error/i.test(line))?.replace(/^.*? # /, '') ?? error.message;
    throw new Refusal(`Redis cannot use its data in ${folder} (${reason}); move that folder away and start again.`);
  }
  return `redis://:${password}@127.0.0.1:${port}`;
}
