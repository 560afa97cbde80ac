import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY = 50;

function pidOf(part: 'api' | 'redis'): number {
  const { MARU_HOME } = process.env;
  if (!MARU_HOME) throw new Error('MARU_HOME is not set: run "npm run test:e2e"');
  return (JSON.parse(readFileSync(join(MARU_HOME, 'pids', `${part}.json`), 'utf8')) as { pid: number }).pid;
}

/** Ends a part of the Maru under test and waits until whoever started it has started it again. */
export async function restart(part: 'api' | 'redis', signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const before = pidOf(part);
  process.kill(before, signal);
  while (pidOf(part) === before) await pause(LOOK_EVERY);
}
