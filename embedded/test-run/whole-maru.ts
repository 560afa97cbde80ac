import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { onInterrupt } from '../start/interrupt.mjs';
import { Refusal } from '../start/refusal.mjs';
import { root } from '../start/settings.mjs';

/** A Maru started as people start it, in a home of its own. */
export interface WholeMaru {
  readonly url: string;
  stop(): Promise<void>;
}

/** @throws Refusal where it does not come up */
export async function startWholeMaru(home: string): Promise<WholeMaru> {
  const maru = join(home, 'maru');
  const child = spawn(process.execPath, ['embedded/start.mjs'], {
    cwd: root,
    env: { ...process.env, MARU_HOME: maru, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const forget = onInterrupt(() => child.kill('SIGTERM'));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      said = (said + chunk.toString()).slice(-4_000);
      const found = /Maru is ready: (\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Refusal('Maru did not start, so its browser tests did not run.')));
  });
  return {
    url,
    stop: async () => {
      forget();
      if (child.exitCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}
