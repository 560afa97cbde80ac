import assert from 'node:assert/strict';
import { Harness, type Reply } from '../../../test/harness.js';
import { addLocalAccount, logIn, refresh } from '../../../test/local-accounts.js';
import { newId } from '../../platform/ids.js';
import { untilReady } from '../../platform/redis.js';

const code = ({ status, body }: Reply): unknown => [status, body.error?.code];
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1';

describe('the sessions of a person', () => {
  let harness: Harness;
  beforeEach(async () => {
    await addLocalAccount(harness, { username: `kim-${String((names += 1))}` });
  });
  before(async () => {
    harness = await Harness.start();
  });
  after(() => harness.close());
  let names = 0;
  const name = () => `kim-${String(names)}`;
  const list = async (token: string) =>
    (await harness.get('/auth/sessions', token)).body.data as Record<string, unknown>[];

  it('are listed with device, address and when they were seen, the last seen first', async () => {
    const pc = await logIn(harness, name());
    harness.clock.pass(1_000);
    await logIn(harness, name(), { userAgent: phone });
    const sessions = await list(pc.token);
    assert.deepEqual(
      sessions.map(({ device, current }) => [device, current]),
      [
        ['Safari · iPhone', false],
        ['Chrome · Windows', true],
      ],
    );
    assert.match(String(sessions[0]?.address), /127\.0\.0\.1/);
    assert.equal(sessions[0]?.since, harness.clock.now().toISOString());
  });
  it('end one by one, with token and cookie, at once', async () => {
    const pc = await logIn(harness, name());
    const other = await logIn(harness, name(), { userAgent: phone });
    assert.equal((await harness.get('/users/me', other.token)).status, 200);
    const [session] = (await list(pc.token)).filter(({ current }) => !current);
    const ended = await harness.request('DELETE', `/auth/sessions/${String(session?.id)}`, { token: pc.token });
    assert.equal(ended.status, 200);
    assert.deepEqual(code(await harness.get('/users/me', other.token)), [401, 'TOKEN_STALE']);
    assert.deepEqual(code(await refresh(harness, other.cookie)), [401, 'REFRESH_INVALID']);
    assert.equal((await list(pc.token)).length, 1);
    const again = await harness.request('DELETE', `/auth/sessions/${String(session?.id)}`, { token: pc.token });
    assert.deepEqual(code(again), [404, 'SESSION_NOT_FOUND']);
  });
  it('end all but this one', async () => {
    const pc = await logIn(harness, name());
    const others = [await logIn(harness, name()), await logIn(harness, name(), { userAgent: phone })];
    const reply = await harness.request('DELETE', '/auth/sessions', { token: pc.token });
    assert.deepEqual([reply.status, reply.body.data], [200, { ended: 2 }]);
    for (const { token } of others) assert.deepEqual(code(await harness.get('/users/me', token)), [401, 'TOKEN_STALE']);
    assert.equal((await refresh(harness, pc.cookie)).status, 200);
  });
  it("are nobody else's to see or to end", async () => {
    const mine = await logIn(harness, name());
    const [session] = await list(mine.token);
    const stranger = await harness.person();
    assert.deepEqual(await list(stranger.token), []);
    for (const id of [session?.id, newId()]) {
      const reply = await harness.request('DELETE', `/auth/sessions/${String(id)}`, { token: stranger.token });
      assert.deepEqual(code(reply), [404, 'SESSION_NOT_FOUND']);
    }
    assert.equal((await harness.get('/users/me', mine.token)).status, 200);
  });
  it('are asked for with a token and by an id', async () => {
    const { token } = await logIn(harness, name());
    assert.deepEqual(code(await harness.get('/auth/sessions')), [401, 'TOKEN_MISSING']);
    assert.deepEqual(code(await harness.request('DELETE', '/auth/sessions')), [401, 'TOKEN_MISSING']);
    assert.deepEqual(code(await harness.request('DELETE', `/auth/sessions/${newId()}`)), [401, 'TOKEN_MISSING']);
    assert.deepEqual(code(await harness.request('DELETE', '/auth/sessions/x', { token })), [400, 'VALIDATION_FAILED']);
  });
  it('are a hundred at most: those not seen for longest make room', async () => {
    const first = await logIn(harness, name());
    for (let at = 0; at < 100; at += 1) {
      harness.clock.pass(1_000);
      await logIn(harness, name());
    }
    const last = await logIn(harness, name());
    assert.equal((await list(last.token)).length, 91);
    assert.deepEqual(code(await harness.get('/users/me', first.token)), [401, 'TOKEN_STALE']);
  });
  it('cannot be seen while Redis is away, and are there again with it', async () => {
    const { token } = await logIn(harness, name());
    await harness.redisServer.stop();
    assert.deepEqual(code(await harness.get('/auth/sessions', token)), [503, 'SESSIONS_UNAVAILABLE']);
    await harness.redisServer.run();
    await untilReady(harness.platform.redis, 10_000);
    assert.equal((await list(token)).length, 1);
  });

  describe('end with a logout', () => {
    const logout = (token: string | undefined, cookie?: string, origin?: string) =>
      harness.request('POST', '/auth/logout', {
        token,
        headers: { ...(cookie !== undefined && { cookie: `maru_refresh=${cookie}` }), ...(origin && { origin }) },
      });

    it('by the cookie: token and cookie are dead, and the cookie is taken away', async () => {
      const { token, cookie } = await logIn(harness, name());
      const reply = await logout(undefined, cookie);
      assert.equal(reply.status, 200);
      assert.match(reply.headers.getSetCookie().join(), /maru_refresh=;.*Expires=Thu, 01 Jan 1970/);
      assert.deepEqual(code(await refresh(harness, cookie)), [401, 'REFRESH_INVALID']);
      assert.deepEqual(code(await harness.get('/users/me', token)), [401, 'TOKEN_STALE']);
    });
    it('by the token', async () => {
      const { token, cookie } = await logIn(harness, name());
      assert.equal((await logout(token)).status, 200);
      assert.deepEqual(code(await refresh(harness, cookie)), [401, 'REFRESH_INVALID']);
      assert.deepEqual(code(await harness.get('/users/me', token)), [401, 'TOKEN_STALE']);
    });
    it('by a token that has become stale', async () => {
      const { token, cookie, reply } = await logIn(harness, name());
      await harness.sql.query('UPDATE users SET token_version = token_version + 1 WHERE id = $1', [
        reply.body.data.user.id,
      ]);
      harness.clock.pass(30_000);
      assert.deepEqual(code(await harness.get('/users/me', token)), [401, 'TOKEN_STALE']);
      assert.equal((await logout(token)).status, 200);
      assert.deepEqual(code(await refresh(harness, cookie)), [401, 'REFRESH_INVALID']);
    });
    it('and nothing at all is a logout too', async () => {
      assert.equal((await logout(undefined)).status, 200);
      assert.equal((await logout('x.y.z', 'nothing')).status, 200);
    });
    it('never by another site', async () => {
      const { token, cookie } = await logIn(harness, name());
      assert.deepEqual(code(await logout(undefined, cookie, 'https://evil.example')), [403, 'ORIGIN_NOT_ALLOWED']);
      assert.equal((await harness.get('/users/me', token)).status, 200);
    });
    it('with Redis away as well, and stay ended when it comes back', async () => {
      const { token, cookie } = await logIn(harness, name());
      await harness.redisServer.stop();
      assert.equal((await logout(token, cookie)).status, 200);
      assert.deepEqual(code(await harness.get('/users/me', token)), [401, 'TOKEN_STALE']);
      await harness.redisServer.run();
      await untilReady(harness.platform.redis, 10_000);
      assert.deepEqual(code(await refresh(harness, cookie)), [401, 'REFRESH_INVALID']);
    });
    it('which the audit keeps', async () => {
      const { token, reply } = await logIn(harness, name());
      await logout(token);
      const { rows } = await harness.sql.query(
        `SELECT actor_id FROM audit_logs WHERE action = 'auth.logout' ORDER BY id DESC LIMIT 1`,
      );
      assert.deepEqual(rows, [{ actor_id: reply.body.data.user.id }]);
    });
  });
});
