import { EntitySchema } from 'typeorm';

export interface SyncConflictRow {
  id: string;
  directory_id: string;
  kind: string;
  user_id: string;
  other_id: string;
  value: string;
  state: string;
  seen: string;
  accounts: unknown;
  found_at: Date;
  decided_at: Date | null;
  decided_by: string | null;
}

const syncConflicts = new EntitySchema<SyncConflictRow>({
  name: 'ad_sync_conflicts',
  columns: {
    id: { type: 'uuid', primary: true },
    directory_id: { type: 'uuid' },
    kind: { type: 'text' },
    user_id: { type: 'uuid' },
    other_id: { type: 'uuid' },
    value: { type: 'text' },
    state: { type: 'text', default: 'waiting' },
    seen: { type: 'text' },
    accounts: { type: 'jsonb', nullable: true },
    found_at: { type: 'timestamptz' },
    decided_at: { type: 'timestamptz', nullable: true },
    decided_by: { type: 'uuid', nullable: true },
  },
});

export const syncConflictEntities = [syncConflicts];
