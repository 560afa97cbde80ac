import { migration } from './migration.js';

/** Events written in the transaction of the change they tell of, and the answers of repeatable requests. */
export const outboxTables = migration('OutboxTables1700000000003', [
  `CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    type text NOT NULL,
    version smallint NOT NULL,
    ids jsonb NOT NULL,
    actor_id uuid,
    trace_id text,
    created_at timestamptz NOT NULL DEFAULT now(),
    offered_at timestamptz,
    done_at timestamptz,
    dead_at timestamptz
  )`,
  // The relay asks for what is open, oldest first; what is finished does not weigh on it.
  `CREATE INDEX outbox_open_idx ON outbox (offered_at NULLS FIRST, created_at) WHERE done_at IS NULL AND dead_at IS NULL`,
  // What waits for an administrator is counted.
  `CREATE INDEX outbox_dead_idx ON outbox (dead_at) WHERE dead_at IS NOT NULL AND done_at IS NULL`,
  // Retention deletes what has been done long ago.
  `CREATE INDEX outbox_done_idx ON outbox (done_at) WHERE done_at IS NOT NULL`,

  `CREATE TABLE outbox_handled (
    event_id uuid NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    handler text NOT NULL,
    handled_at timestamptz,
    failed_at timestamptz,
    error text,
    PRIMARY KEY (event_id, handler)
  )`,

  // Wakes the relay at COMMIT; a channel's equal notices within a transaction become one.
  `CREATE FUNCTION outbox_wake() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_notify('outbox', ''); RETURN NULL; END $$`,
  `CREATE TRIGGER outbox_wake AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake()`,

  `CREATE TABLE idempotency_keys (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    operation text NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    response jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, operation, key)
  )`,
  `CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (created_at)`,
]);
