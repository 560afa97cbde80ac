import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HANUL } from '../company/domain.js';
import { Fixture } from './test/fixture.js';

const CLIENT = 'ldapsearch';
const isInstalled = (() => {
  try {
    execFileSync(CLIENT, ['-VV'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

interface Run {
  readonly code: number;
  readonly output: string;
}

/** Another client than the one Maru uses must see the same. */
(isInstalled ? describe : describe.skip)(
  'OpenLDAP’s client at the directory (skipped where ldapsearch is not installed)',
  () => {
    const fixture = new Fixture();
    before(async () => {
      await fixture.start(1_100);
      writeFileSync(join(fixture.dataDir, 'trusted.pem'), fixture.directory.caPem);
    });
    after(() => fixture.remove());

    const run = (...args: string[]): Promise<Run> =>
      new Promise((resolve) => {
        const { url, service } = fixture.directory;
        const env = { ...process.env, LDAPTLS_CACERT: join(fixture.dataDir, 'trusted.pem') };
        const all = [
          '-x',
          '-LLL',
          '-o',
          'ldif-wrap=no',
          '-H',
          url,
          '-D',
          service.login + '@hanul.example',
          '-w',
          service.password,
          ...args,
        ];
        execFile(CLIENT, all, { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
          resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
        });
      });
    const countOf = ({ output }: Run) => output.split('\n').filter((line) => /^dn::? /.test(line)).length;

    it('reads everybody in pages, over a connection whose certificate it has verified', async () => {
      const result = await run('-b', HANUL.peopleBase, '-E', 'pr=500/noprompt', '(objectClass=user)', 'cn');
      assert.equal(result.code, 0, result.output);
      assert.equal(countOf(result), 1_134);
    });
    it('is cut at a thousand without pages', async () => {
      const result = await run('-b', HANUL.peopleBase, '(objectClass=user)', 'cn');
      assert.equal(result.code, 4);
      assert.equal(countOf(result), 1_000);
    });
    it('sees a wrong password for what it is', async () => {
      const result = await run('-w', 'wrong', '-b', '', '-s', 'base');
      assert.equal(result.code, 49);
      assert.match(result.output, /AcceptSecurityContext error, data 52e, v3839/);
    });
    it('finds by bits, by Hangul and by GUID', async () => {
      const people = await run(
        '-b',
        HANUL.peopleBase,
        '(&(displayName=임지*)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))',
        'objectGUID',
      );
      assert.ok(countOf(people) >= 1, people.output);
      const guid = Buffer.from(/objectGUID:: (\S+)/.exec(people.output)?.[1] ?? '', 'base64');
      const escaped = [...guid].map((byte) => `\\${byte.toString(16).padStart(2, '0')}`).join('');
      assert.equal(countOf(await run('-b', HANUL.base, `(objectGUID=${escaped})`, 'cn')), 1);
      assert.equal(countOf(await run('-b', `<GUID=${guid.toString('hex')}>`, '-s', 'base', 'cn')), 1);
    });
  },
);
