import assert from 'node:assert/strict';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../test/database.js';
import { entities } from './entities.js';
import { createDataSource } from './platform/data-source.js';

/** What PostgreSQL calls the types that entities name for short. */
const fullNames: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone', int: 'integer' };
describe('the entities', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.drop());

  it('say of each table what the migrations made of it, and of no other', async () => {
    const dataSource = createDataSource({ url: database.url, applicationName: 'test', poolSize: 2, entities });
    await dataSource.initialize();
    const described = dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns.map((column) => {
        const type = dataSource.driver.normalizeType(column);
        const name = fullNames[type] ?? type;
        const nullable = column.isNullable ? '' : ' NOT NULL';
        return `${entity.tableName}.${column.databaseName} ${column.isArray ? `${name}[]` : name}${nullable}`;
      }),
    );
    await dataSource.destroy();
    const client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ column: string }>(
      `SELECT c.relname || '.' || a.attname || ' ' ||
              regexp_replace(format_type(a.atttypid, NULL), '^character varying$', 'varchar') ||
              CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END AS column
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       -- a run's staging area, which is not logged, and the list of applied migrations are nobody's entities
       WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND c.relname <> 'migrations' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    await client.end();
    const migrated = rows.map(({ column }) => column);
    assert.deepEqual(described.sort(), migrated.sort());
  });
});
