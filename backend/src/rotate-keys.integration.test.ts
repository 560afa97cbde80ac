import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../test/database.js';
import { bindPasswordPurpose } from './features/directory/index.js';
import { Encryption } from './platform/encryption.js';
import { newId } from './platform/ids.js';

const older = { id: 'older', bytes: Buffer.alloc(32, 1) };
const newer = { id: 'newer', bytes: Buffer.alloc(32, 2) };
const lost = { id: 'lost', bytes: Buffer.alloc(32, 3) };
const written = (keys: readonly (typeof older)[]) =>
  keys.map(({ id, bytes }) => `${id}:${bytes.toString('base64')}`).join(',');

describe('npm run rotate-keys', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let sql: Client;
  before(async () => {
    database = await createTestDatabase();
    sql = new Client({ connectionString: database.ownerUrl });
    await sql.connect();
  });
  after(async () => {
    await sql.end();
    await database.drop();
  });

  const rotate = () =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'rotate-keys.ts')], {
      env: { PATH: process.env.PATH, DATABASE_URL: database.url, ENCRYPTION_KEYS: written([newer, older]) },
    }).then(
      () => 0,
      (error: unknown) => (error as { code: number }).code,
    );
  const keep = async (key: typeof older): Promise<string> => {
    const id = newId();
    await sql.query(
      `INSERT INTO ad_sync_config (id, name, server_url, bind_dn, bind_password, base_dns, user_filter, group_filter, sync_schedule, limits)
       VALUES ($1, 'x', 'dc1', 'CN=svc', $2, '{DC=x}', '(a=*)', '(a=*)', '{}', '{}')`,
      [id, new Encryption([key]).encrypt(`secret of ${id}`, bindPasswordPurpose(id))],
    );
    return id;
  };
  const kept = async (id: string): Promise<string> =>
    (await sql.query<{ bind_password: string }>('SELECT bind_password FROM ad_sync_config WHERE id = $1', [id]))
      .rows[0]!.bind_password;

  it('encrypts bind passwords under the first key, so that the older one can go', async () => {
    const [one, two] = [await keep(older), await keep(newer)];
    const unchanged = await kept(two);
    assert.equal(await rotate(), 0);
    assert.equal(new Encryption([newer]).decrypt(await kept(one), bindPasswordPurpose(one)), `secret of ${one}`);
    assert.equal(await kept(two), unchanged);
    const after = await kept(one);
    assert.equal(await rotate(), 0);
    assert.equal(await kept(one), after);
  });

  it('leaves what no key opens as it is, and says so by its exit code', async () => {
    const id = await keep(lost);
    const before = await kept(id);
    assert.equal(await rotate(), 1);
    assert.equal(await kept(id), before);
  });
});
