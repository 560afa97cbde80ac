import { migration } from './migration.js';

/** What a run changes or changed: the plan that is shown, approved and compared. */
export const syncChangeTables = migration('SyncChangeTables1700000000031', [
  `CREATE TABLE ad_sync_changes (
    run_id uuid NOT NULL REFERENCES ad_sync_logs (id) ON DELETE CASCADE,
    -- disabling first, as the console shows them
    position integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('create', 'update', 'move', 'rename', 'disable', 'enable', 'reappear', 'missing',
      'conflict', 'department', 'role')),
    -- a person, or for kind department a department; no foreign keys: the record outlives what it names
    subject_id uuid NOT NULL,
    object_guid uuid,
    is_new boolean NOT NULL DEFAULT false,
    name text NOT NULL,
    username text,
    -- {code, params}: worded at reading
    reason jsonb,
    -- [{field, before, after}]
    fields jsonb NOT NULL DEFAULT '[]',
    -- what of it counts toward the limits, comparable between plans
    held_keys text[] NOT NULL DEFAULT '{}',
    -- whether the approved plan did not show it
    is_unapproved boolean NOT NULL DEFAULT false,
    PRIMARY KEY (run_id, position)
  )`,
]);
