import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildEnded, Children, type ChildPlan } from './children.js';
import { openHome } from './home.mjs';
import { endLeftBehind } from './pid-files.mjs';
import { processIdentity } from './process-identity.mjs';

const says = (name: string, code: string): ChildPlan => ({
  name,
  title: `The ${name}`,
  program: process.execPath,
  args: ['--eval', code],
  isReady: (line) => line.startsWith('ready'),
});
const staying = "console.log('ready', process.pid); setInterval(() => undefined, 1000);";
const deaf = `process.on('SIGTERM', () => console.log('asked')); ${staying}`;
const pidOf = (line: string) => Number(line.split(' ')[1]);
const lives = (pid: number) => processIdentity(pid) !== undefined;

describe('the processes of a home', () => {
  let home: string;
  let children: Children;
  let lost: string[];

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'maru-children-'));
    openHome(home);
    lost = [];
    children = new Children(home, ({ name }, how) => lost.push(`${name}: ${how}`));
  });
  afterEach(async () => {
    await children.stop(() => true);
    rmSync(home, { recursive: true });
  });

  it('are there once they say that they are ready, and gone after a stop', async () => {
    const pid = pidOf(await children.start(says('worker', staying)));
    assert.ok(lives(pid));
    await children.stop(() => false);
    assert.ok(!lives(pid));
    assert.ok(!existsSync(join(home, 'pids')));
    assert.deepEqual(lost, []);
  });

  it('that end before they are ready say what they wrote last', async () => {
    const failing = says('worker', "console.error('the reason'); process.exit(3);");
    await assert.rejects(children.start(failing), (error) => {
      assert.ok(error instanceof ChildEnded);
      assert.equal(error.message, 'The worker ended while it started (exit 3)');
      assert.deepEqual(error.lines, ['the reason']);
      return true;
    });
  });

  it('that end by themselves later are told', async () => {
    const told = new Promise<string>((resolve) => {
      children = new Children(home, ({ name }, how) => resolve(`${name}: ${how}`));
    });
    await children.start(says('worker', "console.log('ready'); setTimeout(() => process.exit(4), 50);"));
    assert.equal(await told, 'worker: exit 4');
  });

  it('that ignore a request to stop are killed when nobody waits any more', async () => {
    const pid = pidOf(await children.start(says('api', deaf)));
    await children.stop(() => true);
    assert.ok(!lives(pid));
  });

  it('drain before what they need is stopped', async () => {
    const order = join(home, 'order');
    const noting = (name: string, pause: number) =>
      `process.on('SIGTERM', () => setTimeout(() => {
        require('node:fs').appendFileSync(${JSON.stringify(order)}, '${name} ');
        process.exit();
      }, ${pause})); ${staying}`;
    for (const [name, pause] of [
      ['redis', 0],
      ['directory', 0],
      ['worker', 300],
      ['api', 100],
    ] as const) {
      await children.start(says(name, noting(name, pause)));
    }
    await children.stop(() => false);
    assert.equal(readFileSync(order, 'utf8'), 'api worker directory redis ');
  });

  it('that a killed start has left are ended by the next, and nobody else is', async () => {
    const pid = pidOf(await children.start(says('api', staying)));
    const other = new Children(home, () => undefined);
    assert.deepEqual(await endLeftBehind(home), ['api']);
    assert.ok(!lives(pid));
    assert.deepEqual(await endLeftBehind(home), []);
    await other.stop(() => true);
  });

  it('get none of the settings for servers that stand in the environment of who starts them', async () => {
    process.env.DATABASE_URL = 'postgres://elsewhere';
    try {
      const line = await children.start(says('api', `console.log('ready', process.env.DATABASE_URL); ${staying}`));
      assert.equal(line, 'ready undefined');
    } finally {
      delete process.env.DATABASE_URL;
    }
  });
});
