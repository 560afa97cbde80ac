import assert from 'node:assert/strict';
import { statementsOf } from '../../../test/count-statements.js';
import { Harness } from '../../../test/harness.js';
import { addDepartment } from '../../../test/people.js';
import { newId } from '../../platform/ids.js';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}
const nameOf = ({ name }: Person) => name;

describe('people', () => {
  let maru: Harness;
  let me: { id: string; token: string };
  let admin: { id: string; token: string };
  let finance: string;
  let team: string;
  let kim: string;
  let gone: string;

  before(async () => {
    maru = await Harness.start();
    finance = await addDepartment(maru.sql, '재무본부');
    team = await addDepartment(maru.sql, '재무1팀', finance);
    me = await maru.person({ username: 'lee', name: '이서연', departmentId: finance });
    admin = await maru.person({ username: 'root', name: '관리자', roles: ['system_admin', 'employee'] });
    ({ id: kim } = await maru.person({
      username: 'kskim',
      name: '김경수',
      departmentId: team,
      email: 'kskim@hanul.example',
    }));
    ({ id: gone } = await maru.person({
      username: 'gone',
      name: '박떠남',
      departmentId: team,
      email: 'gone@hanul.example',
      isActive: false,
    }));
    await maru.sql.query(
      `UPDATE users SET phone = '02-555-1234', mobile = '010-1111-2222', extension = '1234', position = '대리' WHERE id = ANY($1)`,
      [[kim, gone]],
    );
    await maru.sql.query('UPDATE users SET manager_id = $1 WHERE id = $2', [me.id, kim]);
    await maru.startWorker();
  });
  after(() => maru.close());

  const list = async (query: string, token = me.token) => {
    const { status, body } = await maru.get(`/users${query}`, token);
    assert.equal(status, 200);
    return body as unknown as { data: Person[]; pagination: object };
  };

  describe('in lists', () => {
    it('are those who are here, by name, with totals', async () => {
      const { data, pagination } = await list('');
      assert.deepEqual(data.map(nameOf), ['관리자', '김경수', '이서연']);
      assert.deepEqual(pagination, { page: 1, limit: 20, total: 3, totalPages: 1 });
    });
    it('show what lists show of a person', async () => {
      const { data } = await list(`?departmentId=${team}`);
      assert.deepEqual(data, [
        {
          ...{ id: kim, username: 'kskim', name: '김경수', email: 'kskim@hanul.example', phone: '02-555-1234' },
          ...{ extension: '1234', position: '대리', title: null, department: { id: team, name: '재무1팀' } },
          ...{ profileImageUrl: null, isActive: true },
        },
      ]);
    });
    it('are of a department, or of all below it', async () => {
      assert.deepEqual((await list(`?departmentId=${finance}`)).data.map(nameOf), ['이서연']);
      assert.deepEqual((await list(`?departmentId=${finance}&includeSubdepartments=true`)).data.map(nameOf), [
        '김경수',
        '이서연',
      ]);
      assert.deepEqual((await list(`?departmentId=${newId()}`)).data, []);
    });
    it('are in the order asked for, ties by id', async () => {
      const names = async (query: string) => (await list(query)).data.map(nameOf);
      assert.deepEqual(await names('?sort=username&order=desc'), ['관리자', '이서연', '김경수']);
      assert.deepEqual(await names('?sort=department'), ['김경수', '이서연', '관리자']);
      assert.deepEqual(await names('?sort=position'), ['김경수', '이서연', '관리자']);
      assert.deepEqual(await names('?sort=employeeNumber&page=2&limit=2'), ['김경수']);
    });
    it('who are disabled are for administrators only', async () => {
      for (const isActive of ['false', 'all']) {
        const refused = await maru.get(`/users?isActive=${isActive}`, me.token);
        assert.equal(refused.status, 403);
        assert.equal(refused.body.error.code, 'FORBIDDEN');
        assert.deepEqual((refused.body.error.details as { roles: string[] }).roles, ['system_admin']);
      }
      assert.deepEqual((await list('?isActive=false', admin.token)).data.map(nameOf), ['박떠남']);
      assert.equal((await list('?isActive=all', admin.token)).data.length, 4);
      assert.equal((await maru.get('/users?isActive=all', me.token)).status, 403);
    });
    it('refuse what the contract does not know', async () => {
      for (const query of [
        '?sort=password_hash',
        '?limit=101',
        '?page=0',
        '?departmentId=1',
        '?isActive=maybe',
        '?x=1',
      ]) {
        const { status, body } = await maru.get(`/users${query}`, me.token);
        assert.equal(status, 400, query);
        assert.equal(body.error.code, 'VALIDATION_FAILED');
      }
    });
    it('are for whoever is signed in', async () => {
      assert.equal((await maru.get('/users')).status, 401);
    });
    it('are for whoever may read people', async () => {
      const stranger = await maru.person({ name: '손님', roles: [], isActive: true });
      assert.equal((await maru.get('/users', stranger.token)).status, 403);
      await maru.sql.query('DELETE FROM users WHERE id = $1', [stranger.id]);
    });
    it('cost two statements, however many they are, and none when asked again by whomever', async () => {
      const path = '/users?limit=50';
      const sent = (token: string) =>
        statementsOf(maru.platform.dataSource, () => maru.get(path, token), /FROM users u WHERE/);
      assert.equal((await sent(me.token)).length, 2);
      assert.equal((await sent(admin.token)).length, 0);
    });
  });

  describe('by id', () => {
    it('are told in full', async () => {
      const { status, body } = await maru.get(`/users/${kim}`, me.token);
      assert.equal(status, 200);
      const { manager, departmentPath, roles, mobile, ...rest } = body.data as Record<string, unknown>;
      assert.equal((manager as Person).id, me.id);
      assert.deepEqual(departmentPath, [
        { id: finance, name: '재무본부' },
        { id: team, name: '재무1팀' },
      ]);
      assert.deepEqual([roles, mobile], [['employee'], '010-1111-2222']);
      for (const field of ['directory', 'adDn', 'adSyncDate', 'password_hash']) assert.ok(!(field in rest), field);
    });
    it('tell administrators where they come from, whoever asked before', async () => {
      await maru.get(`/users/${kim}`, me.token);
      const { body } = await maru.get(`/users/${kim}`, admin.token);
      const { directory, adDn, adSyncDate } = body.data as Record<string, unknown>;
      assert.deepEqual([directory, adDn, adSyncDate], [null, null, null]);
      assert.ok(!('adDn' in (await maru.get(`/users/${kim}`, me.token)).body.data));
    });
    it('who are disabled are told without a way to reach them', async () => {
      for (const token of [me.token, admin.token]) {
        const { status, body } = await maru.get(`/users/${gone}`, token);
        assert.equal(status, 200);
        const { isActive, name, email, phone, mobile, extension } = body.data as Record<string, unknown>;
        assert.deepEqual([isActive, name, email, phone, mobile, extension], [false, '박떠남', null, null, null, null]);
      }
    });
    it('who do not exist are not found', async () => {
      const { status, body } = await maru.get(`/users/${newId()}`, me.token);
      assert.equal(status, 404);
      assert.equal(body.error.code, 'USER_NOT_FOUND');
      assert.equal((await maru.get('/users/x', me.token)).status, 400);
      assert.equal((await maru.get(`/users/${kim}`)).status, 401);
    });
    it('cost one statement, and none when asked again', async () => {
      const other = await maru.person({ name: '한새로' });
      const sent = () =>
        statementsOf(maru.platform.dataSource, () => maru.get(`/users/${other.id}`, me.token), /"departmentPath"/);
      assert.equal((await sent()).length, 1);
      assert.equal((await sent()).length, 0);
    });
    it('are new in under two seconds after an event about them', async () => {
      assert.equal((await maru.get(`/users/${kim}`, me.token)).body.data.name, '김경수');
      await maru.platform.transaction(async (tx) => {
        await tx.query(`UPDATE users SET name = '김경준' WHERE id = $1`, [kim]);
        await maru.platform.outbox.add(tx, { type: 'people.changed', version: 1, ids: { userIds: [kim] } });
      });
      const start = Date.now();
      while ((await maru.get(`/users/${kim}`, me.token)).body.data.name !== '김경준') {
        assert.ok(Date.now() - start < 2_000);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await maru.sql.query(`UPDATE users SET name = '김경수' WHERE id = $1`, [kim]);
    });
  });

  describe('their line up', () => {
    const line = async (id: string) => {
      const { body } = await maru.get(`/users/${id}/managers`, me.token);
      return (body.data as Person[]).map(nameOf);
    };
    it('goes from the nearest to the top', async () => {
      const [a, b] = [await maru.person({ name: '가' }), await maru.person({ name: '나' })];
      const worker = await maru.person({ name: '다' });
      await maru.sql.query('UPDATE users SET manager_id = $1 WHERE id = $2', [a.id, b.id]);
      await maru.sql.query('UPDATE users SET manager_id = $1 WHERE id = $2', [b.id, worker.id]);
      assert.deepEqual(await line(worker.id), ['나', '가']);
      assert.deepEqual(await line(a.id), []);
    });
    it('stops where it repeats', async () => {
      const [a, b] = [await maru.person({ name: '가' }), await maru.person({ name: '나' })];
      await maru.sql.query('UPDATE users SET manager_id = $1 WHERE id = $2', [a.id, b.id]);
      await maru.sql.query('UPDATE users SET manager_id = $1 WHERE id = $2', [b.id, a.id]);
      assert.deepEqual(await line(a.id), ['나']);
    });
    it('passes over who has left', async () => {
      const top = await maru.person({ name: '가' });
      const left = await maru.person({ name: '나', isActive: false });
      const worker = await maru.person({ name: '다' });
      await maru.sql.query('UPDATE users SET manager_id = $1 WHERE id = $2', [top.id, left.id]);
      await maru.sql.query('UPDATE users SET manager_id = $1 WHERE id = $2', [left.id, worker.id]);
      assert.deepEqual(await line(worker.id), ['가']);
    });
    it('is that of somebody', async () => {
      assert.equal((await maru.get(`/users/${newId()}/managers`, me.token)).status, 404);
      assert.equal((await maru.get(`/users/${kim}/managers`)).status, 401);
      assert.equal((await maru.get('/users/x/managers', me.token)).status, 400);
    });
  });
});
