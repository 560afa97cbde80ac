import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'pg';
import { createTestDatabase, migrate, type TestDatabase } from '../backend/test/database.js';
import { migrations } from './index.js';

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A small company that has worked with the schema of the first tables. */
const inUse = [
  `INSERT INTO ad_sync_config (id, name, server_url, bind_dn, base_dns, user_filter, group_filter, sync_schedule, limits)
   VALUES ('01900000-0000-7000-8000-00000000a001', '한울', 'ldaps://dc', 'CN=maru', '{DC=hanul}', '(a=b)', '(a=b)', '{}', '{}')`,
  `INSERT INTO departments (id, name, directory_id, object_guid)
   SELECT gen_random_uuid(), '부서 ' || n, '01900000-0000-7000-8000-00000000a001', gen_random_uuid() FROM generate_series(1, 20) n`,
  `INSERT INTO users (id, username, name, email, directory_id, object_guid, department_id)
   SELECT gen_random_uuid(), 'user' || n, '구성원 ' || n, 'user' || n || '@hanul.example',
     '01900000-0000-7000-8000-00000000a001', gen_random_uuid(), (SELECT id FROM departments WHERE name = '부서 ' || n % 20 + 1)
   FROM generate_series(1, 500) n`,
  `INSERT INTO user_roles (user_id, role_id, source) SELECT u.id, r.id, 'rule' FROM users u, roles r WHERE r.name = 'employee'`,
  `INSERT INTO favorites (owner_id, user_id)
   SELECT a.id, b.id FROM users a, users b WHERE a.username = 'user1' AND b.username IN ('user2', 'user3')`,
  `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status)
   VALUES (gen_random_uuid(), '01900000-0000-7000-8000-00000000a001', 'full', 'manual', 'succeeded')`,
  `INSERT INTO notifications (id, user_id, event_id, kind, params)
   SELECT gen_random_uuid(), id, gen_random_uuid(), 'security', '{}' FROM users LIMIT 10`,
  `INSERT INTO outbox (id, type, version, ids) VALUES (gen_random_uuid(), 'people.changed', 1, '{}')`,
  `INSERT INTO audit_logs (id, action) SELECT gen_random_uuid(), 'auth.login' FROM generate_series(1, 50)`,
];

type Row = Readonly<Record<string, unknown>>;

/** Every row of every table that lasts. */
async function contents(client: Client): Promise<Record<string, Row[]>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relpersistence = 'p'
     AND relnamespace = 'public'::regnamespace AND relname <> 'migrations'`,
  );
  const all: Record<string, Row[]> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM "${name}" t`);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

/** Whether a row still says what it said; a change may add columns to it. */
const isWithin = (before: Row, after: Row): boolean =>
  Object.entries(before).every(([column, value]) => isDeepStrictEqual(after[column], value));

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

  it('find a database in use and leave in it what people have', async () => {
    const used = await createTestDatabase({ empty: true });
    try {
      const ofPeople = migrations.findIndex((Change) => new Change().name === 'AuthTables1700000000010') + 1;
      assert.ok(ofPeople > 0 && ofPeople < migrations.length);
      await migrate(used.ownerUrl, migrations.slice(0, ofPeople));
      await withClient(used.ownerUrl, async (client) => {
        for (const statement of inUse) await client.query(statement);
        const before = await contents(client);
        await migrate(used.ownerUrl);
        const after = await contents(client);
        for (const [table, rows] of Object.entries(before)) {
          const missing = rows.filter((row) => !after[table]?.some((now) => isWithin(row, now)));
          assert.deepEqual(missing, [], table);
        }
        const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
        assert.deepEqual(rows.map(({ name }) => name).sort(), migrations.map((Change) => new Change().name).sort());
      });
    } finally {
      await used.drop();
    }
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
