import assert from 'node:assert/strict';
import { plantApp, type PlantedApp } from '../../test/planted-app.js';
import { ok, route } from './route.js';

const list = route({
  operation: 'listUsers',
  permission: 'people:read',
  limit: 'read',
  handle: () => Promise.resolve(ok({ data: [], pagination: { page: 1, limit: 20, total: 0, totalPages: 0 } })),
});
const heavy = route({
  operation: 'testSyncConfig',
  permission: 'people:read',
  limit: 'heavy',
  handle: () => Promise.resolve(ok({ data: { ok: true, steps: [] } })),
});

describe('requests without end', () => {
  let app: PlantedApp;
  const status = async (token?: string, path = '/users', method = 'GET') =>
    (await app.request(method, path, { token })).status;
  const statuses = async (count: number, token?: string, path?: string, method?: string) => {
    const answers: number[] = [];
    for (let i = 0; i < count; i += 1) answers.push(await status(token, path, method));
    return answers;
  };
  afterEach(() => app.close());

  it('of one person are refused, and nobody else’s', async () => {
    app = await plantApp(() => [list], { RATE_LIMIT_PERSON: '3' });
    assert.deepEqual(await statuses(4, app.kim), [200, 200, 200, 429]);
    assert.equal(await status(app.lee), 200);
    const { headers, body } = await app.request('GET', '/users', { token: app.kim });
    assert.equal(body.error.code, 'TOO_MANY_REQUESTS');
    assert.ok(Number(headers.get('retry-after')) >= 1 && Number(headers.get('retry-after')) <= 60);
  });

  it('of one address are refused, those without a token included', async () => {
    app = await plantApp(() => [list], { RATE_LIMIT_ADDRESS: '3' });
    assert.deepEqual(await statuses(4), [401, 401, 401, 429]);
    assert.equal(await status(app.kim), 429);
  });

  it('for heavy work are refused earlier', async () => {
    app = await plantApp(() => [list, heavy], { RATE_LIMIT_HEAVY: '2' });
    assert.deepEqual(await statuses(3, app.kim, '/ad-sync/test', 'POST'), [200, 200, 429]);
    assert.equal(await status(app.kim), 200);
  });

  it('come to the very number, though most of them do not ask Redis', async () => {
    app = await plantApp(() => [list], { RATE_LIMIT_PERSON: '120' });
    const all = await Promise.all(Array.from({ length: 130 }, () => status(app.kim)));
    assert.equal(all.filter((answer) => answer === 200).length, 120);
  });

  it('are refused while Redis is away, too', async () => {
    app = await plantApp(() => [list], { RATE_LIMIT_PERSON: '3' });
    await app.redisServer.stop();
    assert.deepEqual(await statuses(4, app.kim), [200, 200, 200, 429]);
  });
});
