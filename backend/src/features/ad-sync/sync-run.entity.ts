import { EntitySchema } from 'typeorm';

export type SyncMode = 'full' | 'delta';
export type SyncTrigger = 'schedule' | 'manual' | 'approval' | 'retry';
export type SyncRunStatus =
  | 'queued'
  | 'running'
  | 'succeeded'
  | 'unchanged'
  | 'planned'
  | 'held'
  | 'failed'
  | 'aborted'
  | 'cancelled'
  | 'discarded'
  | 'superseded'
  | 'expired';

/** Stored as code and parameters, worded at reading. */
export interface Reason {
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface Problem {
  readonly dn: string | null;
  readonly objectGuid: string | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface SyncRunRow {
  id: string;
  number: string;
  directory_id: string;
  server: string | null;
  mode: SyncMode;
  trigger: SyncTrigger;
  dry_run: boolean;
  reads_all: boolean | null;
  status: SyncRunStatus;
  requested_by: string | null;
  approves: string | null;
  scheduled_at: Date | null;
  created_at: Date;
  sync_started_at: Date | null;
  sync_completed_at: Date | null;
  heartbeat_at: Date | null;
  cancel_requested_at: Date | null;
  expires_at: Date | null;
  synced_count: number;
  error_count: number;
  error_details: readonly Problem[];
  counts: Readonly<Record<string, number>>;
  reason: Reason | null;
  progress: Readonly<Record<string, unknown>> | null;
  plan_hash: string | null;
  stand_ins: readonly unknown[];
}

const syncRuns = new EntitySchema<SyncRunRow>({
  name: 'ad_sync_logs',
  columns: {
    id: { type: 'uuid', primary: true },
    number: { type: 'bigint', generated: 'increment' },
    directory_id: { type: 'uuid' },
    server: { type: 'text', nullable: true },
    mode: { type: 'text' },
    trigger: { type: 'text' },
    dry_run: { type: 'boolean', default: false },
    reads_all: { type: 'boolean', nullable: true },
    status: { type: 'text' },
    requested_by: { type: 'uuid', nullable: true },
    approves: { type: 'uuid', nullable: true },
    scheduled_at: { type: 'timestamptz', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    sync_started_at: { type: 'timestamptz', nullable: true },
    sync_completed_at: { type: 'timestamptz', nullable: true },
    heartbeat_at: { type: 'timestamptz', nullable: true },
    cancel_requested_at: { type: 'timestamptz', nullable: true },
    expires_at: { type: 'timestamptz', nullable: true },
    synced_count: { type: 'integer', default: 0 },
    error_count: { type: 'integer', default: 0 },
    error_details: { type: 'jsonb', default: [] },
    counts: { type: 'jsonb', default: {} },
    reason: { type: 'jsonb', nullable: true },
    progress: { type: 'jsonb', nullable: true },
    plan_hash: { type: 'text', nullable: true },
    stand_ins: { type: 'jsonb', default: [] },
  },
});

export interface SyncChangeRow {
  run_id: string;
  position: number;
  kind: string;
  subject_id: string;
  object_guid: string | null;
  is_new: boolean;
  name: string;
  username: string | null;
  reason: Reason | null;
  fields: readonly FieldChange[];
  held_keys: string[];
  is_unapproved: boolean;
}

const syncChanges = new EntitySchema<SyncChangeRow>({
  name: 'ad_sync_changes',
  columns: {
    run_id: { type: 'uuid', primary: true },
    position: { type: 'integer', primary: true },
    kind: { type: 'text' },
    subject_id: { type: 'uuid' },
    object_guid: { type: 'uuid', nullable: true },
    is_new: { type: 'boolean', default: false },
    name: { type: 'text' },
    username: { type: 'text', nullable: true },
    reason: { type: 'jsonb', nullable: true },
    fields: { type: 'jsonb', default: [] },
    held_keys: { type: 'text', array: true, default: [] },
    is_unapproved: { type: 'boolean', default: false },
  },
});

export const syncRunEntities = [syncRuns, syncChanges];
