import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { AdSyncProcess } from './ad-sync-process.js';
import { Lab } from './lab.js';

const TIMES = 20;
const many = Array.from({ length: 40 }, (_, number) => `p${number}`);

/** The process of synchronisation, killed while it runs. */
export function killedSuite(directory: () => TestDirectory): void {
  let lab: Lab;
  /** Sees the sessions of others. */
  let admin: Client;
  let program: string;
  before(async () => {
    program = await AdSyncProcess.bundle();
    lab = await Lab.open(directory());
    admin = new Client({ connectionString: lab.fixture.database.adminUrl });
    await admin.connect();
  });
  after(async () => {
    await admin.end();
    await lab.close();
    await rm(program);
  });

  const until = async (what: () => Promise<boolean>): Promise<void> => {
    for (const began = Date.now(); Date.now() - began < 30_000;) {
      if (await what()) return;
      await pause(5);
    }
    throw new Error('it never came to that');
  };
  const isAlone = async (): Promise<boolean> => {
    const { rowCount } = await admin.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'maru-ad-sync%'`,
    );
    return rowCount === 0;
  };

  /** As the next process does with a run that has been silent for a minute. */
  const giveUpKilled = () =>
    lab.fixture.sql.query(`UPDATE ad_sync_logs SET status = 'aborted' WHERE status = 'running'`);

  it(`leaves nothing or all of a run, killed at ${TIMES} random points`, async function () {
    this.timeout(180_000);
    let unit = await lab.unit('0');
    await lab.people(many, unit);
    const began = performance.now();
    await lab.run();
    const duration = performance.now() - began;
    let [none, all] = [0, 0];
    for (let time = 1; time <= TIMES; time += 1) {
      const renamed = `OU=${time},${lab.base}`;
      await lab.admin.rename(unit, renamed);
      unit = renamed;
      await giveUpKilled();
      const before = await lab.checksum();
      const id = await lab.fixture.queue();
      const killed = await AdSyncProcess.start(lab.fixture.database.url, program);
      await until(async () => (await lab.fixture.ended(id)).status !== 'queued');
      // One in each twentieth of a run's time, and a little beyond.
      await pause(((time - Math.random()) / TIMES) * duration * 1.2);
      await killed.end('SIGKILL');
      await until(isAlone);

      const { status } = await lab.fixture.ended(id);
      const [row] = await lab.fixture.rows<{ moved: number; told: number }>(
        `SELECT count(*) FILTER (WHERE ad_dn LIKE $1)::int AS moved,
           (SELECT count(*)::int FROM audit_logs WHERE action = 'directory.run_applied' AND target_id = $2) AS told FROM users`,
        [`%,${renamed}`, id],
      );
      const isApplied = status === 'succeeded';
      const point = `the ${time}th time, where the run was ${status}`;
      assert.deepEqual(row, isApplied ? { moved: many.length, told: 1 } : { moved: 0, told: 0 }, point);
      if (!isApplied) assert.equal(await lab.checksum(), before, point);
      if (isApplied) all += 1;
      else none += 1;
    }
    assert.ok(none > 0, 'no run was cut off');
    process.stdout.write(`      ${none} runs left nothing, ${all} all\n`);
    await giveUpKilled();
    const last = await lab.run();
    assert.ok(['succeeded', 'unchanged'].includes(last.status));
  });
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
