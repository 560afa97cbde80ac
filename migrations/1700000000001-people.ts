import { migration } from './migration.js';

/** Directories' identities (requirements 4.1.1: users, departments, roles, user_roles) and what people keep. */
export const peopleTables = migration('PeopleTables1700000000001', [
  // What comes later is readable and writable for the application's role; a table that is not says so itself.
  `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO maru_app`,
  `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO maru_app`,
  `GRANT USAGE ON SCHEMA public TO maru_app`,
  // Readiness compares what has been applied with what this version brings.
  `GRANT SELECT ON migrations TO maru_app`,
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,

  `CREATE TABLE departments (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    parent_id uuid REFERENCES departments (id),
    ad_ou text,
    directory_id uuid,
    object_guid uuid,
    manager_id uuid,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK (parent_id <> id),
    CHECK ((directory_id IS NULL) = (object_guid IS NULL))
  )`,
  // One level of the chart is read at a time; a foreign key's check on delete needs it too.
  `CREATE INDEX departments_parent_idx ON departments (parent_id)`,
  `CREATE INDEX departments_manager_idx ON departments (manager_id)`,
  // Who a department is to its directory; the synchronisation joins on it.
  `CREATE UNIQUE INDEX departments_identity_key ON departments (directory_id, object_guid)`,

  `CREATE TABLE users (
    id uuid PRIMARY KEY,
    username text NOT NULL,
    employee_number text,
    name text NOT NULL,
    latin_name text,
    email text,
    phone text,
    extension text,
    mobile text,
    location text,
    department_id uuid REFERENCES departments (id),
    position text,
    title text,
    manager_id uuid REFERENCES users (id),
    profile_image_url text,
    directory_id uuid,
    object_guid uuid,
    ad_username text,
    ad_upn text,
    ad_dn text,
    ad_sync_date timestamptz,
    missing_since timestamptz,
    password_hash text,
    is_active boolean NOT NULL DEFAULT true,
    disabled_by text CHECK (disabled_by IN ('sync', 'login', 'administrator')),
    disabled_at timestamptz,
    token_version integer NOT NULL DEFAULT 0,
    settings jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((directory_id IS NULL) = (object_guid IS NULL)),
    CHECK (password_hash IS NULL OR directory_id IS NULL),
    CHECK (is_active = (disabled_by IS NULL)),
    CONSTRAINT users_username_key
      EXCLUDE USING btree (lower(username) WITH =) WHERE (is_active) DEFERRABLE INITIALLY DEFERRED
  )`,
  `ALTER TABLE departments ADD CONSTRAINT departments_manager_fk FOREIGN KEY (manager_id) REFERENCES users (id)`,
  // Who a person is to their directory; the synchronisation joins on it.
  `CREATE UNIQUE INDEX users_identity_key ON users (directory_id, object_guid)`,
  // Login by any form of the name, leavers included (requirements 4.2: search fields).
  `CREATE INDEX users_username_idx ON users (lower(username))`,
  `CREATE INDEX users_email_idx ON users (lower(email))`,
  `CREATE INDEX users_upn_idx ON users (lower(ad_upn))`,
  `CREATE INDEX users_employee_number_idx ON users (employee_number)`,
  // The members of a department in the order they are listed.
  `CREATE INDEX users_department_idx ON users (department_id, is_active, name, id)`,
  // The list of everybody in its default order.
  `CREATE INDEX users_name_idx ON users (name, id) WHERE is_active`,
  `CREATE INDEX users_manager_idx ON users (manager_id)`,

  `CREATE TABLE roles (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    description text NOT NULL DEFAULT '',
    permissions jsonb NOT NULL DEFAULT '[]',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  `INSERT INTO roles (id, name, description, permissions) VALUES
    ('01900000-0000-7000-8000-000000000001', 'system_admin', 'Administers people, directories and Maru itself',
     '["people:read", "people:administer", "portal:use", "notifications:use", "directory:administer"]'),
    ('01900000-0000-7000-8000-000000000002', 'department_manager', 'Heads a department',
     '["people:read", "portal:use", "notifications:use"]'),
    ('01900000-0000-7000-8000-000000000003', 'employee', 'Works here',
     '["people:read", "portal:use", "notifications:use"]')`,

  `CREATE TABLE user_roles (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role_id uuid NOT NULL REFERENCES roles (id),
    -- 'local', 'rule' or 'group:' and the directory group's objectGUID; a synchronisation touches only its own
    source text NOT NULL CHECK (source IN ('local', 'rule') OR source LIKE 'group:%'),
    assigned_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, role_id, source)
  )`,
  // Who holds a role: grantors, the last administrator.
  `CREATE INDEX user_roles_role_idx ON user_roles (role_id, user_id)`,

  `CREATE TABLE favorites (
    owner_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    added_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner_id, user_id),
    CHECK (owner_id <> user_id)
  )`,
  `CREATE INDEX favorites_user_idx ON favorites (user_id)`,

  `CREATE TABLE access_requests (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    path text NOT NULL,
    role text NOT NULL,
    reason text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX access_requests_user_idx ON access_requests (user_id)`,
]);
