import { migration } from './migration.js';

/**
 * Where a run puts what it read and what it means to do. UNLOGGED: none of it outlives the run, and what is not written
 * to the log costs neither time nor replication. One run at a time uses them, whichever directory it reads.
 */
export const syncStagingTables = migration('SyncStagingTables1700000000030', [
  `CREATE UNLOGGED TABLE sync_people (
    -- the key a newcomer will have
    id uuid NOT NULL,
    -- null: a record whose identity could not be read
    object_guid uuid,
    dn text NOT NULL,
    -- equal for all ways of writing the name
    dn_key text NOT NULL,
    -- the department unit the person stands in, null right under a base
    department_guid uuid,
    -- false: present, but not understood
    is_valid boolean NOT NULL,
    -- what the directory says of the account: null, or DISABLED or EXPIRED
    shut text,
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
    manager_key text,
    primary_group bigint
  )`,
  `CREATE UNLOGGED TABLE sync_departments (
    id uuid NOT NULL,
    object_guid uuid NOT NULL,
    parent_guid uuid,
    dn text,
    name text NOT NULL,
    manager_key text
  )`,
  `CREATE UNLOGGED TABLE sync_groups (
    object_guid uuid NOT NULL,
    dn_key text NOT NULL,
    -- the last part of its SID, which primaryGroupID names
    relative_id bigint
  )`,
  `CREATE UNLOGGED TABLE sync_members (
    group_guid uuid NOT NULL,
    member_key text NOT NULL
  )`,
  // What asking for a missing person by identity brought: DELETED, DISABLED, PRESENT or ABSENT.
  `CREATE UNLOGGED TABLE sync_probes (
    object_guid uuid PRIMARY KEY,
    found text NOT NULL
  )`,

  // Known people of the directory that no understood record stands for, and what becomes of them.
  `CREATE UNLOGGED TABLE sync_plan_absent (
    user_id uuid PRIMARY KEY,
    object_guid uuid NOT NULL,
    -- KEEP, MISSING, DISABLE, or REAPPEAR: present after all
    outcome text NOT NULL,
    reason text
  )`,
  // Whose login somebody else has: the one they come in under instead.
  `CREATE UNLOGGED TABLE sync_plan_logins (
    object_guid uuid PRIMARY KEY,
    username text NOT NULL,
    wanted text NOT NULL
  )`,
  // Whom the keys of managers stand for.
  `CREATE UNLOGGED TABLE sync_plan_managers (
    dn_key text PRIMARY KEY,
    object_guid uuid NOT NULL,
    user_id uuid NOT NULL
  )`,
  `CREATE UNLOGGED TABLE sync_plan_departments (
    id uuid PRIMARY KEY,
    object_guid uuid NOT NULL,
    parent_id uuid,
    name text NOT NULL,
    ad_ou text,
    manager_id uuid,
    is_new boolean NOT NULL,
    -- whether it differs from what Maru has
    differs boolean NOT NULL,
    -- the version of the row it was compared with
    seen xid,
    is_active boolean NOT NULL DEFAULT true
  )`,
  // New people and those that differ, as they shall be.
  `CREATE UNLOGGED TABLE sync_plan_people (
    id uuid PRIMARY KEY,
    object_guid uuid NOT NULL,
    is_new boolean NOT NULL,
    was_active boolean NOT NULL,
    is_active boolean NOT NULL,
    -- the version of the row it was compared with
    seen xid,
    -- CREATE, ENABLE, DISABLE, REAPPEAR, MISSING, null for fields only
    turn text,
    reason text,
    missing_since timestamptz,
    username text NOT NULL,
    ad_username text,
    ad_upn text,
    ad_dn text,
    name text NOT NULL,
    latin_name text,
    email text,
    employee_number text,
    phone text,
    extension text,
    mobile text,
    location text,
    position text,
    title text,
    department_id uuid,
    manager_id uuid
  )`,
  `CREATE UNLOGGED TABLE sync_plan_roles (
    user_id uuid NOT NULL,
    role_id uuid NOT NULL,
    source text NOT NULL,
    granted boolean NOT NULL,
    PRIMARY KEY (user_id, role_id, source)
  )`,
  ...[
    'sync_people',
    'sync_departments',
    'sync_groups',
    'sync_members',
    'sync_probes',
    'sync_plan_absent',
    'sync_plan_logins',
    'sync_plan_managers',
    'sync_plan_departments',
    'sync_plan_people',
    'sync_plan_roles',
  ].map((table) => `GRANT TRUNCATE ON ${table} TO maru_app`),

  // Only the owner may analyse a table, and a plan over a hundred thousand rows the planner takes for none never ends.
  `CREATE FUNCTION sync_analyze() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public SET default_statistics_target = 10 AS $$
    BEGIN
      ANALYZE sync_people (object_guid, dn_key, department_guid, is_valid, username, email, manager_key);
      ANALYZE sync_departments;
      ANALYZE sync_groups;
      ANALYZE sync_members;
    END $$`,
  `REVOKE EXECUTE ON FUNCTION sync_analyze() FROM PUBLIC`,
  `GRANT EXECUTE ON FUNCTION sync_analyze() TO maru_app`,
]);
