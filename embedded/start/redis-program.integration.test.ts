import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './settings.mjs';

const LOOK = `import { requireRedis } from './embedded/start/redis-program.ts';
await requireRedis(process.env.HOME).catch(({ name, message }) => console.log(name + ': ' + message));`;

describe('the Redis of this machine', function () {
  this.timeout(60_000);
  let programs: string;

  beforeEach(() => {
    programs = mkdtempSync(join(tmpdir(), 'maru-path-'));
  });
  afterEach(() => {
    rmSync(programs, { recursive: true });
  });

  /** What a start says of it on a machine with these programs and no other. */
  const look = (found: Readonly<Record<string, string>>): string => {
    for (const [name, script] of Object.entries(found)) {
      writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(programs, name), 0o755);
    }
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', LOOK], {
      cwd: root,
      env: { PATH: programs, HOME: programs },
      encoding: 'utf8',
    });
    return stdout + stderr;
  };
  const version = (number: string) => `echo 'Redis server v=${number} sha=00000000:0 malloc=jemalloc-5.3.0 bits=64'`;

  it('is taken from 7 on', () => {
    assert.equal(look({ 'redis-server': version('7.0.15') }), '');
    assert.equal(look({ 'redis-server': version('8.2.1') }), '');
  });

  it('is told where it is older', () => {
    assert.equal(
      look({ 'redis-server': version('6.2.14') }),
      '  The Redis here is 6.2.14; Maru is made for 7 and newer and may not work with it.\n',
    );
  });

  it('is asked for in one line where there is none and none may be installed', () => {
    assert.match(
      look({}),
      /^Refusal: Maru needs a Redis server and there is none on the PATH; install it and [^\n]+\n$/,
    );
    // Debian, without root and without a sudo that asks for no password.
    if (process.getuid?.() === 0) return;
    assert.match(look({ 'apt-get': 'exit 0' }), /start again: sudo apt-get install redis-server\n$/);
  });
});
