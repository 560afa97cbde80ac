import assert from 'node:assert/strict';
import { Harness, type Reply } from '../../../test/harness.js';
import { addLocalAccount, logIn, PASSWORD, refresh, refreshCookie } from '../../../test/local-accounts.js';
import { untilReady } from '../../platform/redis.js';

const code = ({ status, body }: Reply): unknown => [status, body.error?.code];
const cookieOf = (reply: Reply): string => {
  const value = refreshCookie(reply)?.value;
  assert.ok(value, JSON.stringify(reply.body));
  return value;
};

describe('a refresh', () => {
  let harness: Harness;
  let person: string;
  before(async () => {
    harness = await Harness.start();
    person = await addLocalAccount(harness, { username: 'kim' });
  });
  after(() => harness.close());

  it('gives what a login gives, and another cookie', async () => {
    const { cookie } = await logIn(harness, 'kim');
    const reply = await refresh(harness, cookie);
    assert.equal(reply.status, 200);
    const { accessToken, expiresIn, user } = reply.body.data;
    assert.deepEqual([expiresIn, user.id], [3_600, person]);
    assert.equal((await harness.get('/users/me', accessToken)).status, 200);
    assert.notEqual(cookieOf(reply), cookie);
    assert.ok(refreshCookie(reply)?.attributes.includes('HttpOnly'));
  });
  it('keeps a session that ends with the browser one that ends with the browser', async () => {
    const body = { username: 'kim', password: PASSWORD, remember: false };
    const reply = await refresh(harness, cookieOf(await harness.request('POST', '/auth/login', { body })));
    assert.ok(!refreshCookie(reply)?.attributes.some((each) => /^(Max-Age|Expires)/.test(each)));
  });
  it('leaves two tabs that refresh at once logged in, on one chain', async () => {
    const { cookie } = await logIn(harness, 'kim');
    const both = await Promise.all([refresh(harness, cookie), refresh(harness, cookie)]);
    assert.deepEqual(
      both.map(({ status }) => status),
      [200, 200],
    );
    const [first, second] = both.map(cookieOf);
    assert.equal(first, second);
    harness.clock.pass(3_600_000);
    for (const next of [first, second]) assert.equal((await refresh(harness, next)).status, 200);
  });
  it('ends the session when a used token comes back after its successor was used: it was stolen', async () => {
    const { cookie: stolen } = await logIn(harness, 'kim');
    const second = cookieOf(await refresh(harness, stolen));
    const third = cookieOf(await refresh(harness, second));
    harness.clock.pass(30_000);
    assert.equal((await refresh(harness, stolen)).status, 200);
    harness.clock.pass(1);
    assert.deepEqual(code(await refresh(harness, stolen)), [401, 'REFRESH_INVALID']);
    assert.deepEqual(code(await refresh(harness, third)), [401, 'REFRESH_INVALID']);
  });
  it('makes the access tokens of a stolen session stale too', async () => {
    const { cookie, token } = await logIn(harness, 'kim');
    await refresh(harness, cookieOf(await refresh(harness, cookie)));
    harness.clock.pass(31_000);
    await refresh(harness, cookie);
    assert.deepEqual(code(await harness.get('/users/me', token)), [401, 'TOKEN_STALE']);
  });
  it('is refused to another site, and open to what is no browser', async () => {
    const { cookie } = await logIn(harness, 'kim');
    const foreign = await refresh(harness, cookie, { origin: 'https://evil.example' });
    assert.deepEqual(code(foreign), [403, 'ORIGIN_NOT_ALLOWED']);
    assert.equal((await refresh(harness, cookie, { origin: 'http://localhost:8000' })).status, 200);
    assert.equal((await refresh(harness, cookie)).status, 200);
  });
  it('is refused without a cookie, and with one that Maru has not given', async () => {
    const { cookie } = await logIn(harness, 'kim');
    for (const wrong of [undefined, 'x', `${cookie.slice(0, -4)}AAAA`, cookie.slice(4)])
      assert.deepEqual(code(await refresh(harness, wrong)), [401, 'REFRESH_INVALID']);
  });
  it('is refused after seven days without one', async () => {
    const { cookie } = await logIn(harness, 'kim');
    const [key] = await harness.platform.redis.keys(`maru:{${person}}:session:*`);
    assert.ok(key && (await harness.platform.redis.pttl(key)) <= 604_800_000);
    await harness.platform.redis.del(await harness.platform.redis.keys(`maru:{${person}}:session:*`));
    assert.deepEqual(code(await refresh(harness, cookie)), [401, 'REFRESH_INVALID']);
  });
  it('is refused to somebody who has been disabled', async () => {
    const id = await addLocalAccount(harness, { username: 'lee' });
    const { cookie } = await logIn(harness, 'lee');
    await harness.sql.query(
      `UPDATE users SET is_active = false, disabled_by = 'administrator', token_version = token_version + 1 WHERE id = $1`,
      [id],
    );
    harness.clock.pass(30_000);
    assert.deepEqual(code(await refresh(harness, cookie)), [401, 'REFRESH_INVALID']);
  });
  it('says that sessions are away with Redis, keeps the cookie, and goes on once Redis is back', async () => {
    const { cookie, token } = await logIn(harness, 'kim');
    await harness.redisServer.stop();
    const away = await refresh(harness, cookie);
    assert.deepEqual(code(away), [503, 'SESSIONS_UNAVAILABLE']);
    assert.ok(away.headers.has('retry-after'));
    assert.equal(refreshCookie(away), undefined);
    assert.equal((await harness.get('/users/me', token)).status, 200);
    await harness.redisServer.run();
    await untilReady(harness.platform.redis, 10_000);
    assert.equal((await refresh(harness, cookie)).status, 200);
  });
  it('is refused after Redis was emptied, while access tokens hold until they expire', async () => {
    const { cookie, token } = await logIn(harness, 'kim');
    await harness.platform.redis.flushall();
    assert.deepEqual(code(await refresh(harness, cookie)), [401, 'REFRESH_INVALID']);
    assert.equal((await harness.get('/users/me', token)).status, 200);
  });
});
