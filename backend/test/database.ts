import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { migrations } from '@maru/migrations';
import { Client } from 'pg';
import { createDataSource } from '../src/platform/data-source.js';

/** A database of a test file's own, cloned from a template that holds the schema. */
export interface TestDatabase {
  /** As the application's role. */
  readonly url: string;
  /** As the owner of the schema. */
  readonly ownerUrl: string;
  /** As superuser. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

const OWNER = 'maru_owner';
const APP = 'maru_app';

function adminUrl(): string {
  const url = process.env.TEST_DATABASE_ADMIN_URL;
  if (url) return url;
  throw new Error('Integration tests run by `npm test`, which starts their PostgreSQL (TEST_DATABASE_ADMIN_URL).');
}

function urlOf(database: string, role?: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = role;
  }
  return url.href;
}

async function asAdmin<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Names the state of the schema, so that a template of another state is not taken for it. */
async function fingerprint(): Promise<string> {
  const folder = new URL('../../migrations/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(new URL(file, folder)));
  return hash.digest('hex').slice(0, 12);
}

/** Brings a database to the newest schema, or as far as `changes` go. */
export async function migrate(ownerUrl: string, changes = migrations): Promise<void> {
  const dataSource = createDataSource({
    url: ownerUrl,
    applicationName: 'maru-test',
    poolSize: 2,
    migrations: changes,
  });
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
}

/** Migrates the template once for each state of the migrations, whichever process comes first. */
async function template(client: Client): Promise<string> {
  const name = `maru_template_${await fingerprint()}`;
  await client.query('SELECT pg_advisory_lock(7302)');
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) {
    for (const role of [OWNER, APP]) {
      await client.query(`DO $$ BEGIN CREATE ROLE ${role}; EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
      await client.query(`ALTER ROLE ${role} LOGIN PASSWORD '${role}'`);
    }
    await client.query(`CREATE DATABASE ${name}_new OWNER ${OWNER}`);
    await migrate(urlOf(`${name}_new`, OWNER));
    await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
  }
  await client.query('SELECT pg_advisory_unlock(7302)');
  return name;
}

/** @param empty without the schema, for tests of the migrations themselves */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `maru_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (client) => {
    const source = await template(client);
    await client.query(`CREATE DATABASE ${name} OWNER ${OWNER}${empty ? '' : ` TEMPLATE ${source}`}`);
  });
  return {
    url: urlOf(name, APP),
    ownerUrl: urlOf(name, OWNER),
    adminUrl: urlOf(name),
    drop: () =>
      asAdmin(async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}
