import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hold, holderOf, letGo, oneAtATime, say } from './held-file.mjs';
import { processIdentity } from './process-identity.mjs';

describe('a file that one process at a time may hold', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maru-held-'));
    file = join(folder, 'running.json');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is had by who comes first, who tells the second where to look', () => {
    assert.equal(hold(file), undefined);
    say(file, { url: 'http://localhost:8000' });
    assert.equal(hold(file)?.url, 'http://localhost:8000');
    assert.equal(holderOf(file)?.pid, process.pid);
    letGo(file);
    assert.deepEqual(readdirSync(folder), []);
    assert.equal(hold(file), undefined);
  });

  it('is taken over from a process that died', async () => {
    const child = spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' });
    const pid = child.pid!;
    const identity = processIdentity(pid);
    await once(child, 'exit');
    writeFileSync(file, JSON.stringify({ pid, identity }));
    assert.equal(holderOf(file), undefined);
    assert.equal(hold(file), undefined);
  });

  it('is not held by a process that only has the number of the one that died', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: 'another boot:1' }));
    assert.equal(holderOf(file), undefined);
    assert.equal(hold(file), undefined);
  });

  it('lets work be done by one at a time, in whichever order', async () => {
    let atWork = 0;
    const work = async () => {
      atWork += 1;
      assert.equal(atWork, 1);
      await new Promise(setImmediate);
      atWork -= 1;
      return 'done';
    };
    const nobody = () => undefined;
    assert.deepEqual(await Promise.all([oneAtATime(file, work, nobody), oneAtATime(file, work, nobody)]), [
      'done',
      'done',
    ]);
  });
});
