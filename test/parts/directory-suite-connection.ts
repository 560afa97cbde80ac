import assert from 'node:assert/strict';
import { systemClock } from '../../backend/src/platform/clock.js';
import { testConnection } from '../../backend/src/features/directory/connection-test.js';
import { configOf, serversOf } from './directory-of.js';
import { freePort } from './port.js';
import type { TestDirectory } from './test-directory.js';

export function connectionTests(given: () => TestDirectory): void {
  describe('when its connection is tested', () => {
    const tested = async (changes: Parameters<typeof configOf>[1]) => {
      const { ok, steps } = await testConnection(configOf(given(), changes), systemClock);
      return { ok, steps, of: (name: string) => steps.find(({ step }) => step === name) };
    };

    it('tells of each step what it found', async () => {
      const { ok, steps, of } = await tested({ baseDns: [given().peopleBase] });
      const deleted = given().serviceSeesDeleted ? 'deleted ok' : 'deleted warning';
      assert.deepEqual(
        steps.map(({ step, state }) => `${step} ${state}`),
        ['dns ok', 'tcp ok', 'tls ok', 'bind ok', 'base ok', 'count ok', deleted, 'lockout ok'],
      );
      assert.ok(ok);
      assert.deepEqual(of('count')?.detail, {
        code: 'PEOPLE_FOUND',
        base: given().peopleBase,
        count: 1000,
        more: true,
      });
      assert.equal(of('tls')?.detail.code, 'CERTIFICATE');
      assert.equal(of('deleted')?.advice, given().serviceSeesDeleted ? undefined : 'GRANT_DELETED_OBJECTS');
    });

    it('says at which step it ended and leaves the others waiting', async () => {
      const { ok, steps } = await tested({ ca: undefined });
      assert.deepEqual(
        steps.slice(0, 5).map(({ state }) => state),
        ['ok', 'ok', 'failed', 'waiting', 'waiting'],
      );
      assert.equal(steps[2]?.advice, 'UPLOAD_AUTHORITY');
      assert.equal(ok, false);
    });

    it('advises by what was wrong', async () => {
      const advice = async (changes: Parameters<typeof configOf>[1]) =>
        (await tested(changes)).steps.find(({ state }) => state === 'failed' || state === 'warning')?.advice;
      assert.equal(await advice({ servers: serversOf('nowhere.invalid') }), 'CHECK_HOST_NAME');
      assert.equal(await advice({ servers: serversOf(`127.0.0.1:${await freePort()}`) }), 'CHECK_PORT_AND_FIREWALL');
      assert.equal(await advice({ bindPassword: 'wrong' }), 'CHECK_BIND_ACCOUNT');
      assert.equal(await advice({ bindPassword: undefined }), 'CHECK_BIND_ACCOUNT');
      assert.equal(await advice({ baseDns: [`OU=Nowhere,${given().base}`] }), 'CHECK_BASE');
      assert.equal(await advice({ baseDns: [given().emptyBase] }), 'CHECK_FILTER');
    });

    it('tries each server by itself', async () => {
      const good = serversOf(given().url);
      const { ok, steps } = await tested({ servers: [...serversOf('nowhere.invalid'), ...good] });
      assert.equal(ok, false);
      assert.equal(new Set(steps.map(({ server }) => server)).size, 2);
      assert.equal(steps.find(({ step, state }) => step === 'bind' && state === 'ok')?.state, 'ok');
    });
  });
}
