import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endInOrder, type Running } from './ending.mjs';
import { Interrupted, interruptions, goOn } from './interrupt.mjs';
import { LogReader } from './log-reader.js';
import { forgetPids, notePid } from './pid-files.mjs';
import { root } from './settings.mjs';

/** A process to keep running. */
export interface ChildPlan {
  /** Names its log and its pid file, and with them its turn when all stop. */
  readonly name: string;
  /** For people. */
  readonly title: string;
  readonly program: string;
  readonly args: readonly string[];
  /** On top of this process's own, less Maru's settings. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told on its standard input, which ends then. */
  readonly input?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Whether a line of its output says that it is ready. */
  readonly isReady: (line: string) => boolean;
}

/** A process that ended before it was ready. */
export class ChildEnded extends Error {
  override readonly name = 'ChildEnded';

  constructor(
    title: string,
    how: string,
    readonly lines: readonly string[],
    readonly log: string,
  ) {
    super(`${title} ended while it started (${how})`);
  }
}

const SECONDS_TO_START = 60;

/** The processes of one home: each in a process group of its own, its output in the home's logs. */
export class Children {
  private readonly running = new Map<string, Running>();
  private stopping = false;

  /** @param onLost told when one ends that was ready and that nobody stopped */
  constructor(
    readonly home: string,
    private readonly onLost: (plan: ChildPlan, how: string) => void,
  ) {}

  get isStopping(): boolean {
    return this.stopping;
  }

  logOf(name: string): string {
    return join(this.home, 'logs', `${name}.log`);
  }

  /**
   * Comes back when it is ready.
   * @returns the line that said so
   * @throws ChildEnded
   */
  async start(plan: ChildPlan): Promise<string> {
    goOn();
    if (this.stopping) throw new Interrupted();
    const log = this.logOf(plan.name);
    if (existsSync(log)) renameSync(log, `${log}.1`);
    const child = this.spawn(plan, log);
    let end: string | undefined;
    child.once('error', (error) => {
      end = error.message;
    });
    child.once('exit', (code, signal) => {
      end = signal ?? `exit ${code ?? ''}`;
    });
    if (child.pid !== undefined) this.running.set(plan.name, notePid(this.home, plan.name, child.pid));
    const line = await this.untilReady(plan, new LogReader(log), () => end);
    const lost = (how: string) => {
      this.running.delete(plan.name);
      if (!this.stopping) this.onLost(plan, how);
    };
    if (end !== undefined) lost(end);
    else child.once('exit', (code, signal) => lost(signal ?? `exit ${code ?? ''}`));
    return line;
  }

  /** Ends all of them in their order. Safe to call again. */
  async stop(isHurried: () => boolean): Promise<void> {
    this.stopping = true;
    await endInOrder([...this.running.values()], isHurried);
    this.running.clear();
    forgetPids(this.home);
  }

  private spawn({ program, args, environment, input, uid, gid }: ChildPlan, log: string): ChildProcess {
    // A file and no pipe: what outlives a killed start can go on writing.
    const output = openSync(log, 'a', 0o600);
    const child = spawn(program, args, {
      cwd: uid === undefined ? root : '/',
      env: { ...inherited(), ...environment },
      stdio: [input === undefined ? 'ignore' : 'pipe', output, output],
      detached: true,
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
    });
    closeSync(output);
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
    return child;
  }

  private async untilReady(plan: ChildPlan, log: LogReader, ended: () => string | undefined): Promise<string> {
    const lines: string[] = [];
    const until = Date.now() + SECONDS_TO_START * 1_000;
    for (;;) {
      const end = ended() ?? (Date.now() > until ? `not ready after ${SECONDS_TO_START} s` : undefined);
      const fresh = log.read();
      lines.push(...fresh);
      const ready = fresh.find(plan.isReady);
      if (ready !== undefined) return ready;
      if (interruptions() > 0) throw new Interrupted();
      if (end !== undefined) throw new ChildEnded(plan.title, end, lines.slice(-12), log.file);
      await pause(30);
    }
  }
}

/** This process's environment without what names servers: a child gets those of this home only. */
function inherited(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|PORT$|HOST$|MARU_)|_URL$|_FILE$/.test(name));
  return Object.fromEntries(kept);
}
