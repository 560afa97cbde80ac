import { migration } from './migration.js';

/** Directories, how their entries become people, and the record of each run (requirements 4.1.1). */
export const directoryTables = migration('DirectoryTables1700000000004', [
  `CREATE TABLE ad_sync_config (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    position integer NOT NULL DEFAULT 0,
    enabled boolean NOT NULL DEFAULT true,
    -- controllers in order, separated by spaces; port and use_ldaps count for those that name neither
    server_url text NOT NULL,
    port integer NOT NULL DEFAULT 636 CHECK (port BETWEEN 1 AND 65535),
    use_ldaps boolean NOT NULL DEFAULT true,
    start_tls boolean NOT NULL DEFAULT false,
    ca_certificate text,
    bind_dn text NOT NULL,
    -- AES-256-GCM under ENCRYPTION_KEYS
    bind_password text,
    base_dns text[] NOT NULL,
    user_filter text NOT NULL,
    group_filter text NOT NULL,
    -- {full, delta}: cron expressions in the organisation's time zone, null for none
    sync_schedule jsonb NOT NULL,
    group_mapping jsonb NOT NULL DEFAULT '[]',
    limits jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1,
    -- set by a change of base, filter or mapping: the schedule waits until somebody has seen its plan
    awaits_review boolean NOT NULL DEFAULT false,
    -- where the last applied run stood: {server, invocationId, usn}
    cursor jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK (use_ldaps OR start_tls)
  )`,
  `ALTER TABLE users ADD CONSTRAINT users_directory_fk FOREIGN KEY (directory_id) REFERENCES ad_sync_config (id)`,
  `ALTER TABLE departments ADD CONSTRAINT departments_directory_fk FOREIGN KEY (directory_id) REFERENCES ad_sync_config (id)`,

  `CREATE TABLE ad_attribute_mapping (
    config_id uuid NOT NULL REFERENCES ad_sync_config (id) ON DELETE CASCADE,
    field text NOT NULL,
    -- directory attributes in order of preference
    attributes text[] NOT NULL,
    -- [{kind: trim | lower | first | regex | template | …, argument?}]
    transforms jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (config_id, field)
  )`,

  `CREATE TABLE ad_sync_logs (
    id uuid PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY,
    directory_id uuid NOT NULL REFERENCES ad_sync_config (id) ON DELETE CASCADE,
    server text,
    mode text NOT NULL CHECK (mode IN ('full', 'delta')),
    trigger text NOT NULL CHECK (trigger IN ('schedule', 'manual', 'approval', 'retry')),
    dry_run boolean NOT NULL DEFAULT false,
    status text NOT NULL CHECK (status IN ('queued', 'running', 'succeeded', 'unchanged', 'planned', 'held', 'failed',
      'aborted', 'cancelled', 'discarded', 'superseded', 'expired')),
    requested_by uuid REFERENCES users (id) ON DELETE SET NULL,
    -- the run whose plan this one was approved for
    approves uuid REFERENCES ad_sync_logs (id) ON DELETE SET NULL,
    scheduled_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    sync_started_at timestamptz,
    sync_completed_at timestamptz,
    heartbeat_at timestamptz,
    cancel_requested_at timestamptz,
    expires_at timestamptz,
    synced_count integer NOT NULL DEFAULT 0,
    error_count integer NOT NULL DEFAULT 0,
    -- [{dn, objectGuid, code, params}]
    error_details jsonb NOT NULL DEFAULT '[]',
    counts jsonb NOT NULL DEFAULT '{}',
    -- {code, params}: worded at reading
    reason jsonb,
    progress jsonb,
    plan_hash text
  )`,
  // A scheduled time is one row, so that any number of processes run it once.
  `CREATE UNIQUE INDEX ad_sync_logs_scheduled_key ON ad_sync_logs (directory_id, mode, scheduled_at)`,
  // One run of a directory at a time.
  `CREATE UNIQUE INDEX ad_sync_logs_open_key ON ad_sync_logs (directory_id) WHERE status IN ('queued', 'running')`,
  // The history, newest first.
  `CREATE INDEX ad_sync_logs_number_idx ON ad_sync_logs (directory_id, number DESC)`,
  `CREATE INDEX ad_sync_logs_approves_idx ON ad_sync_logs (approves)`,
  `CREATE INDEX ad_sync_logs_requested_by_idx ON ad_sync_logs (requested_by)`,

  // Wakes the ad-sync process: a run asked for, a schedule or a configuration changed.
  `CREATE FUNCTION ad_sync_wake() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_notify('ad_sync', ''); RETURN NULL; END $$`,
  `CREATE TRIGGER ad_sync_logs_wake AFTER INSERT ON ad_sync_logs FOR EACH STATEMENT EXECUTE FUNCTION ad_sync_wake()`,
  `CREATE TRIGGER ad_sync_logs_cancel_wake AFTER UPDATE OF cancel_requested_at ON ad_sync_logs
    FOR EACH STATEMENT EXECUTE FUNCTION ad_sync_wake()`,
  `CREATE TRIGGER ad_sync_config_wake AFTER INSERT OR UPDATE OF sync_schedule, enabled, version OR DELETE ON ad_sync_config
    FOR EACH STATEMENT EXECUTE FUNCTION ad_sync_wake()`,
]);
