import { EntitySchema } from 'typeorm';

interface EndedSessionRow {
  id: string;
  user_id: string;
  reason: string;
  device: string;
  ended_at: Date;
}

export const endedSessionEntity = new EntitySchema<EndedSessionRow>({
  name: 'EndedSession',
  tableName: 'ended_sessions',
  columns: {
    id: { type: 'uuid', primary: true },
    user_id: { type: 'uuid' },
    reason: { type: 'text' },
    device: { type: 'text' },
    ended_at: { type: 'timestamptz', default: () => 'now()' },
  },
});

interface KnownDeviceRow {
  id: string;
  user_id: string;
  device: string;
  first_seen_at: Date;
  last_seen_at: Date;
}

export const knownDeviceEntity = new EntitySchema<KnownDeviceRow>({
  name: 'KnownDevice',
  tableName: 'known_devices',
  columns: {
    id: { type: 'uuid', primary: true },
    user_id: { type: 'uuid' },
    device: { type: 'text' },
    first_seen_at: { type: 'timestamptz', default: () => 'now()' },
    last_seen_at: { type: 'timestamptz', default: () => 'now()' },
  },
});
