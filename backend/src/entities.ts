import type { EntitySchema } from 'typeorm';
import { auditLogEntity } from './features/audit/index.js';
import { endedSessionEntity, knownDeviceEntity } from './features/auth/index.js';

/** Every table's description; a test holds each against the migrated schema. */
export const entities: readonly EntitySchema[] = [auditLogEntity, endedSessionEntity, knownDeviceEntity];
