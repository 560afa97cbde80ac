import assert from 'node:assert/strict';
import { eventually } from '../../../test/eventually.js';
import { Harness, type Reply } from '../../../test/harness.js';
import { addLocalAccount, logIn, refresh } from '../../../test/local-accounts.js';
import { newId } from '../../platform/ids.js';
import { untilReady } from '../../platform/redis.js';

const code = ({ status, body }: Reply): unknown => [status, body.error?.code];

describe('what a person may do', () => {
  let harness: Harness;
  before(async () => {
    harness = await Harness.start();
  });
  after(() => harness.close());

  const verify = (token?: string) => harness.request('POST', '/auth/verify-token', { token });
  const administer = (token: string) => harness.get('/users?isActive=all', token);
  const takeRole = (id: string, role: string) =>
    harness.sql.query(
      'DELETE FROM user_roles ur USING roles r WHERE r.id = ur.role_id AND ur.user_id = $1 AND r.name = $2',
      [id, role],
    );

  it('is told for their token, with when it ends', async () => {
    const { id, token } = await harness.person({ roles: ['employee', 'department_manager'] });
    const { status, body } = await verify(token);
    assert.equal(status, 200);
    assert.deepEqual(
      { ...body.data, permissions: body.data.permissions.toSorted(), roles: body.data.roles.toSorted() },
      {
        userId: id,
        roles: ['department_manager', 'employee'],
        permissions: ['notifications:use', 'people:read', 'portal:use'],
        expiresAt: new Date(harness.clock.now().getTime() + 3_600_000).toISOString(),
      },
    );
  });
  it('is nothing without a token, with one that was altered, and with one that has expired', async () => {
    const { token } = await harness.person();
    assert.deepEqual(code(await verify()), [401, 'TOKEN_MISSING']);
    assert.deepEqual(code(await verify(`${token.slice(0, -6)}AAAAAA`)), [401, 'TOKEN_INVALID']);
    assert.deepEqual(code(await verify('x')), [401, 'TOKEN_INVALID']);
    harness.clock.pass(3_600_000);
    assert.deepEqual(code(await verify(token)), [401, 'TOKEN_EXPIRED']);
  });
  it('is decided by the roles of now, never by those in the token', async () => {
    const { id, token } = await harness.person({ roles: ['system_admin', 'employee'] });
    assert.equal((await administer(token)).status, 200);
    await takeRole(id, 'system_admin');
    harness.clock.pass(30_000);
    assert.deepEqual(code(await administer(token)), [403, 'FORBIDDEN']);
  });
  it('ends with a change of roles that raises the version, at once where it is told', async () => {
    const id = await addLocalAccount(harness, { username: 'manager', roles: ['system_admin', 'employee'] });
    const { token, cookie } = await logIn(harness, 'manager');
    assert.equal((await administer(token)).status, 200);
    await takeRole(id, 'system_admin');
    await harness.sql.query('UPDATE users SET token_version = token_version + 1 WHERE id = $1', [id]);
    await harness.platform.redis.publish('maru:rights', id);
    await eventually(async () => (await administer(token)).status === 401);
    assert.deepEqual(code(await administer(token)), [401, 'TOKEN_STALE']);
    const renewed = await refresh(harness, cookie);
    assert.deepEqual(renewed.body.data.user.roles, ['employee']);
    assert.deepEqual(code(await administer(renewed.body.data.accessToken)), [403, 'FORBIDDEN']);
  });
  it('is nothing once they are disabled, within 30 s', async () => {
    const { id, token } = await harness.person();
    assert.equal((await verify(token)).status, 200);
    await harness.sql.query(`UPDATE users SET is_active = false, disabled_by = 'sync' WHERE id = $1`, [id]);
    harness.clock.pass(29_999);
    assert.equal((await verify(token)).status, 200);
    harness.clock.pass(1);
    assert.deepEqual(code(await verify(token)), [401, 'TOKEN_STALE']);
  });
  it('is nothing for somebody who never was', async () => {
    assert.deepEqual(code(await verify(await harness.tokenOf(newId()))), [401, 'TOKEN_STALE']);
  });
  it('is read from PostgreSQL while Redis is away', async () => {
    const { id, token } = await harness.person({ roles: ['system_admin', 'employee'] });
    assert.equal((await administer(token)).status, 200);
    await harness.redisServer.stop();
    try {
      await takeRole(id, 'system_admin');
      harness.clock.pass(30_000);
      assert.deepEqual(code(await administer(token)), [403, 'FORBIDDEN']);
    } finally {
      await harness.redisServer.run();
      await untilReady(harness.platform.redis, 10_000);
    }
  });
  it('names the roles that may and the people who give them where it does not suffice', async () => {
    const [{ id: giver }, { token }] = [
      await harness.person({ roles: ['system_admin'], name: '관리자' }),
      await harness.person(),
    ];
    const { status, body } = await administer(token);
    assert.deepEqual([status, body.error.code], [403, 'FORBIDDEN']);
    assert.deepEqual(body.error.details.roles, ['system_admin']);
    const shown = body.error.details.grantors.find((each: { id: string }) => each.id === giver);
    assert.deepEqual(Object.keys(shown).sort(), ['department', 'id', 'name', 'position', 'profileImageUrl', 'title']);
  });

  describe('when the worker hears of a change', () => {
    before(async () => {
      await harness.startWorker();
    });

    it('ends every session of somebody disabled, so that none comes back with them', async () => {
      const id = await addLocalAccount(harness, { username: 'leaver' });
      const { cookie } = await logIn(harness, 'leaver');
      await harness.sql.query(
        `UPDATE users SET is_active = false, disabled_by = 'sync', token_version = token_version + 1 WHERE id = $1`,
        [id],
      );
      await harness.sql.query(`INSERT INTO outbox (id, type, version, ids) VALUES ($1, 'user.access_changed', 1, $2)`, [
        newId(),
        JSON.stringify({ userIds: [id] }),
      ]);
      await eventually(async () => (await harness.platform.redis.keys(`maru:{${id}}:session:*`)).length === 0);
      await harness.sql.query(`UPDATE users SET is_active = true, disabled_by = NULL WHERE id = $1`, [id]);
      assert.deepEqual(code(await refresh(harness, cookie)), [401, 'REFRESH_INVALID']);
    });
  });
});
