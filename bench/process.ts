import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environmentOf } from '../embedded/start/application.js';
import { freePort } from '../embedded/start/port.mjs';
import { root } from '../embedded/start/settings.mjs';
import type { BenchInstallation } from './installation.js';
import { median, within, type Row } from './row.js';
import { residentOf } from './running.js';

const STARTS = 5;
const READY_MS = 2_000;
const MOST_MIB = 200;
const IDLE_MS = 3_000;

/** Milliseconds from the start of a process until it says that it is ready. */
async function readyAfter(child: ChildProcess, said: string): Promise<number> {
  const began = performance.now();
  for await (const chunk of child.stdout ?? []) {
    if (String(chunk).includes(said)) return performance.now() - began;
  }
  throw new Error('the process ended before it was ready');
}

/** How soon an api serves, and what it takes up when nobody asks; beside the time Node.js alone takes to start. */
export async function measureProcess(maru: BenchInstallation): Promise<Row[]> {
  const ready: number[] = [];
  const memory: number[] = [];
  const bare: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    const plain = spawn(process.execPath, ['-e', 'console.log("up")'], { stdio: ['ignore', 'pipe', 'inherit'] });
    bare.push(await readyAfter(plain, 'up'));
    const environment = environmentOf({ ...maru, port: await freePort() });
    const child = spawn(process.execPath, ['--enable-source-maps', join('backend', 'dist', 'api.js')], {
      cwd: root,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      ready.push(await readyAfter(child, '"message":"listening"'));
      await pause(IDLE_MS);
      memory.push(residentOf(child.pid ?? 0)?.now ?? Number.NaN);
    } finally {
      child.kill();
    }
  }
  const mib = median(memory);
  return [
    within('api process: until it serves', median(ready), READY_MS, ` (Node.js alone ${median(bare).toFixed(0)} ms)`),
    {
      name: 'api process: resident memory, idle',
      measured: `${mib.toFixed(0)} MiB`,
      baseline: `${MOST_MIB} MiB at most`,
      ratio: mib / MOST_MIB,
      bound: { kind: 'most', value: 1 },
    },
  ];
}
