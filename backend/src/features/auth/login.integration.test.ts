import assert from 'node:assert/strict';
import { Harness } from '../../../test/harness.js';
import { addLocalAccount, logIn, PASSWORD, refreshCookie } from '../../../test/local-accounts.js';
import { untilReady } from '../../platform/redis.js';
import { hashPassword } from './password-hash.js';

describe('a login of a local account', () => {
  let harness: Harness;
  let admin: string;
  before(async () => {
    harness = await Harness.start();
    admin = await addLocalAccount(harness, {
      username: 'admin',
      name: '최고관리자',
      roles: ['system_admin', 'employee'],
      email: 'Admin@hanul.example',
    });
  });
  after(() => harness.close());

  const login = (body: unknown) => harness.request('POST', '/auth/login', { body });
  const audited = async (action: string) => {
    const { rows } = await harness.sql.query(
      'SELECT actor_id, outcome, target_id, details, ip, request_id FROM audit_logs WHERE action = $1 ORDER BY id DESC LIMIT 1',
      [action],
    );
    return rows[0] as Record<string, unknown>;
  };

  it('gives an access token, who one is, and the refresh token in a cookie that no script reads', async () => {
    const reply = await login({ username: 'admin', password: PASSWORD });
    assert.equal(reply.status, 200);
    const { accessToken, expiresIn, user } = reply.body.data;
    assert.equal(expiresIn, 3_600);
    assert.deepEqual(user, (await harness.get('/users/me', accessToken)).body.data);
    assert.equal(user.id, admin);
    const cookie = refreshCookie(reply);
    assert.deepEqual(cookie?.attributes.filter((each) => !each.startsWith('Expires')).sort(), [
      'HttpOnly',
      'Max-Age=604800',
      'Path=/api/v1/auth',
      'SameSite=Strict',
    ]);
    assert.deepEqual(
      await audited('auth.login').then(({ actor_id, outcome, target_id }) => [actor_id, outcome, target_id]),
      [admin, 'done', admin],
    );
  });
  it('ends with the browser where it is not to be remembered', async () => {
    const reply = await login({ username: 'admin', password: PASSWORD, remember: false });
    assert.ok(!refreshCookie(reply)?.attributes.some((each) => /^(Max-Age|Expires)/.test(each)));
  });
  it('takes the name in any case and the mail address', async () => {
    for (const username of ['ADMIN', ' admin ', 'admin@HANUL.example'])
      assert.equal((await login({ username, password: PASSWORD })).status, 200, username);
  });
  it('answers an unknown name and a wrong password alike', async () => {
    const answers = await Promise.all(
      ['admin', 'nobody', 'HANUL\\nobody', '*)(uid=*', 'admin*'].map((username) =>
        login({ username, password: 'wrong' }),
      ),
    );
    for (const { status, body } of answers) {
      assert.deepEqual([status, body.error.code], [401, 'LOGIN_FAILED']);
      assert.equal(body.error.message, answers[0]?.body.error.message);
    }
    assert.deepEqual(await audited('auth.login').then(({ outcome, details }) => [outcome, details]), [
      'refused',
      { code: 'LOGIN_FAILED' },
    ]);
  });
  it('takes as long for an unknown name as for a wrong password', async () => {
    const taken = async (username: string) => {
      const started = performance.now();
      await login({ username, password: 'wrong' });
      return performance.now() - started;
    };
    const [unknown, wrong] = [await taken('somebody'), await taken('admin')];
    assert.ok(unknown >= 400 && wrong >= 400, `${String(unknown)} ms, ${String(wrong)} ms`);
  });
  it('is refused by the contract without a password, before anybody is asked', async () => {
    for (const body of [{ username: 'admin', password: '' }, { username: 'admin' }, { username: '', password: 'x' }]) {
      const reply = await login(body);
      assert.deepEqual([reply.status, reply.body.error.code], [400, 'VALIDATION_FAILED']);
    }
  });
  it('is refused by the contract with more than it takes', async () => {
    const reply = await login({ username: 'admin', password: PASSWORD, isAdmin: true });
    assert.deepEqual([reply.status, reply.body.error.code], [400, 'VALIDATION_FAILED']);
  });
  it('tells that an account is disabled to nobody but who knows its password', async () => {
    await addLocalAccount(harness, { username: 'left', isActive: false });
    const [right, wrong] = [
      await login({ username: 'left', password: PASSWORD }),
      await login({ username: 'left', password: 'wrong' }),
    ];
    assert.deepEqual([right.status, right.body.error.code], [401, 'ACCOUNT_DISABLED']);
    assert.deepEqual([wrong.status, wrong.body.error.code], [401, 'LOGIN_FAILED']);
  });
  it('never works with a password longer than bcrypt reads', async () => {
    const password = 'a'.repeat(73);
    const reply = await login({ username: 'admin', password });
    assert.equal(reply.body.error.code, 'LOGIN_FAILED');
  });

  describe('after five wrong passwords', () => {
    before(async () => {
      await addLocalAccount(harness, { username: 'guessed', email: 'guessed@hanul.example' });
      await addLocalAccount(harness, { username: 'careful' });
    });
    it('is refused for a quarter of an hour, whatever form of the name is typed', async () => {
      const forms = ['guessed', 'GUESSED', 'guessed@hanul.example', ' guessed', 'guessed'];
      const tries = await Promise.all(forms.map((username) => login({ username, password: 'wrong' })));
      assert.deepEqual(
        tries.map(({ status }) => status),
        [401, 401, 401, 401, 401],
      );
      for (const username of ['guessed', 'guessed@hanul.example']) {
        const reply = await login({ username, password: PASSWORD });
        assert.deepEqual([reply.status, reply.body.error.code], [429, 'TOO_MANY_ATTEMPTS']);
        const wait = Number(reply.headers.get('retry-after'));
        assert.ok(wait > 880 && wait <= 900, String(wait));
      }
    });
    it('leaves other accounts alone', async () => {
      assert.equal((await login({ username: 'careful', password: PASSWORD })).status, 200);
    });
    it('begins to count anew with the right one', async () => {
      for (let round = 0; round < 2; round += 1) {
        for (let at = 0; at < 4; at += 1)
          assert.equal((await login({ username: 'careful', password: 'wrong' })).status, 401);
        assert.equal((await login({ username: 'careful', password: PASSWORD })).status, 200);
      }
    });
    it('lets every right one of many at once in', async () => {
      const hash = await hashPassword(PASSWORD);
      await harness.sql.query(`UPDATE users SET password_hash = $1 WHERE username = 'careful'`, [hash]);
      const tries = await Promise.all(
        Array.from({ length: 7 }, () => login({ username: 'careful', password: PASSWORD })),
      );
      assert.ok(tries.every(({ status }) => status === 200));
    });
    it('lets none of many at once through', async () => {
      const tries = await Promise.all(
        Array.from({ length: 12 }, () => login({ username: 'hunted', password: 'wrong' })),
      );
      assert.equal(tries.filter(({ status }) => status === 401).length, 5);
      assert.equal(tries.filter(({ status }) => status === 429).length, 7);
    });
  });
});

describe('logins from one address', () => {
  it('are refused after too many wrong passwords, whoever they were tried for', async () => {
    const harness = await Harness.start({ environment: { LOGIN_ATTEMPTS_ADDRESS: '3', LOGIN_WINDOW_ADDRESS: '300' } });
    try {
      await addLocalAccount(harness, { username: 'admin' });
      for (const username of ['a', 'b', 'c'])
        await harness.request('POST', '/auth/login', { body: { username, password: 'wrong' } });
      const body = { username: 'admin', password: PASSWORD };
      const reply = await harness.request('POST', '/auth/login', { body });
      assert.deepEqual([reply.status, reply.body.error.code], [429, 'TOO_MANY_ATTEMPTS']);
    } finally {
      await harness.close();
    }
  });
});

describe('a login while Redis is away', () => {
  let harness: Harness;
  before(async () => {
    harness = await Harness.start();
    await addLocalAccount(harness, { username: 'admin' });
  });
  after(() => harness.close());

  it('says so, goes on counting wrong passwords, and works again once Redis is back', async () => {
    const login = (password: string, username = 'admin') =>
      harness.request('POST', '/auth/login', { body: { username, password } });
    await harness.redisServer.stop();
    const reply = await login(PASSWORD);
    assert.deepEqual([reply.status, reply.body.error.code], [503, 'SESSIONS_UNAVAILABLE']);
    assert.ok(reply.headers.has('retry-after'));
    for (let at = 0; at < 5; at += 1) assert.equal((await login('wrong', 'somebody')).status, 401);
    assert.equal((await login('wrong', 'somebody')).status, 429);
    await harness.redisServer.run();
    await untilReady(harness.platform.redis, 10_000);
    await logIn(harness, 'admin');
  });
});
