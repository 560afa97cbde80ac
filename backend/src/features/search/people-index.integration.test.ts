import assert from 'node:assert/strict';
import { Client } from 'pg';
import { createTestDatabase } from '../../../test/database.js';
import { addDepartment, addPerson } from '../../../test/people.js';
import { systemClock } from '../../platform/clock.js';
import { createDataSource } from '../../platform/data-source.js';
import { createQueries, createTransaction } from '../../platform/transaction.js';
import { PeopleIndex } from './people-index.js';
import { PeopleSourceRepository } from './people-source.repository.js';
import { PostgresEngine } from './postgres-engine.js';
import { SearchPeopleRepository } from './search-people.repository.js';

describe('the index of people', () => {
  let sql: Client;
  let index: PeopleIndex;
  let team: string;
  let ends: (() => Promise<unknown>)[] = [];

  before(async () => {
    const database = await createTestDatabase();
    const dataSource = createDataSource({ url: database.url, applicationName: 'maru-test', poolSize: 6 });
    await dataSource.initialize();
    sql = new Client({ connectionString: database.ownerUrl });
    await sql.connect();
    ends = [() => sql.end(), () => dataSource.destroy(), () => database.drop()];
    const transaction = createTransaction(dataSource);
    const people = new SearchPeopleRepository();
    const engine = new PostgresEngine(transaction, createQueries(dataSource), people, systemClock);
    index = new PeopleIndex(transaction, new PeopleSourceRepository(), people, engine);
    team = await addDepartment(sql, '재무팀');
  });
  after(async () => {
    for (const end of ends) await end();
  });

  const kept = async (id: string) => {
    const { rows } = await sql.query<{ name: string; department: string | null }>(
      `SELECT fields->>'name' AS name, fields->>'department' AS department FROM search_people WHERE person_id = $1`,
      [id],
    );
    return rows[0];
  };
  const rename = (id: string, name: string) =>
    sql.query('UPDATE users SET name = $2, updated_at = clock_timestamp() WHERE id = $1', [id, name]);

  it('learns whom it misses, and finds nothing to mend afterwards', async () => {
    const id = await addPerson(sql, { name: '김경수', departmentId: team });
    assert.equal(await index.repair(), 1);
    assert.deepEqual(await kept(id), { name: '김경수', department: '재무팀' });
    assert.equal(await index.repair(), 0);
  });
  it('mends what changed unheard, of people and of departments', async () => {
    const id = await addPerson(sql, { name: '이서연', departmentId: team });
    await index.repair();
    await rename(id, '이서윤');
    assert.equal(await index.repair(), 1);
    await sql.query(`UPDATE departments SET name = '자금팀', updated_at = clock_timestamp() WHERE id = $1`, [team]);
    await index.repair();
    assert.deepEqual(await kept(id), { name: '이서윤', department: '자금팀' });
  });
  it('makes anew what an older version made', async () => {
    const id = await addPerson(sql, { name: '박하늘' });
    await index.refresh([id]);
    await sql.query(`UPDATE search_people SET version = 0, own_words = '' WHERE person_id = $1`, [id]);
    assert.equal(await index.repair(), 1);
    const { rows } = await sql.query('SELECT 1 FROM search_people WHERE person_id = $1 AND own_words LIKE $2', [
      id,
      '% qkrgksmf %',
    ]);
    assert.equal(rows.length, 1);
  });
  it('ends with what is true, however many bring it at once', async () => {
    const id = await addPerson(sql, { name: '가' });
    const refreshed: Promise<void>[] = [];
    for (const name of ['나', '다', '라', '마', '바']) {
      await rename(id, name);
      refreshed.push(index.refresh([id]));
    }
    await Promise.all(refreshed);
    const { rows } = await sql.query<{ name: string }>('SELECT name FROM users WHERE id = $1', [id]);
    assert.equal((await kept(id))?.name, rows[0]?.name);
  });
  it('forgets at a rebuild who is no more, and counts who is', async () => {
    const { rows } = await sql.query<{ people: number }>('SELECT count(*)::int AS people FROM users');
    assert.equal(await index.rebuild(), rows[0]?.people);
  });
  it('takes a change that comes during a rebuild', async () => {
    const id = await addPerson(sql, { name: '최하나' });
    const rebuilt = index.rebuild();
    await rename(id, '최둘');
    await index.refresh([id]);
    await rebuilt;
    assert.equal((await kept(id))?.name, '최둘');
  });
});
