import assert from 'node:assert/strict';
import { statementsOf } from '../../../test/count-statements.js';
import { Harness } from '../../../test/harness.js';
import { addDepartment } from '../../../test/people.js';
import { newId } from '../../platform/ids.js';

interface Department {
  readonly id: string;
  readonly name: string;
  readonly memberCount: number;
  readonly childCount: number;
  readonly manager: { readonly name: string } | null;
}

describe('the org chart', () => {
  let maru: Harness;
  let me: { id: string; token: string };
  let finance: string;
  let team: string;
  let closed: string;

  before(async () => {
    maru = await Harness.start();
    finance = await addDepartment(maru.sql, '재무본부');
    await addDepartment(maru.sql, '영업본부');
    team = await addDepartment(maru.sql, '재무1팀', finance);
    const part = await addDepartment(maru.sql, '회계파트', team);
    closed = await addDepartment(maru.sql, '폐지팀', finance);
    await maru.sql.query('UPDATE departments SET is_active = false WHERE id = $1', [closed]);
    me = await maru.person({ name: '이서연', departmentId: finance });
    for (const departmentId of [team, part, part]) await maru.person({ departmentId });
    await maru.person({ departmentId: team, isActive: false });
    await maru.sql.query('UPDATE departments SET manager_id = $1 WHERE id = $2', [me.id, finance]);
  });
  after(() => maru.close());

  const level = async (parentId?: string) => {
    const { status, body } = await maru.get(`/users/departments${parentId ? `?parentId=${parentId}` : ''}`, me.token);
    assert.equal(status, 200);
    return body.data as Department[];
  };

  it('is read a level at a time, by name, with who is in it all the way down', async () => {
    const [sales, money] = await level();
    assert.deepEqual([sales?.name, sales?.memberCount, sales?.childCount, sales?.manager], ['영업본부', 0, 0, null]);
    assert.deepEqual([money?.name, money?.memberCount, money?.childCount], ['재무본부', 4, 1]);
    assert.equal(money?.manager?.name, '이서연');
    assert.deepEqual(
      (await level(finance)).map(({ name, memberCount, childCount }) => [name, memberCount, childCount]),
      [['재무1팀', 3, 1]],
    );
  });
  it('tells the way to a department', async () => {
    const { status, body } = await maru.get(`/users/departments/${team}`, me.token);
    assert.equal(status, 200);
    assert.deepEqual(body.data.path, [
      { id: finance, name: '재무본부' },
      { id: team, name: '재무1팀' },
    ]);
    assert.deepEqual([body.data.parentId, body.data.memberCount], [finance, 3]);
  });
  it('names no head who has left', async () => {
    const { id } = await maru.person({ isActive: false });
    const lone = await addDepartment(maru.sql, '감사실');
    await maru.sql.query('UPDATE departments SET manager_id = $1 WHERE id = $2', [id, lone]);
    assert.equal((await maru.get(`/users/departments/${lone}`, me.token)).body.data.manager, null);
    await maru.sql.query('DELETE FROM departments WHERE id = $1', [lone]);
  });
  it('costs one statement a level, and none when asked again', async () => {
    await maru.platform.redis.flushall();
    const own = await addDepartment(maru.sql, '기획실');
    const sent = await statementsOf(
      maru.platform.dataSource,
      () => level(own).then(() => level(own)),
      /FROM departments/,
    );
    assert.equal(sent.length, 2, 'that it is there, and what is below');
  });
  it('ends where a department has left it, or never was', async () => {
    for (const id of [closed, newId()]) {
      for (const path of [`/users/departments/${id}`, `/users/departments?parentId=${id}`]) {
        const { status, body } = await maru.get(path, me.token);
        assert.equal(status, 404);
        assert.equal(body.error.code, 'DEPARTMENT_NOT_FOUND');
      }
    }
    for (const path of ['/users/departments/x', '/users/departments?parentId=x', '/users/departments?x=1']) {
      assert.equal((await maru.get(path, me.token)).status, 400, path);
    }
  });
  it('is for whoever is signed in and may read people', async () => {
    const stranger = await maru.person({ roles: [] });
    for (const path of ['/users/departments', `/users/departments/${team}`]) {
      assert.equal((await maru.get(path)).status, 401);
      assert.equal((await maru.get(path, stranger.token)).status, 403);
    }
  });
});
