import { migration } from './migration.js';

export const fileTables = migration('FileTables1700000000009', [
  `CREATE TABLE files (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL REFERENCES users (id),
    name text NOT NULL,
    size bigint NOT NULL CHECK (size >= 0),
    type text NOT NULL,
    sha256 bytea,
    store_key text NOT NULL UNIQUE,
    status text NOT NULL CHECK (status IN ('requested', 'stored', 'clean', 'refused')),
    -- what it hangs on, whose readers may fetch it
    subject_type text,
    subject_id uuid,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX files_owner_idx ON files (owner_id)`,
  `CREATE INDEX files_subject_idx ON files (subject_type, subject_id)`,
  // Uploads that nobody confirmed are collected after a day.
  `CREATE INDEX files_unconfirmed_idx ON files (created_at) WHERE status = 'requested'`,
]);
