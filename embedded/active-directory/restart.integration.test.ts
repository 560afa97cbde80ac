import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD, HANUL } from '../company/domain.js';
import type { Found } from './test/client.js';
import { Fixture } from './test/fixture.js';

const { peopleBase: people } = HANUL;
const finance = `OU=재무팀,OU=경영지원본부,${people}`;

describe('a restart of the directory', () => {
  let fixture: Fixture;
  beforeEach(async () => {
    fixture = new Fixture();
    await fixture.start();
  });
  afterEach(() => fixture.remove());

  const everything = async () => {
    const show = (found: Found) => [found.dn, ...found.names.sort().map((name) => [name, found.texts(name).sort()])];
    const found = await (await fixture.administrator()).search(HANUL.base, '(objectClass=*)', { paged: true });
    return found.map(show).sort((a, b) => String(a[0]).localeCompare(String(b[0])));
  };

  it('finds all as it was: entries, links, numbers, locks', async () => {
    const administrator = await fixture.administrator();
    await administrator.modify(`CN=송유나,${finance}`, [
      ['replace', 'title', '대리'],
      ['replace', 'thumbnailPhoto', Buffer.from([0, 255, 10])],
    ]);
    await administrator.rename(`CN=라현서,${finance}`, `CN=라현서,OU=인사팀,OU=경영지원본부,${people}`);
    await administrator.add(`CN=새 사람,${finance}`, {
      objectClass: 'user',
      sAMAccountName: 'fresh',
      manager: `CN=이서연,${finance}`,
    });
    await administrator.modify(`CN=예산 담당자,${HANUL.groupBase}`, [['add', 'member', `CN=새 사람,${finance}`]]);
    await administrator.remove(`CN=구본아,${finance}`);
    for (let time = 0; time < 10; time += 1)
      await assert.rejects((await fixture.anonymous()).bind('kskim@hanul.example', 'wrong'), { code: 49 });
    const before = await everything();
    await fixture.restart();
    assert.deepEqual(await everything(), before);
    await assert.rejects((await fixture.anonymous()).bind('kskim@hanul.example', DEMO_PASSWORD), /data 775/);
  });
  it('keeps the number of people it was founded with', async () => {
    await fixture.restart(80);
    assert.equal(fixture.directory.people, 60);
  });
  it('keeps its authority and its invocationId', async () => {
    const invocation = async () =>
      (await (await fixture.service()).one(`CN=Configuration,${HANUL.base}`, '(objectClass=nTDSDSA)')).bytes(
        'invocationId',
      );
    const before = [fixture.directory.caPem, await invocation()] as const;
    await fixture.restart();
    assert.deepEqual([fixture.directory.caPem, await invocation()], before);
  });
  it('has another invocationId when it generates other people than before', async () => {
    const file = join(fixture.dataDir, 'origin.json');
    const before = JSON.parse(readFileSync(file, 'utf8')) as { invocationId: string };
    await fixture.stop();
    writeFileSync(file, JSON.stringify({ ...before, fingerprint: 'of another version' }));
    await fixture.start();
    assert.notEqual(
      (JSON.parse(readFileSync(file, 'utf8')) as { invocationId: string }).invocationId,
      before.invocationId,
    );
  });
  it('drops the line that a crash cut short', async () => {
    const administrator = await fixture.administrator();
    await administrator.modify(`CN=송유나,${finance}`, [['replace', 'title', '대리']]);
    await fixture.stop();
    appendFileSync(join(fixture.dataDir, 'journal.jsonl'), '{"usn":999999,"changes":[{"kind":"set","id":"');
    await fixture.restart();
    await (await fixture.administrator()).modify(`CN=송유나,${finance}`, [['replace', 'title', '과장']]);
    await fixture.restart();
    assert.equal((await (await fixture.service()).one(people, '(displayName=송유나)')).text('title'), '과장');
  });
});

describe('the directory as a process', () => {
  it('says when it serves, and ends on SIGTERM with connections open', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'maru-directory-'));
    const main = new URL('./main.ts', import.meta.url).pathname;
    const env = { ...process.env, DIRECTORY_DATA_DIR: dataDir, DIRECTORY_PEOPLE: '50', DIRECTORY_PORT: '0' };
    const child = spawn(process.execPath, ['--import', 'tsx', main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { ready, people: count } = JSON.parse(line.toString('utf8')) as { ready: boolean; people: number };
    assert.deepEqual([ready, count], [true, 50]);
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    assert.deepEqual(await ended, [0, null]);
    rmSync(dataDir, { recursive: true });
  });
});
