import type { Clock } from '../../platform/clock.js';
import type { RecurringJob } from '../../platform/job.js';
import type { Transaction } from '../../platform/transaction.js';
import type { SyncRunRepository } from './sync-run.repository.js';

const KEPT_DAYS = 90;
const HOUR = 3_600_000;

/** Runs are kept for 90 days with what they changed; the last of a directory stays, so that its state can be told. */
export const syncRunRetention = (transaction: Transaction, runs: SyncRunRepository, clock: Clock): RecurringJob => ({
  name: 'sync-runs.retention',
  every: HOUR,
  perform: async () => {
    const before = new Date(clock.now().getTime() - KEPT_DAYS * 24 * HOUR);
    while ((await transaction((tx) => runs.deleteBefore(tx, before))) > 0);
  },
});
