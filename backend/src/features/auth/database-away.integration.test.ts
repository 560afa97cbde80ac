import assert from 'node:assert/strict';
import { DatabaseDoor } from '../../../test/database-door.js';
import { eventually } from '../../../test/eventually.js';
import { Harness, type Reply } from '../../../test/harness.js';
import { addLocalAccount, logIn, PASSWORD, refresh, refreshCookie } from '../../../test/local-accounts.js';

const code = ({ status, body }: Reply): unknown => [status, body.error?.code];
const away = [503, 'DATABASE_UNAVAILABLE'];

describe('while PostgreSQL is away', () => {
  let door: DatabaseDoor;
  let harness: Harness;
  before(async () => {
    door = await DatabaseDoor.open();
    harness = await door.through(() => Harness.start());
    await addLocalAccount(harness, { username: 'kim' });
  });
  after(async () => {
    await harness.close();
    await door.shut();
  });

  it('logins and refreshes say so, and go on without a restart once it is back', async () => {
    const login = () => harness.request('POST', '/auth/login', { body: { username: 'kim', password: PASSWORD } });
    const { token, cookie } = await logIn(harness, 'kim');
    await door.shut();
    const refused = await login();
    assert.deepEqual(code(refused), away);
    assert.ok(refused.headers.has('retry-after'));
    harness.clock.pass(30_000);
    assert.deepEqual(code(await harness.get('/users/me', token)), away);
    const kept = await refresh(harness, cookie);
    assert.deepEqual(code(kept), away);
    assert.equal(refreshCookie(kept), undefined);
    await door.reopen();
    await eventually(async () => (await harness.get('/users/me', token)).status === 200);
    assert.equal((await login()).status, 200);
    assert.equal((await refresh(harness, cookie)).status, 200);
  });
});
