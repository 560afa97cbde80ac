import { migration } from './migration.js';

export const notificationTables = migration('NotificationTables1700000000006', [
  `CREATE TABLE notifications (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind text NOT NULL,
    -- {code, …}: worded in the reader's language when read
    params jsonb NOT NULL,
    subject_type text,
    subject_id text,
    subject_url text,
    actor_id uuid REFERENCES users (id) ON DELETE SET NULL,
    count integer NOT NULL DEFAULT 1,
    event_id uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    read_at timestamptz
  )`,
  // An event tells a person once, however often its job runs.
  `CREATE UNIQUE INDEX notifications_event_key ON notifications (user_id, event_id)`,
  // The panel, newest first, and the count on the bell.
  `CREATE INDEX notifications_user_idx ON notifications (user_id, id DESC)`,
  `CREATE INDEX notifications_unread_idx ON notifications (user_id) WHERE read_at IS NULL`,
  // Retention: 90 days.
  `CREATE INDEX notifications_created_idx ON notifications (created_at)`,
  `CREATE INDEX notifications_actor_idx ON notifications (actor_id)`,
]);
