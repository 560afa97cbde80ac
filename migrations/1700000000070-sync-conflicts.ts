import { migration } from './migration.js';

/** People who may be somebody Maru knows already, and what was decided about them. */
export const syncConflicts = migration('SyncConflicts1700000000070', [
  `CREATE TABLE ad_sync_conflicts (
    id uuid PRIMARY KEY,
    directory_id uuid NOT NULL REFERENCES ad_sync_config (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('login_known', 'mail_known', 'employee_number_known', 'login_taken', 'mail_shared',
      'employee_number_shared')),
    -- who came in, and the account they may be; no foreign keys: a decision outlives an account
    user_id uuid NOT NULL,
    other_id uuid NOT NULL,
    value text NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'kept_apart', 'ignored', 'linked')),
    -- of logins and mails of both when it was found: one that is ignored is asked again when they change
    seen text NOT NULL,
    -- both as they were before one went into the other
    accounts jsonb,
    found_at timestamptz NOT NULL,
    decided_at timestamptz,
    decided_by uuid REFERENCES users (id) ON DELETE SET NULL,
    CHECK ((state = 'waiting') = (decided_at IS NULL))
  )`,
  // Two people are asked about once.
  `CREATE UNIQUE INDEX ad_sync_conflicts_pair_key ON ad_sync_conflicts (user_id, other_id)`,
  `CREATE INDEX ad_sync_conflicts_other_idx ON ad_sync_conflicts (other_id)`,
  // The queue, newest first, of one directory or all.
  `CREATE INDEX ad_sync_conflicts_state_idx ON ad_sync_conflicts (state, found_at DESC, id)`,
  `CREATE INDEX ad_sync_conflicts_directory_idx ON ad_sync_conflicts (directory_id)`,
  `CREATE INDEX ad_sync_conflicts_decided_by_idx ON ad_sync_conflicts (decided_by)`,
]);
