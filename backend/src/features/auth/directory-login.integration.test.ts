import assert from 'node:assert/strict';
import { EmbeddedDirectory } from '../../../test/embedded-directory.js';
import { Harness, type Reply } from '../../../test/harness.js';
import { addLocalAccount, logIn, PASSWORD, refresh } from '../../../test/local-accounts.js';

const NEW = 'Han-river-2026';
const code = ({ status, body }: Reply): unknown => [status, body.error?.code];

describe('a login against the directory', () => {
  let harness: Harness;
  let directory: EmbeddedDirectory;
  const people: Record<string, string> = {};
  before(async () => {
    harness = await Harness.start();
    directory = await EmbeddedDirectory.start(harness);
    for (const login of ['employee', 'itadmin', 'mustchange', 'expired', 'disabled', 'locked'])
      people[login] = (await directory.bringIn(login)).id;
    await addLocalAccount(harness, { username: 'admin', roles: ['system_admin', 'employee'] });
  });
  after(async () => {
    await directory.remove();
    await harness.close();
  });

  const login = (username: string, password = PASSWORD) =>
    harness.request('POST', '/auth/login', { body: { username, password } });

  it('takes the directory’s password under each form of the name', async () => {
    const { rows } = await harness.sql.query<{ email: string; upn: string }>(
      'SELECT email, ad_upn AS upn FROM users WHERE id = $1',
      [people.employee],
    );
    const { email = '', upn = '' } = rows[0] ?? {};
    for (const name of ['employee', 'EMPLOYEE', 'HANUL\\employee', 'hanul.example\\employee', upn, email]) {
      const reply = await login(name);
      assert.equal(reply.status, 200, `${name}: ${JSON.stringify(reply.body)}`);
      assert.equal(reply.body.data.user.id, people.employee);
    }
  });
  it('keeps no hash of it', async () => {
    const { rows } = await harness.sql.query('SELECT password_hash FROM users WHERE id = $1', [people.employee]);
    assert.deepEqual(rows, [{ password_hash: null }]);
  });
  it('fails alike with a wrong password, an unknown name and a name that is a filter', async () => {
    for (const [name, password] of [
      ['employee', 'wrong'],
      ['nobody', PASSWORD],
      ['*)(uid=*', PASSWORD],
      ['*', PASSWORD],
      ['employee\\\\29', PASSWORD],
    ] as const)
      assert.deepEqual(code(await login(name, password)), [401, 'LOGIN_FAILED'], name);
    assert.deepEqual(code(await login('employee', '')), [400, 'VALIDATION_FAILED']);
  });
  it('tells what is wrong with the account to whoever knows the password', async () => {
    for (const [name, expected] of [
      ['mustchange', 'PASSWORD_MUST_CHANGE'],
      ['expired', 'ACCOUNT_EXPIRED'],
      ['locked', 'ACCOUNT_LOCKED'],
    ] as const)
      assert.deepEqual(code(await login(name)), [401, expected], name);
    for (const name of ['mustchange', 'expired', 'disabled'])
      assert.deepEqual(code(await login(name, 'wrong')), [401, 'LOGIN_FAILED'], name);
  });
  it('is told to wait for a run where no run has brought the person in yet, and creates nobody', async () => {
    const count = async () => (await harness.sql.query('SELECT count(*) FROM users')).rows[0] as unknown;
    const before = await count();
    assert.deepEqual(code(await login('approver')), [403, 'NOT_PROVISIONED']);
    assert.deepEqual(await count(), before);
  });
  it('fails for somebody outside the configured base', async () => {
    assert.deepEqual(code(await login('external')), [401, 'LOGIN_FAILED']);
  });
  it('fails for somebody outside the configured filter', async () => {
    const filter = '(&(objectCategory=person)(objectClass=user)(!(sAMAccountName=itadmin)))';
    const set = 'UPDATE ad_sync_config SET user_filter = $2, version = version + 1 WHERE id = $1';
    await harness.sql.query(set, [directory.id, filter]);
    assert.deepEqual(code(await login('itadmin')), [401, 'LOGIN_FAILED']);
    await harness.sql.query(set, [directory.id, '(&(objectCategory=person)(objectClass=user))']);
    assert.equal((await login('itadmin')).status, 200);
  });
  it('disables at once whom the directory has disabled, with every session', async () => {
    const { token, cookie } = await logIn(harness, 'itadmin');
    await directory.disable('itadmin');
    assert.equal((await harness.get('/users/me', token)).status, 200);
    assert.deepEqual(code(await login('itadmin', 'wrong')), [401, 'LOGIN_FAILED']);
    assert.equal((await harness.get('/users/me', token)).status, 200);
    assert.deepEqual(code(await login('itadmin')), [401, 'ACCOUNT_DISABLED']);
    assert.deepEqual(code(await harness.get('/users/me', token)), [401, 'TOKEN_STALE']);
    assert.deepEqual(code(await refresh(harness, cookie)), [401, 'REFRESH_INVALID']);
    const { rows } = await harness.sql.query('SELECT is_active, disabled_by FROM users WHERE id = $1', [
      people.itadmin,
    ]);
    assert.deepEqual(rows, [{ is_active: false, disabled_by: 'login' }]);
    const events = await harness.sql.query<{ type: string; ids: object }>(
      `SELECT type, ids FROM outbox WHERE type IN ('user.access_changed', 'people.changed') ORDER BY type DESC`,
    );
    assert.deepEqual(events.rows, [
      { type: 'user.access_changed', ids: { userIds: [people.itadmin] } },
      { type: 'people.changed', ids: { userIds: [people.itadmin] } },
    ]);
  });
  it('does not let in whom Maru has disabled, though the directory would', async () => {
    const { id } = await directory.bringIn('approver');
    await harness.sql.query(`UPDATE users SET is_active = false, disabled_by = 'administrator' WHERE id = $1`, [id]);
    assert.deepEqual(code(await login('approver')), [401, 'ACCOUNT_DISABLED']);
    assert.deepEqual(code(await login('approver', 'wrong')), [401, 'LOGIN_FAILED']);
  });
  it('is never tried for a local account of the same name', async () => {
    await addLocalAccount(harness, { username: 'locked2' });
    await harness.sql.query(`UPDATE users SET username = 'employee@hanul.example' WHERE id = $1`, [people.employee]);
    await addLocalAccount(harness, { username: 'employee' });
    await harness.sql.query(`UPDATE users SET password_hash = NULL WHERE username = 'employee'`);
    assert.deepEqual(code(await login('employee')), [401, 'LOGIN_FAILED']);
    assert.equal((await login('HANUL\\employee')).status, 200);
    await harness.sql.query(`DELETE FROM users WHERE username = 'employee'`);
    await harness.sql.query(`UPDATE users SET username = 'employee' WHERE id = $1`, [people.employee]);
  });

  describe('for whom must change the password', () => {
    const change = (body: object, token?: string) => harness.request('POST', '/auth/change-password', { body, token });

    it('changes it in the directory, which checks the current one and its own rules', async () => {
      const named = { username: 'mustchange', currentPassword: PASSWORD };
      assert.deepEqual(code(await change({ ...named, newPassword: 'short' })), [422, 'PASSWORD_REFUSED_BY_DIRECTORY']);
      const wrong = { username: 'mustchange', currentPassword: 'wrong', newPassword: NEW };
      assert.deepEqual(code(await change(wrong)), [401, 'LOGIN_FAILED']);
      assert.equal((await change({ ...named, newPassword: NEW })).status, 200);
      assert.equal((await login('mustchange', NEW)).status, 200);
      assert.deepEqual(code(await login('mustchange')), [401, 'LOGIN_FAILED']);
    });
    it('lets whoever is logged in change it too', async () => {
      const { token } = await logIn(harness, 'mustchange', { password: NEW });
      harness.clock.pass(2 * 86_400_000);
      const fresh = await logIn(harness, 'mustchange', { password: NEW });
      assert.equal((await harness.get('/users/me', token)).status, 401);
      const body = { currentPassword: NEW, newPassword: 'Nakdong-river-7' };
      assert.equal((await change(body, fresh.token)).status, 200);
      assert.equal((await login('mustchange', 'Nakdong-river-7')).status, 200);
      assert.equal((await harness.get('/users/me', fresh.token)).status, 200);
    });
  });

  it('stays below the directory’s own lockout, which is ten', async () => {
    for (let at = 0; at < 5; at += 1) assert.equal((await login('employee', 'wrong')).status, 401);
    assert.deepEqual(code(await login('HANUL\\employee')), [429, 'TOO_MANY_ATTEMPTS']);
    await harness.platform.redis.flushall();
    assert.equal((await login('employee')).status, 200);
  });

  describe('while the directory is away', () => {
    let token: string;
    let cookie: string;
    before(async () => {
      ({ token, cookie } = await logIn(harness, 'employee'));
      await directory.stop();
    });

    it('says so, and counts it as no wrong password', async () => {
      for (let at = 0; at < 7; at += 1) {
        const reply = await login('employee');
        assert.deepEqual(code(reply), [503, 'DIRECTORY_UNAVAILABLE']);
        assert.ok(reply.headers.has('retry-after'));
      }
    });
    it('goes on for local accounts', async () => {
      assert.equal((await login('admin')).status, 200);
      assert.deepEqual(code(await login('admin', 'wrong')), [401, 'LOGIN_FAILED']);
    });
    it('leaves existing sessions alone', async () => {
      assert.equal((await harness.get('/users/me', token)).status, 200);
      assert.equal((await refresh(harness, cookie)).status, 200);
    });
  });
});
