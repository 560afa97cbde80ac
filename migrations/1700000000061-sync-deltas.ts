import { migration } from './migration.js';

/** What staging holds of a person, without the key and without who leads them. */
const person = `object_guid uuid,
    dn text NOT NULL,
    dn_key text NOT NULL,
    container_guid uuid,
    department_guid uuid,
    is_valid boolean NOT NULL,
    shut text,
    expires_at timestamptz,
    username text,
    upn text,
    name text,
    latin_name text,
    email text,
    employee_number text,
    phone text,
    extension text,
    mobile text,
    location text,
    position text,
    title text,
    primary_group bigint`;

/**
 * What delta runs stand on: the directory as the last applied run left it, by identities, so that a rename touches one
 * row. UNLOGGED: after a crash it is empty, and the next run reads everything (ADR 15).
 */
export const syncDeltas = migration('SyncDeltas1700000000061', [
  // A delta that sees somebody leave the scope is no sighting of a full run.
  `ALTER TABLE users ADD COLUMN missed_in_full boolean NOT NULL DEFAULT false`,
  `UPDATE users SET missed_in_full = true WHERE missing_since IS NOT NULL`,
  `ALTER TABLE sync_plan_people ADD COLUMN missed_in_full boolean NOT NULL DEFAULT false`,
  // Whether a run read everything; null before it is known.
  `ALTER TABLE ad_sync_logs ADD COLUMN reads_all boolean`,

  // The container the entry stands in, and when the account ends.
  `ALTER TABLE sync_people ADD COLUMN container_guid uuid, ADD COLUMN expires_at timestamptz`,
  `ALTER TABLE sync_groups ADD COLUMN container_guid uuid, ADD COLUMN is_read boolean NOT NULL DEFAULT true`,
  // Units and containers of the whole domain: what paths are made of.
  `CREATE UNLOGGED TABLE sync_containers (
    id uuid NOT NULL,
    object_guid uuid NOT NULL,
    dn text NOT NULL,
    dn_key text NOT NULL,
    name text NOT NULL,
    is_unit boolean NOT NULL,
    -- the base itself counts
    is_within boolean NOT NULL,
    is_department boolean NOT NULL,
    -- of those who stand in it, and of the container itself as a department
    department_guid uuid,
    parent_guid uuid,
    manager_key text
  )`,
  // What a delta found changed; the account's state is for those the filter finds no more.
  `CREATE UNLOGGED TABLE sync_changed (
    object_guid uuid PRIMARY KEY,
    dn_key text NOT NULL,
    -- DELETED, DISABLED or OUT_OF_SCOPE, should it be missing
    found text NOT NULL
  )`,
  // Who refers to somebody that comes into scope: their own entries have not changed.
  `CREATE UNLOGGED TABLE sync_backlinks (
    object_guid uuid NOT NULL,
    attribute text NOT NULL,
    dn_key text NOT NULL
  )`,
  ...['sync_containers', 'sync_changed', 'sync_backlinks'].map((table) => `GRANT TRUNCATE ON ${table} TO maru_app`),

  `CREATE UNLOGGED TABLE sync_kept (
    directory_id uuid PRIMARY KEY REFERENCES ad_sync_config (id) ON DELETE CASCADE,
    -- the cursor it belongs to
    usn text NOT NULL
  )`,
  `CREATE UNLOGGED TABLE sync_kept_people (
    directory_id uuid NOT NULL,
    id uuid NOT NULL,
    ${person},
    manager_guid uuid,
    -- only where the identity is not known: out of scope
    manager_key text
  )`,
  // Whose account ends is no change of the directory.
  `CREATE INDEX sync_kept_people_expires_idx ON sync_kept_people (directory_id, expires_at)
    WHERE shut IS NULL AND expires_at IS NOT NULL`,
  `CREATE UNLOGGED TABLE sync_kept_containers (
    directory_id uuid NOT NULL,
    object_guid uuid NOT NULL,
    dn text NOT NULL,
    dn_key text NOT NULL,
    is_unit boolean NOT NULL,
    manager_guid uuid,
    manager_key text
  )`,
  // Only where the mapping names departments; those of units follow from the containers.
  `CREATE UNLOGGED TABLE sync_kept_departments (
    directory_id uuid NOT NULL,
    object_guid uuid NOT NULL,
    name text NOT NULL
  )`,
  `CREATE UNLOGGED TABLE sync_kept_groups (
    directory_id uuid NOT NULL,
    object_guid uuid NOT NULL,
    dn_key text NOT NULL,
    container_guid uuid,
    relative_id bigint,
    is_read boolean NOT NULL
  )`,
  `CREATE UNLOGGED TABLE sync_kept_members (
    directory_id uuid NOT NULL,
    group_guid uuid NOT NULL,
    member_guid uuid NOT NULL
  )`,
  // Without foreign keys, which would be asked for each of a hundred thousand rows.
  `CREATE FUNCTION sync_forget() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM sync_kept_people WHERE directory_id = OLD.id;
      DELETE FROM sync_kept_containers WHERE directory_id = OLD.id;
      DELETE FROM sync_kept_departments WHERE directory_id = OLD.id;
      DELETE FROM sync_kept_groups WHERE directory_id = OLD.id;
      DELETE FROM sync_kept_members WHERE directory_id = OLD.id;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER ad_sync_config_forget AFTER DELETE ON ad_sync_config FOR EACH ROW EXECUTE FUNCTION sync_forget()`,
]);
