import assert from 'node:assert/strict';
import { Harness } from '../../../test/harness.js';
import { logIn } from '../../../test/local-accounts.js';
import { createLocalAdministrator } from './index.js';

const administrator = { username: 'admin', password: 'Maru-demo-1', name: '윤하늘' };

describe('the administrator without the directory', () => {
  let harness: Harness;
  before(async () => {
    harness = await Harness.start();
  });
  after(() => harness.close());

  const create = (account = administrator) =>
    harness.platform.transaction((tx) => createLocalAdministrator(tx, account));

  it('needs a password that holds', async () => {
    await assert.rejects(create({ ...administrator, password: 'admin' }), { code: 'PASSWORD_TOO_WEAK' });
  });
  it('is made while there is none, once', async () => {
    assert.equal(await create(), true);
    assert.equal(await create({ ...administrator, username: 'second' }), false);
    const { reply } = await logIn(harness, 'admin');
    const { name, roles, permissions } = reply.body.data.user;
    assert.deepEqual([name, roles], ['윤하늘', ['employee', 'system_admin']]);
    assert.ok(permissions.includes('directory:administer'));
  });
  it('is kept by bcrypt at cost 12', async () => {
    const { rows } = await harness.sql.query<{ hash: string }>(
      `SELECT password_hash AS hash FROM users WHERE username = 'admin'`,
    );
    assert.match(rows[0]?.hash ?? '', /^\$2b\$12\$/);
  });
  it('is made again where the last one was disabled', async () => {
    await harness.sql.query(
      `UPDATE users SET is_active = false, disabled_by = 'administrator' WHERE username = 'admin'`,
    );
    assert.equal(await create(), true);
    await logIn(harness, 'admin');
  });
});
