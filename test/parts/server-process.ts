import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

interface Options {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Whether it serves now; asked until it says so. */
  readonly serves: () => Promise<boolean>;
}

/** A server that a test started and stops. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly ended: Promise<unknown>,
  ) {}

  /** @throws Error naming the log where it ends or does not serve within 30 s */
  static async start({ program, args, env, logFile, serves }: Options): Promise<ServerProcess> {
    const log = openSync(logFile, 'a');
    const child = spawn(program, [...args], { stdio: ['ignore', log, log], env: { ...process.env, ...env } });
    const server = new ServerProcess(child, once(child, 'exit'));
    const end = Date.now() + 30_000;
    while (!(await serves())) {
      if (child.exitCode === null && Date.now() < end) {
        await pause(50);
        continue;
      }
      await server.stop('SIGKILL');
      throw new Error(`${program} does not serve, see ${logFile}`);
    }
    return server;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** What takes longer than 10 s is killed. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill(signal);
    const killing = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
    await this.ended;
    clearTimeout(killing);
  }
}
