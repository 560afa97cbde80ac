import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../src/platform/config/index.js';

const started = new Set(['listening', 'started']);

/** One of Maru's processes, run from its entry point as an installation runs it. */
export class MaruProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** Where it serves; 0 of one that serves nothing. */
    readonly port: number,
  ) {}

  /** @throws with what it wrote last when it ends before it is ready */
  static async start(entry: 'api' | 'worker', environment: Environment): Promise<MaruProcess> {
    const source = fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', source], {
      env: { ...process.env, ...environment, LOG_LEVEL: 'INFO' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    process.once('exit', () => child.kill('SIGKILL'));
    const said: string[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    return new Promise((resolve, reject) => {
      child.once('exit', () => {
        reject(new Error(`${entry} ended: ${said.slice(-5).join('\n')}`));
      });
      createInterface(child.stdout).on('line', (line) => {
        said.push(line);
        const { message, port } = JSON.parse(line) as { message: string; port?: number };
        if (started.has(message)) resolve(new MaruProcess(child, port ?? 0));
      });
    });
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** @returns the exit code, null after a signal that cannot be caught */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return this.child.exitCode;
    const ended = once(this.child, 'exit') as Promise<[number | null]>;
    this.child.kill(signal);
    const [code] = await ended;
    return code;
  }
}
