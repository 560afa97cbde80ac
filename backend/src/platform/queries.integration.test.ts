import assert from 'node:assert/strict';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { Client } from 'pg';
import { createDataSource, type DataSource } from './data-source.js';
import { createQueries, type Queries } from './transaction.js';

describe('a statement asked again and again', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let queries: Queries;
  before(async () => {
    database = await createTestDatabase();
    dataSource = createDataSource({ url: database.url, applicationName: 'test', poolSize: 1 });
    await dataSource.initialize();
    queries = createQueries(dataSource);
  });
  after(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('is parsed once a connection, and soon planned once for all parameters', async () => {
    for (let time = 0; time < 10; time += 1) {
      const [row] = await queries.prepared<{ name: string }>('SELECT $1::text AS name', [String(time)]);
      assert.equal(row?.name, String(time));
    }
    const kept = await queries.query<{ statement: string; generic: string }>(
      'SELECT statement, generic_plans AS generic FROM pg_prepared_statements',
    );
    assert.deepEqual(
      kept.map(({ statement, generic }) => [statement, Number(generic) > 0]),
      [['SELECT $1::text AS name', true]],
    );
  });

  it('goes on where a migration has changed the columns it gives', async () => {
    const ask = () => queries.prepared<{ value: unknown }>('SELECT value FROM changing');
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(
      'CREATE TABLE changing (value int); INSERT INTO changing VALUES (1); GRANT SELECT ON changing TO PUBLIC',
    );
    assert.deepEqual(await ask(), [{ value: 1 }]);
    await owner.query('ALTER TABLE changing ALTER value TYPE text');
    assert.deepEqual(await ask(), [{ value: '1' }]);
    await owner.end();
  });
});
