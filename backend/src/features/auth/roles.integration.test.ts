import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { permissions, roleNames } from '../../platform/actor.js';

const sources = new URL('../../', import.meta.url);

describe('the roles and their permissions', () => {
  let database: TestDatabase;
  let roles: { readonly name: string; readonly permissions: readonly string[] }[];
  before(async () => {
    database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    ({ rows: roles } = await client.query('SELECT name, permissions FROM roles'));
    await client.end();
  });
  after(() => database.drop());

  it('are in the database those that the code knows', () => {
    assert.deepEqual(roles.map(({ name }) => name).sort(), [...roleNames].sort());
    for (const role of roles) {
      const unknown = role.permissions.filter((name) => !permissions.some((known) => known === name));
      assert.deepEqual(unknown, [], role.name);
      assert.equal(new Set(role.permissions).size, role.permissions.length, role.name);
    }
  });

  it('leave none that nobody has: an administrator has them all', () => {
    const administrator = roles.find(({ name }) => name === 'system_admin');
    assert.deepEqual([...(administrator?.permissions ?? [])].sort(), [...permissions].sort());
  });

  it('leave none that opens nothing', () => {
    const texts = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.(test|gen)\.ts$/.test(file) && file !== 'platform/actor.ts')
      .map((file) => readFileSync(new URL(file, sources), 'utf8'));
    for (const name of permissions)
      assert.ok(
        texts.some((text) => text.includes(`'${name}'`)),
        name,
      );
  });
});
