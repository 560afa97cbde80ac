import assert from 'node:assert/strict';
import { statementsOf } from '../../../test/count-statements.js';
import { Harness } from '../../../test/harness.js';
import { newId } from '../../platform/ids.js';
import { MOST_FAVORITES } from './favorite.js';

describe('favourites', () => {
  let maru: Harness;
  let me: { id: string; token: string };
  let kim: { id: string; token: string };

  before(async () => {
    maru = await Harness.start();
    kim = await maru.person({ name: '김경수' });
  });
  after(() => maru.close());
  beforeEach(async () => {
    me = await maru.person({ name: '이서연' });
  });

  const add = (userId: string, token: string | undefined = me.token) =>
    maru.request('PUT', `/users/me/favorites/${userId}`, { token });
  const remove = (userId: string, token: string | undefined = me.token) =>
    maru.request('DELETE', `/users/me/favorites/${userId}`, { token });
  const names = async (query = '') => {
    const { body } = await maru.get(`/users/me/favorites${query}`, me.token);
    return (body.data as { name: string }[]).map(({ name }) => name);
  };
  const colleagues = async (count: number) => {
    const { rows } = await maru.sql.query<{ id: string }>(
      `INSERT INTO users (id, username, name) SELECT gen_random_uuid(), gen_random_uuid()::text, '동료' FROM generate_series(1, $1) RETURNING id`,
      [count],
    );
    return rows.map(({ id }) => id);
  };
  const keep = (ids: readonly string[]) =>
    maru.sql.query('INSERT INTO favorites (owner_id, user_id) SELECT $1, unnest($2::uuid[])', [me.id, ids]);

  it('are listed newest first', async () => {
    const park = await maru.person({ name: '박하늘' });
    assert.equal((await add(kim.id)).status, 200);
    maru.clock.pass(1_000);
    assert.equal((await add(park.id)).status, 200);
    assert.deepEqual(await names(), ['박하늘', '김경수']);
    assert.deepEqual(await names('?page=2&limit=1'), ['김경수']);
  });
  it('may be added and removed twice, told once', async () => {
    for (const act of [add, add, remove, remove]) assert.equal((await act(kim.id)).status, 200);
    assert.deepEqual(await names(), []);
    const { rows } = await maru.sql.query(`SELECT type FROM outbox WHERE ids->>'ownerId' = $1 ORDER BY id`, [me.id]);
    assert.deepEqual(rows, [{ type: 'favorite.added' }, { type: 'favorite.removed' }]);
  });
  it("are one's own", async () => {
    await add(kim.id);
    assert.deepEqual((await maru.get('/users/me/favorites', kim.token)).body.data, []);
    await remove(kim.id, kim.token);
    assert.deepEqual(await names(), ['김경수']);
  });
  it('leave out who has left', async () => {
    const { id } = await maru.person({ name: '박떠남' });
    await add(id);
    await maru.sql.query(`UPDATE users SET is_active = false, disabled_by = 'sync' WHERE id = $1`, [id]);
    assert.deepEqual(await names(), []);
    assert.equal((await add(id)).body.error.code, 'FAVORITE_INACTIVE');
  });
  it('are never oneself', async () => {
    const { status, body } = await add(me.id);
    assert.equal(status, 422);
    assert.equal(body.error.code, 'FAVORITE_SELF');
  });
  it('stay within the limit though two tabs add at once, and repeating stays safe at it', async () => {
    const ids = await colleagues(MOST_FAVORITES + 2);
    await keep(ids.slice(0, MOST_FAVORITES - 1));
    const answers = await Promise.all(ids.slice(-3).map((id) => add(id)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422, 422]);
    assert.equal((await add(ids[0] ?? '')).status, 200);
  });
  it('cost one statement, however many they are', async () => {
    await keep(await colleagues(100));
    const list = () => maru.get('/users/me/favorites?limit=100', me.token);
    assert.equal((await statementsOf(maru.platform.dataSource, list, /favorites/)).length, 1);
  });
  it('are of people there are', async () => {
    for (const act of [add, remove]) {
      const { status, body } = await act(newId());
      assert.equal(status, 404);
      assert.equal(body.error.code, 'USER_NOT_FOUND');
      assert.equal((await act('x')).status, 400);
    }
  });
  it('are for whoever is signed in and may read people', async () => {
    const stranger = await maru.person({ roles: [] });
    for (const [token, status] of [
      [undefined, 401],
      [stranger.token, 403],
    ] as const) {
      assert.equal((await maru.get('/users/me/favorites', token)).status, status);
      for (const method of ['PUT', 'DELETE']) {
        assert.equal((await maru.request(method, `/users/me/favorites/${kim.id}`, { token })).status, status);
      }
    }
    assert.equal((await maru.get('/users/me/favorites?limit=0', me.token)).status, 400);
  });
});
