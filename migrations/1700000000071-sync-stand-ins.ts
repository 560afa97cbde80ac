import { migration } from './migration.js';

/** Who takes over what waits for the leavers of an approved plan. */
export const syncStandIns = migration('SyncStandIns1700000000071', [
  // [{kind, id, personId}]
  `ALTER TABLE ad_sync_logs ADD COLUMN stand_ins jsonb NOT NULL DEFAULT '[]'`,
]);
