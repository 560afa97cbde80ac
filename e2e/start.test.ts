import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');

/** `npm start`, less npm. */
class Start {
  said = '';
  status: number | null | undefined;
  private readonly child: ChildProcess;

  constructor(home: string, environment: Readonly<Record<string, string>> = {}, words: readonly string[] = []) {
    this.child = spawn(process.execPath, ['embedded/start.mjs', ...words], {
      cwd: root,
      env: { ...process.env, PORT: '0', MARU_HOME: home, MARU_DEMO_PEOPLE: '60', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.once('exit', (code) => (this.status = code));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    }
  }

  /** @returns its address, once it stands with all it has to say */
  async ready(): Promise<string> {
    await this.until(() => this.said.includes('Ctrl-C stops it.'));
    return /Maru is ready: (\S+)/.exec(this.said)?.[1] ?? assert.fail(this.said);
  }

  /** @returns the exit status */
  async end(signal?: NodeJS.Signals): Promise<number | null | undefined> {
    if (signal !== undefined && this.status === undefined) this.child.kill(signal);
    await this.until(() => this.status !== undefined);
    return this.status;
  }

  private async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.status !== undefined) assert.fail(`it ended with ${this.status}:\n${this.said}`);
      await pause(20);
    }
  }
}

interface Noted {
  readonly name: string;
  readonly pid: number;
}

const processesOf = (home: string): Noted[] =>
  readdirSync(join(home, 'pids')).map((file) => JSON.parse(readFileSync(join(home, 'pids', file), 'utf8')) as Noted);

const lives = ({ pid }: Noted): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function login(url: string, username: string, password: string): Promise<number> {
  const body = JSON.stringify({ username, password });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${url}/api/v1/auth/login`, { method: 'POST', headers, body })).status;
}

describe('npm start', function () {
  this.timeout(180_000);
  let home: string;
  let start: Start;

  before(() => {
    home = mkdtempSync(join(tmpdir(), 'maru-start-'));
  });
  after(async () => {
    await start.end('SIGTERM');
    rmSync(home, { recursive: true, force: true });
  });

  it('comes up in an empty home with a table of logins, each of which lets one in', async () => {
    start = new Start(home);
    const url = await start.ready();
    for (const username of ['employee', 'approver', 'itadmin', 'admin']) {
      const password = new RegExp(`^ {2}${username} +(\\S+) +\\S`, 'm').exec(start.said)?.[1] ?? assert.fail(username);
      assert.equal(await login(url, username, password), 200, username);
    }
  });

  it('a second time on one home says where the first one is', async () => {
    const second = new Start(home);
    assert.equal(await second.end(), 1);
    assert.match(second.said, /^Maru runs already with this MARU_HOME, at http:\/\/localhost:\d+ \(process \d+\)\.\n$/);
  });

  it('at a port that is in use says so in one sentence, before anything is started', async () => {
    const other = mkdtempSync(join(tmpdir(), 'maru-start-'));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const refused = new Start(other, { PORT: String(port) });
    assert.equal(await refused.end(), 1);
    assert.match(refused.said, new RegExp(`^Port ${port} is in use; [^\n]+\n$`));
    assert.deepEqual(readdirSync(other), ['logs']);
    server.close();
    rmSync(other, { recursive: true });
  });

  it('asked to stop ends all of it', async () => {
    const processes = processesOf(home);
    assert.deepEqual(processes.map(({ name }) => name).sort(), [
      'ad-sync',
      'api',
      'directory',
      'postgres',
      'redis',
      'worker',
    ]);
    assert.equal(await start.end('SIGINT'), 0);
    assert.deepEqual(processes.filter(lives), []);
    assert.ok(!existsSync(join(home, 'pids')));
  });

  it('comes up again without doing its work twice, with the same people whatever is asked for', async () => {
    start = new Start(home, { MARU_DEMO_PEOPLE: '100' });
    const url = await start.ready();
    // What takes the time of a first start; how long it took is in its last line.
    assert.doesNotMatch(start.said, /Installing packages|Bringing the database|Synchronising|Adding demo/);
    assert.match(start.said, /MARU_DEMO_PEOPLE counts for an empty MARU_HOME; this one keeps its 60 people/);
    assert.equal(await login(url, 'employee', 'Maru-demo-1'), 200);
  });

  it('after a kill -9 ends what that has left, and comes up', async () => {
    const left = processesOf(home);
    await start.end('SIGKILL');
    assert.equal(left.filter(lives).length, left.length);
    start = new Start(home);
    const url = await start.ready();
    assert.match(start.said, /Ended what an earlier start had left running: .*postgres/);
    assert.deepEqual(left.filter(lives), []);
    assert.equal(await login(url, 'employee', 'Maru-demo-1'), 200);
    assert.equal(await start.end('SIGTERM'), 0);
  });

  it('tells of damaged data in one sentence and leaves nothing running; --reset begins anew', async () => {
    const { postgresData } = JSON.parse(readFileSync(join(home, 'home.json'), 'utf8')) as { postgresData: string };
    truncateSync(join(postgresData, 'global/pg_control'));
    start = new Start(home);
    assert.equal(await start.end(), 1);
    assert.match(
      start.said,
      /\nPostgreSQL cannot use its data in \S+ \(.+\); put back a copy of it, or begin anew: [^\n]+\n$/,
    );
    assert.ok(!existsSync(join(home, 'pids')));

    start = new Start(home, {}, ['--reset']);
    assert.equal(await login(await start.ready(), 'employee', 'Maru-demo-1'), 200);
  });
});
