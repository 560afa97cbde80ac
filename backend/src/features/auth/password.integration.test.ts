import assert from 'node:assert/strict';
import { eventually } from '../../../test/eventually.js';
import { Harness, type Reply } from '../../../test/harness.js';
import { addLocalAccount, logIn, PASSWORD, refresh } from '../../../test/local-accounts.js';
import { untilReady } from '../../platform/redis.js';

const NEW = 'Han-river-2026';
const code = ({ status, body }: Reply): unknown => [status, body.error?.code];

describe('a change of a password that Maru keeps', () => {
  let harness: Harness;
  let person: string;
  let names = 0;
  const name = () => `person-${String(names)}`;
  before(async () => {
    harness = await Harness.start();
  });
  beforeEach(async () => {
    names += 1;
    person = await addLocalAccount(harness, { username: name() });
  });
  after(() => harness.close());

  const change = (body: object, token?: string) => harness.request('POST', '/auth/change-password', { body, token });
  const right = { currentPassword: PASSWORD, newPassword: NEW };

  it('takes the token and the current password, and ends every other session', async () => {
    const [here, elsewhere] = [await logIn(harness, name()), await logIn(harness, name())];
    assert.equal((await change(right, here.token)).status, 200);
    assert.deepEqual(code(await refresh(harness, elsewhere.cookie)), [401, 'REFRESH_INVALID']);
    assert.deepEqual(code(await harness.get('/users/me', elsewhere.token)), [401, 'TOKEN_STALE']);
    assert.equal((await refresh(harness, here.cookie)).status, 200);
    assert.equal((await harness.get('/users/me', here.token)).status, 200);
    await logIn(harness, name(), { password: NEW });
    await assert.rejects(logIn(harness, name()), /LOGIN_FAILED/);
  });
  it('takes the name instead of a token, and ends every session', async () => {
    const { cookie } = await logIn(harness, name());
    assert.equal((await change({ username: name(), ...right })).status, 200);
    assert.deepEqual(code(await refresh(harness, cookie)), [401, 'REFRESH_INVALID']);
    await logIn(harness, name(), { password: NEW });
  });
  it('needs one of them', async () => {
    assert.deepEqual(code(await change(right)), [401, 'TOKEN_MISSING']);
    assert.deepEqual(code(await change(right, 'x.y.z')), [401, 'TOKEN_INVALID']);
  });
  it('is refused by the contract where something is missing or too much', async () => {
    const { token } = await logIn(harness, name());
    for (const body of [{ newPassword: NEW }, { ...right, currentPassword: '' }, { ...right, userId: person }])
      assert.deepEqual(code(await change(body, token)), [400, 'VALIDATION_FAILED']);
  });
  it('fails alike with a wrong password and an unknown name', async () => {
    const wrong = { currentPassword: 'wrong', newPassword: NEW };
    const { token } = await logIn(harness, name());
    assert.deepEqual(code(await change(wrong, token)), [401, 'LOGIN_FAILED']);
    assert.deepEqual(code(await change({ username: name(), ...wrong })), [401, 'LOGIN_FAILED']);
    assert.deepEqual(code(await change({ username: 'nobody', ...right })), [401, 'LOGIN_FAILED']);
  });
  it('counts as a login', async () => {
    const { token } = await logIn(harness, name());
    for (let at = 0; at < 5; at += 1) await change({ currentPassword: 'wrong', newPassword: NEW }, token);
    assert.deepEqual(code(await change(right, token)), [429, 'TOO_MANY_ATTEMPTS']);
    const login = await harness.request('POST', '/auth/login', { body: { username: name(), password: PASSWORD } });
    assert.deepEqual(code(login), [429, 'TOO_MANY_ATTEMPTS']);
  });
  it('is refused for a weak one, to nobody but who knows the current one', async () => {
    const { token } = await logIn(harness, name());
    const reply = await change({ currentPassword: PASSWORD, newPassword: 'short' }, token);
    assert.deepEqual(code(reply), [422, 'PASSWORD_TOO_WEAK']);
    assert.equal(reply.body.error.details.rule, 'shortest');
    const guessed = await change({ currentPassword: 'wrong', newPassword: 'short' }, token);
    assert.deepEqual(code(guessed), [401, 'LOGIN_FAILED']);
    await logIn(harness, name());
  });
  it('waits for Redis, as the sessions of whoever knows the old one could not be ended', async () => {
    const { token } = await logIn(harness, name());
    await harness.redisServer.stop();
    assert.deepEqual(code(await change(right, token)), [503, 'SESSIONS_UNAVAILABLE']);
    await harness.redisServer.run();
    await untilReady(harness.platform.redis, 10_000);
    await logIn(harness, name());
  });
  it('is kept by the audit without a password', async () => {
    await change({ username: name(), ...right });
    const { rows } = await harness.sql.query(
      `SELECT actor_id, target_id, outcome, details FROM audit_logs WHERE action = 'auth.password_changed' ORDER BY id DESC LIMIT 1`,
    );
    assert.deepEqual(rows, [{ actor_id: person, target_id: person, outcome: 'done', details: {} }]);
  });
});

interface Told {
  readonly kind: string;
  readonly params: Readonly<Record<string, string>>;
  readonly count: number;
}

describe('a person is told', () => {
  let harness: Harness;
  before(async () => {
    harness = await Harness.start();
    await harness.startWorker();
  });
  after(() => harness.close());

  const told = async (token: string) =>
    ((await harness.get('/notifications', token)).body.data as Told[])
      .map(({ kind, params, count }) => [kind, params.event, params.device, count].filter((each) => each !== undefined))
      .reverse();
  const toldOf = (token: string, event: string, count: number) =>
    eventually(async () => (await told(token)).some((each) => each.includes(event) && each.includes(count)));

  it('of a login from a new device, of a session ended by another, and of a changed password', async () => {
    await addLocalAccount(harness, { username: 'kim' });
    const phone = await logIn(harness, 'kim', { userAgent: 'Mozilla/5.0 (iPhone) Version/19.0 Safari/604.1' });
    await logIn(harness, 'kim', { userAgent: 'Mozilla/5.0 (iPhone) Version/19.1 Safari/604.1' });
    const pc = await logIn(harness, 'kim');
    await toldOf(pc.token, 'new_device', 1);
    await harness.request('DELETE', '/auth/sessions', { token: pc.token });
    await toldOf(pc.token, 'session_ended', 2);
    await harness.request('POST', '/auth/change-password', {
      token: pc.token,
      body: { currentPassword: PASSWORD, newPassword: NEW },
    });
    await toldOf(pc.token, 'password_changed', 1);
    assert.deepEqual(await told(pc.token), [
      ['security', 'new_device', 'Chrome · Windows', 1],
      ['security', 'session_ended', 'Safari · iPhone', 2],
      ['security', 'password_changed', 1],
    ]);
    assert.equal((await harness.get('/users/me', phone.token)).status, 401);
  });
});
