import assert from 'node:assert/strict';
import { statementsOf } from '../../../test/count-statements.js';
import { eventually } from '../../../test/eventually.js';
import { Harness } from '../../../test/harness.js';
import { addDepartment } from '../../../test/people.js';

interface Hit {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly matched?: { field: string; kind: string; ranges: [number, number][] }[];
}

describe('searching people', () => {
  let maru: Harness;
  let me: { id: string; token: string };
  let admin: { id: string; token: string };
  let finance: string;
  let team: string;
  let kim: string;
  let twin: string;

  before(async () => {
    maru = await Harness.start();
    finance = await addDepartment(maru.sql, '재무본부');
    team = await addDepartment(maru.sql, '재무1팀', finance);
    const sales = await addDepartment(maru.sql, '영업팀');
    me = await maru.person({ username: 'lee', name: '이서연', departmentId: sales });
    admin = await maru.person({ username: 'root', name: '관리자', roles: ['system_admin', 'employee'] });
    ({ id: kim } = await maru.person({ username: 'kskim', name: '김경수', departmentId: team }));
    ({ id: twin } = await maru.person({ username: 'kskim2', name: '김경수', departmentId: team }));
    await maru.person({ username: 'gone', name: '김떠남', departmentId: team, isActive: false });
    await maru.startWorker();
    const { rows } = await maru.sql.query<{ id: string }>('SELECT id FROM users');
    await changed(rows.map(({ id }) => id));
    await eventually(async () => (await count()) === rows.length);
  });
  after(() => maru.close());

  const count = async () =>
    (await maru.sql.query<{ n: number }>('SELECT count(*)::int AS n FROM search_people')).rows[0]?.n;
  const changed = (userIds: string[]) =>
    maru.platform.transaction((tx) =>
      maru.platform.outbox.add(tx, { type: 'people.changed', version: 1, ids: { userIds } }),
    );
  const found = async (path: string, token = me.token) => {
    const { status, body } = await maru.get(path, token);
    assert.equal(status, 200, JSON.stringify(body));
    return body as unknown as { data: Hit[]; pagination: { total: number }; meta: object };
  };
  const q = (text: string) => encodeURIComponent(text);

  it('tells people, what matched, and which engine answered', async () => {
    const { data, pagination, meta } = await found(`/search/employees?q=${q('ㄱㄱㅅ')}`);
    assert.deepEqual(
      data.map(({ id }) => id),
      [kim, twin].sort(),
    );
    assert.deepEqual(data[0]?.matched, [{ field: 'name', kind: 'initials', ranges: [[0, 3]] }]);
    assert.equal(pagination.total, 2);
    assert.deepEqual(meta, { engine: 'postgresql', degraded: false, capped: false });
  });
  it('suggests from the first letter, in either mode of the keyboard', async () => {
    for (const typed of ['ㄱ', 'r', '김', 'k']) {
      const { data } = await found(`/search/autocomplete?q=${q(typed)}&limit=2`);
      assert.ok(
        data.some(({ name }) => name === '김경수'),
        typed,
      );
      assert.ok(data.length <= 2);
    }
  });
  it('tells how the keys read in the other mode, and finds what was typed alone where asked to', async () => {
    const any = await found('/search/autocomplete?q=rrt');
    assert.deepEqual(any.meta, { engine: 'postgresql', degraded: false, otherReading: 'ㄱㄱㅅ' });
    assert.ok(any.data.some(({ id }) => id === kim));
    assert.deepEqual((await found('/search/autocomplete?q=rrt&literal=true')).data, []);
    const literal = await found('/search/autocomplete?q=kskim&literal=true');
    assert.deepEqual(literal.data.map(({ id }) => id).toSorted(), [kim, twin].toSorted());
  });
  it('ranks the list of people likewise', async () => {
    const { data } = await found(`/users/search?q=rlarudtn`);
    assert.equal(data[0]?.name, '김경수');
    assert.ok(data.every((person) => !('matched' in person)));
    assert.equal((await found(`/users?q=${q('경수')}`)).pagination.total, 2);
  });
  it('puts a favourite first as soon as it is one', async () => {
    for (const id of [twin, kim]) {
      await maru.request('PUT', `/users/me/favorites/${id}`, { token: me.token });
      assert.equal((await found(`/search/employees?q=${q('김경수')}`)).data[0]?.id, id);
      await maru.request('DELETE', `/users/me/favorites/${id}`, { token: me.token });
    }
  });
  it('looks into departments below', async () => {
    assert.equal((await found(`/search/employees?q=${q('김')}&departmentId=${finance}`)).pagination.total, 2);
    assert.equal((await found(`/users/search?q=${q('김')}&departmentId=${finance}`)).pagination.total, 0);
    const below = `/users/search?q=${q('김')}&departmentId=${finance}&includeSubdepartments=true`;
    assert.equal((await found(below)).pagination.total, 2);
  });
  it('shows who is disabled to administrators alone, whoever asked before', async () => {
    const path = (route: string, isActive: string) => `${route}?q=${q('김떠남')}&isActive=${isActive}`;
    for (const route of ['/search/employees', '/users/search']) {
      assert.deepEqual(
        (await found(path(route, 'all'), admin.token)).data.map(({ isActive }) => isActive),
        [false],
      );
      for (const isActive of ['all', 'false'])
        assert.equal((await maru.get(path(route, isActive), me.token)).status, 403);
      assert.equal((await found(path(route, 'true'))).pagination.total, 0);
    }
  });
  it('costs two statements, and one when asked again', async () => {
    const path = `/search/employees?q=${q('이서')}&limit=5`;
    await found('/search/employees?q=x');
    const about = /WITH kept AS|WITH ORDINALITY/;
    const searches = async () => (await statementsOf(maru.platform.dataSource, () => found(path), about)).length;
    assert.equal(await searches(), 2);
    // An event of before may still raise the generation in between.
    await eventually(async () => (await searches()) === 1);
  });

  describe('after a change', () => {
    const within = async (ms: number, look: () => Promise<boolean>) => {
      const start = Date.now();
      await eventually(look, ms);
      assert.ok(Date.now() - start < ms);
    };
    const first = async (text: string) => (await found(`/search/employees?q=${q(text)}`)).data[0]?.id;

    it('of a name finds the new one in under two seconds, and no more the old one', async () => {
      assert.equal(await first('독고영재'), undefined);
      await maru.sql.query(`UPDATE users SET name = '독고영재' WHERE id = $1`, [twin]);
      await changed([twin]);
      await within(2_000, async () => (await first('독고영재')) === twin);
      assert.equal((await found(`/search/employees?q=${q('김경수')}`)).data.length, 1);
    });
    it('of a department finds its people by the new name', async () => {
      assert.equal(await first('자금'), undefined);
      await maru.platform.transaction(async (tx) => {
        await tx.query(`UPDATE departments SET name = '자금팀' WHERE id = $1`, [team]);
        await maru.platform.outbox.add(tx, { type: 'departments.changed', version: 1, ids: { departmentIds: [team] } });
      });
      await within(2_000, async () => (await found(`/search/employees?q=${q('자금')}`)).pagination.total === 2);
    });
    it('that disables somebody hides them at once, before the index knows', async () => {
      const { id } = await maru.person({ name: '탁재훈', departmentId: team });
      await changed([id]);
      await eventually(async () => (await first('탁재훈')) === id);
      await maru.sql.query(`UPDATE users SET is_active = false, disabled_by = 'sync' WHERE id = $1`, [id]);
      assert.deepEqual((await found(`/search/employees?q=${q('탁재훈')}`)).data, []);
    });
    it('that deletes somebody forgets them', async () => {
      const { id } = await maru.person({ name: '탁지훈' });
      await changed([id]);
      await eventually(async () => (await first('탁지훈')) === id);
      await maru.sql.query('DELETE FROM users WHERE id = $1', [id]);
      assert.equal(await first('탁지훈'), undefined);
    });
  });

  const paths = ['/search/employees', '/search/autocomplete', '/users/search'];
  it('is for whoever is signed in and may read people', async () => {
    const stranger = await maru.person({ roles: [] });
    for (const path of paths) {
      assert.equal((await maru.get(`${path}?q=k`)).status, 401);
      assert.equal((await maru.get(`${path}?q=k`, stranger.token)).status, 403);
    }
  });
  it('refuses what the contract does not know', async () => {
    for (const path of paths) {
      for (const query of ['', '?q=', `?q=${'k'.repeat(101)}`, '?q=k&limit=0', '?q=k&departmentId=x', '?q=k&x=1']) {
        assert.equal((await maru.get(path + query, me.token)).status, 400, path + query);
      }
    }
  });
  it('takes no character that no name has for a defect', async () => {
    for (const text of ['%00', 'a%40%00', '%F0%9F%98%80', '%ED%A0%80', '%E2%80%AE', 'a%0Ab']) {
      for (const path of [...paths, '/users']) {
        const { status } = await maru.get(`${path}?q=${text}`, me.token);
        assert.ok(status === 200 || status === 400, `${path} ${text} ${String(status)}`);
      }
    }
  });
  it('finds nobody for a search that is none', async () => {
    for (const text of ['%', '*)(uid=*', "' OR 1=1 --", '--']) {
      assert.equal((await found(`/search/employees?q=${q(text)}`)).data.length, 0, text);
    }
  });
});
