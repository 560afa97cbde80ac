import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endsWithTests } from './ends-with-tests.js';
import { freePort } from './port.js';

/** A redis-server of a test's own, kept as production keeps its: with AOF and without eviction. */
export class RedisServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await mkdtemp(join(tmpdir(), 'maru-redis-')), await freePort());
    await server.run();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${String(this.port)}`;
  }

  /** Starts again on the same port with the data of before. */
  async run(): Promise<void> {
    const settings = { bind: '127.0.0.1', port: String(this.port), dir: this.folder, save: '', appendonly: 'yes' };
    const options = Object.entries({ ...settings, 'maxmemory-policy': 'noeviction' });
    const child = spawn(
      'redis-server',
      options.flatMap(([name, value]) => [`--${name}`, value]),
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    this.child = child;
    endsWithTests(child);
    const ended = once(child, 'exit').then(() => {
      throw new Error('redis-server ended while starting');
    });
    await Promise.race([until(child, 'Ready to accept connections'), ended]);
    ended.catch(() => undefined);
    child.stdout.resume();
  }

  /** @param signal SIGKILL shows a crash */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child?.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** It keeps its connections and answers nothing, as a machine that swaps or a network that drops packets. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  async remove(): Promise<void> {
    await this.stop('SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }
}

function until(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve) => {
    let seen = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      seen = (seen + chunk.toString()).slice(-10_000);
      if (seen.includes(words)) resolve();
    });
  });
}
