import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endsWithTests } from '../../test/parts/ends-with-tests.js';
import type { Environment } from '../src/platform/config/index.js';

const started = new Set(['listening', 'started']);

interface LogRecord {
  readonly message: string;
  readonly port?: number;
  readonly pid?: number;
}

/** One of Maru's processes, run from its entry point as an installation runs it. */
export class MaruProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** Where it serves; 0 of one that serves nothing. */
    readonly port: number,
    private readonly records: readonly LogRecord[],
  ) {}

  /** @throws with what it wrote last when it ends before it is ready */
  static async start(entry: 'api' | 'api-cluster' | 'worker', environment: Environment): Promise<MaruProcess> {
    const source = fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', source], {
      env: { ...process.env, ...environment, LOG_LEVEL: 'INFO' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    endsWithTests(child);
    const said: string[] = [];
    const records: LogRecord[] = [];
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    return new Promise((resolve, reject) => {
      child.once('exit', () => {
        reject(new Error(`${entry} ended: ${said.slice(-5).join('\n')}`));
      });
      createInterface(child.stdout).on('line', (line) => {
        said.push(line);
        const record = JSON.parse(line) as LogRecord;
        records.push(record);
        if (started.has(record.message)) resolve(new MaruProcess(child, record.port ?? 0, records));
      });
    });
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** What it has logged in these words. */
  said(message: string): LogRecord[] {
    return this.records.filter((record) => record.message === message);
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
