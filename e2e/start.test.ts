import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

interface Noted {
  readonly name: string;
  readonly pid: number;
}

/** `npm start` in a home of its own, less npm. */
class Start {
  said = '';
  private readonly child: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(home: string, environment: Readonly<Record<string, string>> = {}) {
    this.child = spawn(process.execPath, ['embedded/start.mjs'], {
      cwd: root,
      env: { ...process.env, PORT: '0', MARU_HOME: home, MARU_DEMO_PEOPLE: '80', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.ended = new Promise((resolve) => this.child.once('exit', (code) => resolve(code)));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    }
  }

  /** Its address. */
  async ready(): Promise<string> {
    for (;;) {
      const url = /Maru is ready: (\S+)/.exec(this.said)?.[1];
      if (url !== undefined) return url;
      const ended = this.ended.then(() => assert.fail(`it ended instead of getting ready:\n${this.said}`));
      await Promise.race([this.child.stdout && once(this.child.stdout, 'data'), ended]);
    }
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const processesOf = (home: string): Noted[] =>
  readdirSync(join(home, 'pids')).map((file) => JSON.parse(readFileSync(join(home, 'pids', file), 'utf8')) as Noted);

describe('npm start', () => {
  let home: string;
  let start: Start;

  before(() => {
    home = mkdtempSync(join(tmpdir(), 'maru-start-'));
  });
  after(async () => {
    await start.end('SIGTERM');
    rmSync(home, { recursive: true, force: true });
  });

  it('comes up in an empty home with a table of logins that let one in', async () => {
    start = new Start(home);
    const url = await start.ready();
    await once(start.ended.constructor === Promise ? process.stdout : process.stdout, 'drain').catch(() => undefined);
    const login = /^ {2}employee +(\S+)/m.exec(start.said)?.[1];
    const answer = await fetch(`${url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'employee', password: login }),
    });
    assert.equal(answer.status, 200);
  });
});
