import assert from 'node:assert/strict';
import { plantApp, type PlantedApp } from '../../test/planted-app.js';
import { RuleBroken } from '../platform/errors.js';
import type { Transaction } from '../platform/transaction.js';
import { ok, route, type AnyRoute } from './route.js';

let meanwhile: () => Promise<void> = () => Promise.resolve();

/** Counts each act in the person's own row, so that what is undone is seen. */
const routes = (transaction: Transaction): readonly AnyRoute[] => [
  route({
    operation: 'requestAccess',
    permission: 'people:read',
    limit: 'write',
    handle: ({ me, body }) =>
      transaction(async (tx) => {
        const [row] = await tx.query<{ acts: number }>(
          'UPDATE users SET token_version = token_version + 1 WHERE id = $1 RETURNING token_version AS acts',
          [me.id],
        );
        await meanwhile();
        if (body.reason === 'refuse') throw new RuleBroken('ROLE_ALREADY_HELD');
        return ok({ data: { notified: row?.acts ?? 0 } });
      }),
  }),
];

describe('a request with an Idempotency-Key', () => {
  let app: PlantedApp;
  before(async () => {
    app = await plantApp(routes);
  });
  after(() => app.close());

  const ask = (key: string, { token = app.kim, reason = 'to help' } = {}) =>
    app.request('POST', '/users/me/access-requests', {
      token,
      body: { path: '/admin', role: 'system_admin', reason },
      headers: { 'idempotency-key': key },
    });
  const acts = async (id: string) => {
    const { rows } = await app.sql.query<{ acts: number }>('SELECT token_version AS acts FROM users WHERE id = $1', [
      id,
    ]);
    return rows[0]?.acts;
  };

  it('acts once and gives each repetition the first answer', async () => {
    const before = await acts(app.kim);
    const first = await ask('once');
    const second = await ask('once');
    assert.equal(first.status, 200);
    assert.deepEqual(second.body, first.body);
    assert.equal(await acts(app.kim), (before ?? 0) + 1);
  });

  it('may not bring another request under the same key', async () => {
    await ask('reused');
    const { status, body } = await ask('reused', { reason: 'another' });
    assert.deepEqual([status, body.error.code], [422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('keeps each person’s keys apart', async () => {
    const kim = await ask('shared');
    const lee = await ask('shared', { token: app.lee });
    assert.deepEqual([kim.status, lee.status], [200, 200]);
    assert.equal(await acts(app.lee), 1);
  });

  it('is told to wait while the first still runs', async () => {
    let arrived: () => void = () => undefined;
    let goOn: () => void = () => undefined;
    const isRunning = new Promise<void>((resolve) => (arrived = resolve));
    meanwhile = () => {
      arrived();
      return new Promise((resolve) => (goOn = resolve));
    };
    const first = ask('at-once');
    await isRunning;
    const second = await ask('at-once');
    assert.deepEqual([second.status, second.body.error.code], [409, 'REQUEST_IN_PROGRESS']);
    meanwhile = () => Promise.resolve();
    goOn();
    assert.equal((await first).status, 200);
    assert.deepEqual((await ask('at-once')).body, (await first).body);
  });

  it('that is refused keeps nothing and may be tried again', async () => {
    const before = await acts(app.kim);
    assert.equal((await ask('refused', { reason: 'refuse' })).status, 422);
    assert.equal(await acts(app.kim), before);
    assert.equal((await ask('refused')).status, 200);
  });

  it('acts anew after a day', async () => {
    const first = await ask('yesterday');
    app.clock.pass(86_400_001);
    const second = await ask('yesterday');
    assert.notDeepEqual(second.body.data, first.body.data);
  });

  it('needs a key of visible characters', async () => {
    assert.equal((await ask('with a tab\tin it')).status, 400);
    assert.equal((await ask('x'.repeat(201))).status, 400);
  });
});
