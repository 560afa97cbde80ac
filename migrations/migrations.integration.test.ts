import assert from 'node:assert/strict';
import { Client } from 'pg';
import { createTestDatabase, migrate, type TestDatabase } from '../backend/test/database.js';

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('the migrations', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase({ empty: true });
    await migrate(database.ownerUrl);
  });
  after(() => database.drop());

  it('leave a database that has them all as it is, data included', async () => {
    await withClient(database.ownerUrl, async (client) => {
      await client.query(`INSERT INTO users (id, username, name) VALUES (gen_random_uuid(), 'kim', '김경수')`);
      await migrate(database.ownerUrl);
      const { rows } = await client.query<{ name: string }>('SELECT name FROM users');
      assert.deepEqual(rows, [{ name: '김경수' }]);
    });
  });

  it('give the application no right to change or delete what the audit holds', async () => {
    await withClient(database.url, async (client) => {
      await client.query(`INSERT INTO audit_logs (id, action) VALUES (gen_random_uuid(), 'login')`);
      for (const sql of [`UPDATE audit_logs SET action = 'x'`, 'DELETE FROM audit_logs', 'TRUNCATE audit_logs']) {
        await assert.rejects(client.query(sql), { code: '42501' });
      }
    });
  });

  it('let the application create and own nothing', async () => {
    await withClient(database.url, async (client) => {
      await assert.rejects(client.query('CREATE TABLE mine (id int)'), { code: '42501' });
      await assert.rejects(client.query('DROP TABLE favorites'), { code: '42501' });
    });
  });

  it('let a login go over to another person within one transaction, and never two hold it', async () => {
    await withClient(database.url, async (client) => {
      await client.query(
        `INSERT INTO users (id, username, name) VALUES (gen_random_uuid(), 'a', 'A'), (gen_random_uuid(), 'b', 'B')`,
      );
      await client.query(
        `UPDATE users SET username = CASE lower(username) WHEN 'a' THEN 'B' ELSE 'A' END WHERE name IN ('A', 'B')`,
      );
      await assert.rejects(
        client.query(`INSERT INTO users (id, username, name) VALUES (gen_random_uuid(), 'a', 'C')`),
        { code: '23P01' },
      );
    });
  });

  it('index every foreign key', async () => {
    await withClient(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ reference: string }>(`
        SELECT c.conrelid::regclass || '.' || a.attname AS reference
        FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND NOT EXISTS (
          SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])
        ORDER BY 1`);
      assert.deepEqual(
        rows.map(({ reference }) => reference),
        [],
      );
    });
  });
});
