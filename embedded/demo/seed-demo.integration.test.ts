import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import pg from 'pg';
import { foundCompany } from '../company/company.js';
import { insert } from './insert.js';
import { seedDemo } from './seed-demo.js';

const run = promisify(execFile);
const root = new URL('../../', import.meta.url).pathname;
const now = new Date('2026-09-17T01:00:00Z');
const OWNER = 'maru_owner';
const APPLICATION = 'maru_app';

describe('seeding the demo', () => {
  const name = `maru_demo_${randomBytes(6).toString('hex')}`;
  let admin: pg.Client;
  let client: pg.Client;
  let databaseUrl: string;

  const urlOf = (role?: string) => {
    const url = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? '');
    url.pathname = `/${name}`;
    if (role !== undefined) [url.username, url.password] = [role, role];
    return url.href;
  };

  before(async () => {
    admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_ADMIN_URL });
    await admin.connect();
    for (const role of [OWNER, APPLICATION]) {
      await admin.query(
        `DO $$ BEGIN CREATE ROLE ${role}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
      );
      // Roles belong to the whole server: another test file may do the same at this moment.
      await admin.query('SELECT pg_advisory_lock(7302)');
      await admin.query(`ALTER ROLE ${role} LOGIN PASSWORD '${role}'`);
      await admin.query('SELECT pg_advisory_unlock(7302)');
    }
    await admin.query(`CREATE DATABASE ${name} OWNER ${OWNER}`);
    const env = { ...process.env, MIGRATION_DATABASE_URL: urlOf(OWNER) };
    await run(process.execPath, ['--import', 'tsx', 'backend/src/migrate.ts'], { cwd: root, env });
    databaseUrl = urlOf(APPLICATION);
    client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await bringIn(client);
  });
  after(async () => {
    await client.end();
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.end();
  });

  const count = async (sql: string, ...values: unknown[]) => {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${sql}`, values);
    return Number(rows[0]?.count);
  };

  it('by two at once is done by one of them', async () => {
    const both = await Promise.all([seedDemo({ databaseUrl, now }), seedDemo({ databaseUrl, now })]);
    assert.deepEqual(both.map(({ seeded }) => seeded).sort(), [false, true]);
  });
  it('fills boards, documents, leave and favourites', async () => {
    assert.equal(await count('boards'), 7);
    assert.ok((await count('posts WHERE is_notice')) >= 6);
    assert.ok((await count('posts WHERE must_read_until > $1', now)) >= 2);
    assert.ok((await count('comments WHERE parent_id IS NOT NULL')) >= 3);
    const waiting = `approval_lines l JOIN users u ON u.id = l.approver_id WHERE l.status = 'waiting' AND u.username = $1`;
    assert.equal(await count(waiting, 'approver'), 8);
    assert.equal(await count(waiting, 'employee'), 3);
    assert.ok(
      (await count(
        `approval_documents WHERE document_type = 'leave' AND status = 'approved' AND period_from IS NOT NULL`,
      )) >= 15,
    );
    assert.equal(await count('favorites f JOIN users u ON u.id = f.owner_id WHERE u.username = $1', 'employee'), 5);
  });
  it('has told the demo logins of something, a part of it unread', async () => {
    const told = 'notifications n JOIN users u ON u.id = n.user_id WHERE u.username = $1';
    for (const username of ['employee', 'approver', 'itadmin']) {
      assert.ok((await count(`${told} AND n.read_at IS NULL`, username)) >= 1, username);
      assert.ok((await count(`${told} AND n.read_at IS NOT NULL`, username)) >= 1, username);
    }
    assert.equal(await count('notifications WHERE created_at > $1', now), 0);
  });
  it('counts as views who has opened a post, and lets the demo logins find something unread', async () => {
    assert.equal(await count('posts p WHERE view_count <> (SELECT count(*) FROM post_reads WHERE post_id = p.id)'), 0);
    assert.equal(await count('post_reads WHERE read_at > $1', now), 0);
    const unread = `posts p WHERE is_notice AND NOT EXISTS (SELECT 1 FROM post_reads r JOIN users u ON u.id = r.user_id WHERE r.post_id = p.id AND u.username = $1)`;
    assert.equal(await count(unread, 'employee'), 3);
  });
  it('leaves what is there alone', async () => {
    const before = await count('posts');
    assert.deepEqual(await seedDemo({ databaseUrl, now }), { seeded: false });
    assert.equal(await count('posts'), before);
  });
});

/** The people of the company as a synchronisation leaves them: departments and who works there. */
async function bringIn(client: pg.Client): Promise<void> {
  const company = foundCompany({ active: 60, seed: 'maru' });
  const ids = new Map(company.departments.map(({ key }) => [key, randomUUID()]));
  await insert(
    client,
    'departments',
    company.departments.map(({ key, name, parent }) => ({
      id: ids.get(key),
      name,
      parent_id: parent === null ? null : ids.get(parent),
      is_active: true,
      created_at: now,
      updated_at: now,
    })),
  );
  for (const { login, name, department } of company.people.filter(({ state }) => state === 'active')) {
    await client.query('INSERT INTO users (id, username, name, department_id) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      login,
      name.display,
      department === null ? null : ids.get(department),
    ]);
  }
}
