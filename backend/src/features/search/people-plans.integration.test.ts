import assert from 'node:assert/strict';
import { Client } from 'pg';
import { createTestDatabase } from '../../../test/database.js';
import { addGeneratedCompany, departmentId, personId } from '../../../test/generated-company.js';
import { systemClock } from '../../platform/clock.js';
import { createDataSource } from '../../platform/data-source.js';
import { createQueries, createTransaction, type Queries } from '../../platform/transaction.js';
import { DepartmentRepository, FavoriteRepository, PeopleRepository, UserRepository } from '../users/index.js';
import { sorts } from '../users/user.js';
import { PeopleIndex } from './people-index.js';
import { PeopleSourceRepository } from './people-source.repository.js';
import { peopleText } from './people-text.js';
import { PostgresEngine } from './postgres-engine.js';
import { MOST_HITS } from './search-engine.js';
import { SearchPeopleRepository } from './search-people.repository.js';

const PEOPLE = 100_000;
/** Tables that grow with the organisation; departments and roles are small. */
const growing = new Set(['users', 'search_people', 'favorites', 'user_roles']);

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

describe('for 100,000 people', () => {
  let queries: Queries;
  const statements: string[] = [];
  let ends: (() => Promise<unknown>)[] = [];
  const me = personId(1);
  const home = departmentId(1);

  before(async function () {
    this.timeout(300_000);
    const database = await createTestDatabase();
    const dataSource = createDataSource({ url: database.url, applicationName: 'maru-test', poolSize: 4 });
    await dataSource.initialize();
    const sql = new Client({ connectionString: database.ownerUrl });
    await sql.connect();
    ends = [() => sql.end(), () => dataSource.destroy(), () => database.drop()];
    await addGeneratedCompany(sql, PEOPLE);
    await sql.query(
      `INSERT INTO user_roles (user_id, role_id, source) SELECT u.id, r.id, 'rule' FROM users u, roles r WHERE r.name = 'employee'`,
    );
    await sql.query(
      `INSERT INTO favorites (owner_id, user_id, added_at)
       SELECT o.id, u.id, now() FROM (SELECT id FROM users ORDER BY id LIMIT 1000) o,
         (SELECT id FROM users ORDER BY id DESC LIMIT 100) u`,
    );
    queries = createQueries(dataSource);
    const transaction = createTransaction(dataSource);
    const people = new SearchPeopleRepository();
    const engine = new PostgresEngine(transaction, queries, people, systemClock);
    await new PeopleIndex(transaction, new PeopleSourceRepository(), people, engine).rebuild();
    // As autovacuum leaves them; only superusers and owners may.
    for (const table of growing) await sql.query(`VACUUM ANALYZE ${table}`);
  });
  after(async () => {
    for (const end of ends) await end();
  });
  beforeEach(() => {
    statements.length = 0;
  });

  /** Runs each statement and, before, asks how it will be run. */
  const explain = async <Row extends object>(sql: string, parameters: readonly unknown[] = []) => {
    statements.push(sql);
    const [row] = await queries.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (FORMAT JSON) ${sql}`,
      parameters,
    );
    const scanned = nodesOf(row?.['QUERY PLAN'][0].Plan ?? assert.fail()).filter(
      (node) => node['Node Type'] === 'Seq Scan' && growing.has(node['Relation Name'] ?? ''),
    );
    assert.deepEqual(scanned, [], sql);
    return queries.query<Row>(sql, parameters);
  };
  const explained: Queries = { query: explain, prepared: explain };

  const texts = [
    ...['김경수', '경수', '김경', '김겨', '김ㄱ', 'ㄱㄱㅅ', 'rlarudtn', 'ㅏ나ㅑㅡ', 'kskim', '1234', '5551234'],
    ...[
      '재무 김',
      '재무팀 대리',
      '200234',
      'kim kyungsoo',
      '김겅수',
      '김',
      'ㄱ',
      'k',
      '수',
      '사원',
      'ㅇㅈ',
      '사원 김',
      '영업',
    ],
  ];
  for (const q of texts) {
    for (const [scope, departmentIds] of [
      ['everywhere', undefined],
      ['in a division', Array.from({ length: 21 }, (_, team) => departmentId(team))],
    ] as const) {
      it(`"${q}" ${scope} is one statement that scans no table`, async () => {
        const people = new SearchPeopleRepository();
        const searcher = { id: me, departmentId: home };
        const query = { text: peopleText(q), searcher, activity: 'true', departmentIds, offset: 0, limit: 20 } as const;
        await people.find(explained, query, MOST_HITS);
        await people.find(explained, query, 50);
        assert.equal(statements.length, 2);
      });
    }
  }

  for (const sort of sorts) {
    it(`a list by ${sort} scans no table, whether of all or of a division`, async () => {
      const users = new UserRepository();
      for (const order of ['asc', 'desc'] as const) {
        await users.list(explained, { isActive: 'true' }, { sort, order }, { page: 3, limit: 20 });
      }
      const departmentIds = Array.from({ length: 21 }, (_, team) => departmentId(team));
      await users.list(explained, { isActive: 'true', departmentIds }, { sort, order: 'asc' }, { page: 1, limit: 20 });
      assert.equal(statements.length, 6);
    });
  }

  it('a person, their line up, the chart and favourites scan no table', async () => {
    const users = new UserRepository();
    await users.inFull(explained, personId(90_001));
    assert.equal((await users.managers(explained, personId(90_001)))?.length, 3);
    const departments = new DepartmentRepository();
    const top = await departments.level(explained, null);
    assert.equal(
      top.reduce((sum, { memberCount }) => sum + memberCount, 0),
      PEOPLE - PEOPLE / 40,
    );
    await departments.level(explained, top[0]?.id ?? null);
    await departments.byId(explained, home);
    await departments.subtree(explained, departmentId(0));
    await new FavoriteRepository().list(explained, me, { page: 1, limit: 20 });
    await new PeopleRepository().inOrder(explained, [me, personId(2)]);
  });
});
