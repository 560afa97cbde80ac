import { migration } from './migration.js';

/** What of sessions must outlast Redis, and the devices a person has logged in from. */
export const authTables = migration('AuthTables1700000000010', [
  // Kept as long as a refresh token could still name the session, so that an emptied or restored Redis revives none.
  `CREATE TABLE ended_sessions (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    reason text NOT NULL CHECK (reason IN ('logout', 'ended', 'password', 'reuse', 'disabled')),
    -- as the list of sessions showed it: 'Chrome · Windows'
    device text NOT NULL,
    ended_at timestamptz NOT NULL DEFAULT now()
  )`,
  // The sessions of a person that ended lately, read whenever their rights are.
  `CREATE INDEX ended_sessions_user_idx ON ended_sessions (user_id, ended_at)`,

  `CREATE TABLE known_devices (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    device text NOT NULL,
    first_seen_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (user_id, device)
  )`,

  // Login by sAMAccountName, where that is not the login name (requirements 4.2: search fields).
  `CREATE INDEX users_ad_username_idx ON users (lower(ad_username))`,
]);
