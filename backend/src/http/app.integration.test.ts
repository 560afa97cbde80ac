import assert from 'node:assert/strict';
import { plantApp, type PlantedApp } from '../../test/planted-app.js';
import { Unavailable, VersionConflict } from '../platform/errors.js';
import { accepted, download, ok, route, type AnyRoute } from './route.js';

const someone = '0199513c-0000-7000-8000-000000000001';
const layout = { version: 3, portlets: [], available: [] } as const;
const page = { page: 1, limit: 20, total: 0, totalPages: 0 } as const;
let fails: () => Error = () => new Error('SELECT secret FROM users');

const routes: readonly AnyRoute[] = [
  route({
    operation: 'listUsers',
    permission: 'people:read',
    limit: 'read',
    handle: ({ query }) => Promise.resolve(ok({ data: [], pagination: { ...page, page: query.page ?? 1 } })),
  }),
  route({
    operation: 'getUser',
    permission: 'people:read',
    limit: 'read',
    handle: () => Promise.reject(fails()),
  }),
  route({
    operation: 'savePortalLayout',
    permission: 'portal:use',
    limit: 'write',
    handle: ({ ifMatch }) =>
      ifMatch === layout.version
        ? Promise.resolve(ok({ data: layout }, { etag: layout.version + 1 }))
        : Promise.reject(new VersionConflict(layout)),
  }),
  route({
    operation: 'logout',
    permission: 'public',
    limit: 'write',
    handle: ({ me }) => {
      const cookie = { name: 'maru_refresh', value: null, path: '/api/v1/auth', secure: false };
      return Promise.resolve(ok({ data: null }, { cookies: me ? [] : [cookie] }));
    },
  }),
  route({
    operation: 'startSyncRun',
    permission: 'directory:administer',
    limit: 'heavy',
    handle: () => Promise.resolve(accepted({ data: { runId: someone } }, `/ad-sync/runs/${someone}`)),
  }),
  route({
    operation: 'readAllNotifications',
    permission: 'signed-in',
    limit: 'write',
    handle: () => Promise.resolve(ok({ data: { read: -1 } })),
  }),
  route({
    operation: 'listSyncErrors',
    permission: 'people:read',
    limit: 'heavy',
    handle: ({ client }) => {
      const lines = (async function* () {
        yield await Promise.resolve('dn,code\r\n');
      })();
      return Promise.resolve(client.prefersCsv ? download(lines, 'errors.csv') : ok({ data: [], pagination: page }));
    },
  }),
];

describe('every request', () => {
  let app: PlantedApp;
  let token: string;
  before(async () => {
    app = await plantApp(() => routes);
    token = app.kim;
  });
  after(() => app.close());

  it('is answered in the envelope, with an id that a client may bring along', async () => {
    const { status, headers, body } = await app.request('GET', '/users?page=2', {
      token,
      headers: { 'x-request-id': 'from-the-gateway-1' },
    });
    assert.equal(status, 200);
    assert.equal(headers.get('x-request-id'), 'from-the-gateway-1');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.deepEqual(body, {
      success: true,
      data: [],
      pagination: { ...page, page: 2 },
      message: '처리되었습니다.',
      timestamp: app.clock.now().toISOString(),
    });
    const other = await app.request('GET', '/users', { token, headers: { 'x-request-id': '<script>' } });
    assert.match(other.headers.get('x-request-id') ?? '', /^[\da-f-]{36}$/);
  });

  it('needs a token that holds', async () => {
    const without = await app.request('GET', '/users');
    assert.deepEqual([without.status, without.body.error.code], [401, 'TOKEN_MISSING']);
    assert.equal(without.body.error.requestId, without.headers.get('x-request-id'));
    const bad = await app.request('GET', '/users', { token: 'a.b.c' });
    assert.deepEqual([bad.status, bad.body.error.code], [401, 'TOKEN_INVALID']);
    const basic = await app.request('GET', '/users', { headers: { authorization: 'Basic a2ltOmtpbQ==' } });
    assert.deepEqual([basic.status, basic.body.error.code], [401, 'TOKEN_INVALID']);
  });

  it('needs the permission, and is told who has it and who may give it', async () => {
    const { status, body } = await app.request('POST', '/ad-sync/run', { token });
    assert.equal(status, 403);
    assert.equal(body.error.code, 'FORBIDDEN');
    assert.deepEqual(body.error.details, { roles: ['system_admin'], grantors: [{ name: '박관리' }] });
  });

  it('is let in to what is public with a token that no longer holds, as nobody', async () => {
    const { status, headers } = await app.request('POST', '/auth/logout', { token: 'expired' });
    assert.equal(status, 200);
    assert.match(headers.get('set-cookie') ?? '', /^maru_refresh=; Path=\/api\/v1\/auth;.*HttpOnly; SameSite=Strict$/);
    assert.equal((await app.request('POST', '/auth/logout', { token })).headers.get('set-cookie'), null);
  });

  it('is refused with each field that the contract does not allow', async () => {
    const { status, body } = await app.request('GET', '/users?limit=101&isActive=maybe', { token });
    assert.equal(status, 400);
    assert.equal(body.error.code, 'VALIDATION_FAILED');
    const fields = body.error.details.fields as { path: string; message: string }[];
    assert.deepEqual(fields.map(({ path }) => path).sort(), ['query.isActive', 'query.limit']);
    assert.equal(fields.find(({ path }) => path === 'query.limit')?.message, '100 이하여야 합니다.');
  });

  for (const [what, path] of [
    ['an unknown parameter', '/users?colour=red'],
    ['an id that is no UUID', '/users/kim'],
    ['an escape that is none', '/users/%E0%A4%A'],
    ['text that cannot be kept', '/users?q=%00'],
  ] as const)
    it(`is refused for ${what}`, async () => {
      const { status, body } = await app.request('GET', path, { token });
      assert.deepEqual([status, body.error.code], [400, 'VALIDATION_FAILED']);
    });

  for (const [what, body, status, code] of [
    ['a body that is no JSON', '{"portlets": [', 400, 'VALIDATION_FAILED'],
    ['a body with an unknown property', { portlets: [], theme: 'dark' }, 400, 'VALIDATION_FAILED'],
    ['a body that would reach a prototype', '{"portlets": [], "__proto__": {"a": 1}}', 400, 'VALIDATION_FAILED'],
    ['a body of a thousand levels', '['.repeat(1000) + ']'.repeat(1000), 400, 'VALIDATION_FAILED'],
    ['a body that is too large', JSON.stringify({ portlets: 'x'.repeat(600_000) }), 413, 'PAYLOAD_TOO_LARGE'],
    ['no body', undefined, 400, 'VALIDATION_FAILED'],
  ] as const)
    it(`is refused for ${what}`, async () => {
      const answer = await app.request('PUT', '/portal/layout', { token, body, headers: { 'if-match': '"3"' } });
      assert.deepEqual([answer.status, answer.body.error.code], [status, code]);
    });

  it('is refused for a body that is no JSON by its type', async () => {
    const headers = { 'content-type': 'text/plain', 'if-match': '"3"' };
    const { status, body } = await app.request('PUT', '/portal/layout', { token, body: '{}', headers });
    assert.deepEqual([status, body.error.code], [415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it('says which version it changes, and is shown the present one where it is another', async () => {
    const save = (headers: Record<string, string>) =>
      app.request('PUT', '/portal/layout', { token, body: { ...layout }, headers });
    assert.deepEqual([(await save({})).status, (await save({ 'if-match': 'three' })).status], [428, 400]);
    const stale = await save({ 'if-match': '"2"' });
    assert.equal(stale.status, 412);
    assert.deepEqual(stale.body.error.details, { current: layout });
    const saved = await save({ 'if-match': '"3"' });
    assert.deepEqual([saved.status, saved.headers.get('etag')], [200, '"4"']);
  });

  it('meets a place that is not there, or not served by this process, as 404', async () => {
    for (const path of ['/nothing', '/search/employees?q=kim', '/users/']) {
      const { status, body } = await app.request('GET', path, { token });
      assert.deepEqual([status, body.error.code], [404, 'ROUTE_NOT_FOUND'], path);
    }
  });

  it('of another method is told which there are', async () => {
    const { status, headers, body } = await app.request('PATCH', '/users', { token });
    assert.deepEqual([status, body.error.code, headers.get('allow')], [405, 'METHOD_NOT_ALLOWED', 'GET']);
    assert.equal((await app.request('HEAD', '/users', { token })).status, 200);
  });

  it('reads what the person set, else what the browser asks for, else Korean', async () => {
    const english = { 'accept-language': 'en-US,en;q=0.9,ko;q=0.1' };
    const message = async (options: object) => (await app.request('GET', '/users', options)).body.message;
    assert.equal(await message({ token }), '처리되었습니다.');
    assert.equal(await message({ token, headers: english }), 'Done.');
    assert.equal(await message({ token: app.lee, headers: { 'accept-language': 'ko' } }), 'Done.');
    assert.equal((await app.request('GET', '/users', { headers: english })).body.error.message, 'Please sign in.');
  });

  it('never learns from a defect what went wrong inside', async () => {
    fails = () => new Error('SELECT secret FROM users');
    const { status, body, text } = await app.request('GET', `/users/${someone}`, { token });
    assert.deepEqual([status, body.error.code], [500, 'INTERNAL_ERROR']);
    assert.doesNotMatch(text, /secret|SELECT/);
  });

  it('is told when to come again while a part is away', async () => {
    fails = () => new Unavailable('DATABASE_UNAVAILABLE');
    const { status, headers, body } = await app.request('GET', `/users/${someone}`, { token });
    assert.deepEqual([status, body.error.code, headers.get('retry-after')], [503, 'DATABASE_UNAVAILABLE', '5']);
  });

  it('never gets an answer that the contract does not have, while that is checked', async () => {
    const { status, body } = await app.request('POST', '/notifications/read-all', { token });
    assert.deepEqual([status, body.error.code], [500, 'INTERNAL_ERROR']);
  });

  it('gets a table where it prefers one', async () => {
    const path = `/ad-sync/runs/${someone}/errors`;
    const csv = await app.request('GET', path, { token, headers: { accept: 'text/csv' } });
    assert.equal(csv.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(csv.headers.get('content-disposition'), 'attachment; filename=errors.csv');
    assert.equal(csv.text.replace('\uFEFF', ''), 'dn,code\r\n');
    assert.equal((await app.request('GET', path, { token })).body.success, true);
  });
});
