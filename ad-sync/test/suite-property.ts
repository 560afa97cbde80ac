import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TestDirectory } from '../../test/parts/test-directory.js';
import { changesOf, keptRows, mustAgree } from './agreement.js';
import { Lab } from './lab.js';
import { randomChange, RandomDirectory } from './random-changes.js';

const rounds = fc.array(fc.array(randomChange, { minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 6 });

/** Whatever an administrator does: deltas come to what a full run would, and a plan shown is the plan applied. */
export function propertySuite(directory: () => TestDirectory): void {
  it('comes by deltas to the state of a full run, and shows the plan it applies, whatever has changed', async function () {
    this.timeout(600_000);
    await fc.assert(
      fc.asyncProperty(rounds, async (changes) => {
        const { admin, adminPassword } = directory();
        const lab = await Lab.open(directory(), { bindDn: admin, bindPassword: adminPassword });
        try {
          const world = await RandomDirectory.found(lab);
          const mapped = [
            { group: await world.group(0), role: 'department_manager' },
            { group: await world.group(1), role: 'department_manager' },
          ];
          await lab.fixture.sql.query('UPDATE ad_sync_config SET group_mapping = $1, limits = $2', [
            JSON.stringify(mapped),
            JSON.stringify({ percent: 100, atLeast: 1_000, atMost: 1_000, basePercent: 100, baseAtLeast: 1_000 }),
          ]);
          assert.equal((await lab.run()).status, 'succeeded');
          for (const round of changes) {
            for (const change of round) await world.perform(change);
            await mustMatch(lab);
          }
          const before = await keptRows(lab);
          await lab.run();
          assert.deepEqual(await keptRows(lab), before);
        } finally {
          await lab.close();
        }
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 3), endOnFailure: true },
    );
  });
}

async function mustMatch(lab: Lab): Promise<void> {
  const dry = await lab.run({ mode: 'delta', dryRun: true });
  const run = await lab.run({ mode: 'delta' });
  assert.ok(run.status === 'succeeded' || run.status === 'unchanged', `${run.status} ${run.reason?.code ?? ''}`);
  assert.deepEqual(await changesOf(lab, run.id), await changesOf(lab, dry.id));
  await mustAgree(lab);
}
