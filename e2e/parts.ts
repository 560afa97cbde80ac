import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { maru } from './browser.js';

/** Milliseconds. */
const LOOK_EVERY = 50;

function pidOf(part: 'api' | 'redis'): number {
  const { MARU_HOME } = process.env;
  if (!MARU_HOME) throw new Error('MARU_HOME is not set: run "npm run test:e2e"');
  return (JSON.parse(readFileSync(join(MARU_HOME, 'pids', `${part}.json`), 'utf8')) as { pid: number }).pid;
}

/** Whether the API answers, and finds all it stands on. */
async function isWell(): Promise<boolean> {
  try {
    const { status } = (await (await fetch(`${maru()}/health/ready`)).json()) as { status: string };
    return status === 'ok';
  } catch {
    return false;
  }
}

/** Ends a part of the Maru under test and waits until whoever started it has started it again, and all is well. */
export async function restart(part: 'api' | 'redis', signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const before = pidOf(part);
  process.kill(before, signal);
  while (pidOf(part) === before || !(await isWell())) await pause(LOOK_EVERY);
}
