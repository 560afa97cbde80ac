import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onInterrupt } from '../start/interrupt.mjs';
import { root } from '../start/settings.mjs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

const LONGEST_RUN = 20 * 60_000;

/**
 * Runs mocha over the files, its output on this terminal.
 * @returns what it counted; a run that broke off counts as one failure more
 */
export async function runMocha(
  files: readonly string[],
  options: readonly string[],
  environment: NodeJS.ProcessEnv,
  home: string,
): Promise<Counts> {
  const counts = join(home, 'counts.json');
  const reporter = [
    '--reporter',
    join(root, 'embedded/test-run/reporter.mjs'),
    '--reporter-option',
    `counts=${counts}`,
  ];
  const child = spawn(process.execPath, ['node_modules/mocha/bin/mocha.js', ...reporter, ...options, ...files], {
    cwd: root,
    env: { ...process.env, ...environment, NODE_ENV: 'test' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const end = (signal: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  };
  const forget = onInterrupt((times) => end(times > 1 ? 'SIGKILL' : 'SIGTERM'));
  const limit = setTimeout(() => end('SIGKILL'), LONGEST_RUN);
  const status = await new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  clearTimeout(limit);
  forget();
  // Servers that a test has started and not stopped are in mocha's group.
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody is left.
  }
  return read(counts, status);
}

function read(file: string, status: number | null): Counts {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    rmSync(file, { force: true });
  }
}
