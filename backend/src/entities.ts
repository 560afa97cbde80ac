import type { EntitySchema } from 'typeorm';
import { syncConfigEntities, syncRunEntities } from './features/ad-sync/index.js';
import { auditLogEntity } from './features/audit/index.js';
import { endedSessionEntity, knownDeviceEntity } from './features/auth/index.js';

/** Every table's description; a test holds each against the migrated schema. */
export const entities: readonly EntitySchema[] = [
  auditLogEntity,
  endedSessionEntity,
  knownDeviceEntity,
  ...syncConfigEntities,
  ...syncRunEntities,
];
