import { EntitySchema } from 'typeorm';

/** Cron expressions in the organisation's time zone; null for never. */
export interface SyncSchedule {
  readonly full: string | null;
  readonly delta: string | null;
}

export interface TransformStep {
  readonly name: 'trim' | 'lower' | 'first' | 'regex' | 'template';
  readonly pattern?: string;
  readonly template?: string;
}

export type AttributeMapping = Readonly<
  Record<string, { readonly attributes: readonly string[]; readonly transforms?: readonly TransformStep[] }>
>;

export interface GroupRole {
  /** DN. */
  readonly group: string;
  readonly role: 'system_admin' | 'department_manager' | 'employee';
}

/** Past which a plan is held for approval. */
export interface Limits {
  readonly percent: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly basePercent: number;
  readonly baseAtLeast: number;
}

export interface Cursor {
  readonly server: string;
  readonly invocationId: string;
  readonly usn: string;
  /** Left out by versions that read everything each time. */
  readonly seesDeleted?: boolean;
}

export interface SyncConfigRow {
  id: string;
  name: string;
  position: number;
  enabled: boolean;
  server_url: string;
  port: number;
  use_ldaps: boolean;
  start_tls: boolean;
  ca_certificate: string | null;
  bind_dn: string;
  bind_password: string | null;
  base_dns: string[];
  user_filter: string;
  group_filter: string;
  sync_schedule: SyncSchedule;
  group_mapping: readonly GroupRole[];
  limits: Limits;
  version: number;
  awaits_review: boolean;
  cursor: Cursor | null;
  photo_cursor: Cursor | null;
  created_at: Date;
  updated_at: Date;
}

const syncConfigs = new EntitySchema<SyncConfigRow>({
  name: 'ad_sync_config',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    position: { type: 'integer', default: 0 },
    enabled: { type: 'boolean', default: true },
    server_url: { type: 'text' },
    port: { type: 'integer', default: 636 },
    use_ldaps: { type: 'boolean', default: true },
    start_tls: { type: 'boolean', default: false },
    ca_certificate: { type: 'text', nullable: true },
    bind_dn: { type: 'text' },
    bind_password: { type: 'text', nullable: true },
    base_dns: { type: 'text', array: true },
    user_filter: { type: 'text' },
    group_filter: { type: 'text' },
    sync_schedule: { type: 'jsonb' },
    group_mapping: { type: 'jsonb', default: [] },
    limits: { type: 'jsonb' },
    version: { type: 'integer', default: 1 },
    awaits_review: { type: 'boolean', default: false },
    cursor: { type: 'jsonb', nullable: true },
    photo_cursor: { type: 'jsonb', nullable: true },
    created_at: { type: 'timestamptz', default: () => 'now()' },
    updated_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

export interface AttributeMappingRow {
  config_id: string;
  field: string;
  attributes: string[];
  transforms: readonly TransformStep[];
}

const attributeMappings = new EntitySchema<AttributeMappingRow>({
  name: 'ad_attribute_mapping',
  columns: {
    config_id: { type: 'uuid', primary: true },
    field: { type: 'text', primary: true },
    attributes: { type: 'text', array: true },
    transforms: { type: 'jsonb', default: [] },
  },
});

export const syncConfigEntities = [syncConfigs, attributeMappings];
