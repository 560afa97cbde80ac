import type { Clock } from '../../platform/clock.js';
import type { EventJob } from '../../platform/job.js';
import type { Tx } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import type { Stake } from '../directory/index.js';
import type { WantedStandIn } from './sync-run.js';

/** Once an approved plan is applied, those named with the approval take over what waits for its leavers. */
export const takeOver = (stakes: readonly Stake[], audit: Audit, clock: Clock): EventJob => ({
  name: 'sync-run.stand-ins',
  on: ['sync_run.applied'],
  attempts: 8,
  backoff: 1_000,
  perform: async ({ ids }, tx) => {
    for (const { kind, id: leaverId, personId } of await standInsOf(tx, String(ids.runId))) {
      const counts = [];
      for (const stake of stakes) counts.push(await stake.standIn(tx, { kind, leaverId, personId }, clock.now()));
      const count = counts.reduce((sum, handed) => sum + handed, 0);
      if (count === 0) continue;
      await audit.record(tx, {
        action: 'directory.stand_in',
        outcome: 'done',
        target: { type: 'user', id: leaverId },
        details: { kind, personId, count, runId: ids.runId },
      });
    }
  },
});

/** Of people who did leave: a plan that is read anew may leave some of them where they are. */
async function standInsOf(tx: Tx, runId: string): Promise<WantedStandIn[]> {
  return tx.query<WantedStandIn>(
    `SELECT s.kind, s.id, s."personId" FROM ad_sync_logs l
     CROSS JOIN jsonb_to_recordset(l.stand_ins) AS s(kind text, id uuid, "personId" uuid)
     JOIN users u ON u.id = s.id AND NOT u.is_active
     WHERE l.id = $1`,
    [runId],
  );
}
