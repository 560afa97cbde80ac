import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchInstallation } from './installation.js';
import type { Statement } from './postgres-log.js';

export interface BareServer {
  readonly url: string;
  stop(): void;
}

/**
 * @param lists what `/0`, `/1` … do
 * @param processes behind one port, as many as the api that it is measured beside
 */
export async function startBare(
  maru: BenchInstallation,
  lists: readonly (readonly Statement[])[],
  processes = 1,
): Promise<BareServer> {
  const file = join(maru.home, 'bare.json');
  writeFileSync(file, JSON.stringify(lists));
  const source = join(import.meta.dirname, 'bare-server.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', source, file, maru.database.application, String(processes)],
    {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { port } = JSON.parse(line.toString()) as { port: number };
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}
