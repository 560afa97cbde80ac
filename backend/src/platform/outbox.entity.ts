import { EntitySchema } from 'typeorm';

interface OutboxRow {
  id: string;
  type: string;
  version: number;
  ids: Record<string, string | string[]>;
  actor_id: string | null;
  trace_id: string | null;
  created_at: Date;
  offered_at: Date | null;
  done_at: Date | null;
  dead_at: Date | null;
}

const outbox = new EntitySchema<OutboxRow>({
  name: 'outbox',
  columns: {
    id: { type: 'uuid', primary: true },
    type: { type: 'text' },
    version: { type: 'smallint' },
    ids: { type: 'jsonb' },
    actor_id: { type: 'uuid', nullable: true },
    trace_id: { type: 'text', nullable: true },
    created_at: { type: 'timestamptz' },
    offered_at: { type: 'timestamptz', nullable: true },
    done_at: { type: 'timestamptz', nullable: true },
    dead_at: { type: 'timestamptz', nullable: true },
  },
});

interface OutboxHandledRow {
  event_id: string;
  handler: string;
  handled_at: Date | null;
  failed_at: Date | null;
  error: string | null;
}

const outboxHandled = new EntitySchema<OutboxHandledRow>({
  name: 'outbox_handled',
  columns: {
    event_id: { type: 'uuid', primary: true },
    handler: { type: 'text', primary: true },
    handled_at: { type: 'timestamptz', nullable: true },
    failed_at: { type: 'timestamptz', nullable: true },
    error: { type: 'text', nullable: true },
  },
});

interface IdempotencyKeyRow {
  user_id: string;
  operation: string;
  key: string;
  request_hash: string;
  response: object | null;
  created_at: Date;
}

const idempotencyKeys = new EntitySchema<IdempotencyKeyRow>({
  name: 'idempotency_keys',
  columns: {
    user_id: { type: 'uuid', primary: true },
    operation: { type: 'text', primary: true },
    key: { type: 'text', primary: true },
    request_hash: { type: 'text' },
    response: { type: 'jsonb', nullable: true },
    created_at: { type: 'timestamptz' },
  },
});

export const outboxEntities = [outbox, outboxHandled, idempotencyKeys];
