import assert from 'node:assert/strict';
import { Client } from 'pg';
import { startEmbeddedDirectory } from '../../test/parts/directory-embedded.js';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { AdSyncProcess } from '../test/ad-sync-process.js';
import { Lab } from '../test/lab.js';

/** Makes the last statement of an apply take so long that a test can come in between. */
const slow = `CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(4); RETURN NULL; END $$;
  CREATE TRIGGER slow AFTER INSERT ON user_roles FOR EACH STATEMENT EXECUTE FUNCTION slow()`;

describe('the ad-sync process', function () {
  this.timeout(60_000);
  let directory: TestDirectory;
  let lab: Lab;
  let process: AdSyncProcess;
  /** Sees what the sessions of others wait for. */
  let admin: Client;

  before(async () => {
    directory = await startEmbeddedDirectory({ people: 160 });
  });
  after(() => directory.stop());
  beforeEach(async () => {
    lab = await Lab.open(directory);
    await lab.people(['one', 'two', 'three'], await lab.unit('팀'));
    admin = new Client({ connectionString: lab.fixture.database.adminUrl });
    await admin.connect();
    process = await AdSyncProcess.start(lab.fixture.database.url);
  });
  afterEach(async () => {
    await admin.end();
    await process.end('SIGKILL');
    await lab.close();
  });

  it('is not ready while migrations are missing', async () => {
    assert.deepEqual(await process.health(), {
      httpStatus: 200,
      status: 'ok',
      parts: { database: 'ok', migrations: 'ok' },
    });
    await lab.fixture.sql.query(`UPDATE migrations SET name = 'of-another-version' WHERE id = 3`);
    const { httpStatus, parts } = await process.health();
    assert.deepEqual([httpStatus, parts], [503, { database: 'ok', migrations: 'down' }]);
  });

  it('runs what is asked for as soon as it is', async () => {
    const id = await lab.fixture.queue();
    assert.equal((await ended(id)).status, 'succeeded');
    assert.equal(await process.end('SIGTERM'), 0);
  });

  it('leaves all tables as they were when it is killed while it applies, and the next one does it all', async () => {
    await lab.fixture.sql.query(slow);
    const before = await lab.checksum();
    const id = await lab.fixture.queue();
    await applying();
    await process.end('SIGKILL');
    await idle();
    assert.equal(await lab.checksum(), before);
    assert.equal((await lab.fixture.ended(id)).status, 'running');

    await lab.fixture.sql.query(`DROP TRIGGER slow ON user_roles;
      UPDATE ad_sync_logs SET heartbeat_at = now() - interval '61 seconds' WHERE status = 'running'`);
    process = await AdSyncProcess.start(lab.fixture.database.url);
    assert.equal((await ended(id)).status, 'aborted');
    assert.equal((await ended(await lab.fixture.queue())).counts.create, 3);
  });

  it('finishes what it applies when it is told to end, and says meanwhile that it is not ready', async () => {
    await lab.fixture.sql.query(slow);
    const id = await lab.fixture.queue();
    await applying();
    const end = process.end('SIGTERM');
    await process.says('draining');
    assert.deepEqual(await process.health(), {
      httpStatus: 503,
      status: 'down',
      parts: { database: 'ok', migrations: 'ok' },
    });
    assert.equal(await end, 0);
    assert.equal((await lab.fixture.ended(id)).status, 'succeeded');
  });

  it('gives up a run that does not apply yet when it is told to end', async () => {
    const other = new Client({ connectionString: lab.fixture.database.adminUrl });
    other.on('error', () => undefined);
    await other.connect();
    // The plan waits for its table.
    await other.query('BEGIN; LOCK TABLE sync_plan_people IN ACCESS EXCLUSIVE MODE');
    const id = await lab.fixture.queue();
    await waiting();
    const end = process.end('SIGTERM');
    await process.says('draining');
    await other.end();
    assert.equal(await end, 0);
    const run = await lab.fixture.ended(id);
    assert.deepEqual([run.status, run.reason?.code], ['aborted', 'PROCESS_STOPPED']);
    assert.deepEqual(await lab.fixture.rows('SELECT FROM users'), []);
  });

  const until = async (what: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 400; tries += 1) {
      if (await what()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('it never came to that');
  };
  const sessions = (condition: string) => async (): Promise<boolean> =>
    (
      await admin.query(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'maru-ad-sync-run' AND ${condition}`,
      )
    ).rowCount !== 0;
  const applying = () => until(sessions(`wait_event = 'PgSleep'`));
  const waiting = () => until(sessions(`wait_event_type = 'Lock'`));
  const idle = () => until(async () => !(await sessions('true')()));

  async function ended(id: string) {
    await until(async () => !['queued', 'running'].includes((await lab.fixture.ended(id)).status));
    return lab.fixture.ended(id);
  }
});
