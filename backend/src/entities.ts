import { syncConfigEntities, syncConflictEntities, syncRunEntities } from './features/ad-sync/index.js';
import { approvalEntities } from './features/approval/index.js';
import { auditLogEntity } from './features/audit/index.js';
import { endedSessionEntity, knownDeviceEntity } from './features/auth/index.js';
import { boardEntities } from './features/board/index.js';
import { fileEntities } from './features/files/index.js';
import { notificationEntities } from './features/notifications/index.js';
import { portalEntities } from './features/portal/index.js';
import { searchEntities } from './features/search/index.js';
import { userEntities } from './features/users/index.js';
import type { EntitySchema } from './platform/data-source.js';
import { outboxEntities } from './platform/outbox.entity.js';

/** Every table's description; a test holds each against the migrated schema. */
export const entities: readonly EntitySchema[] = [
  ...userEntities,
  auditLogEntity,
  endedSessionEntity,
  knownDeviceEntity,
  ...syncConfigEntities,
  ...syncConflictEntities,
  ...syncRunEntities,
  ...portalEntities,
  ...notificationEntities,
  ...approvalEntities,
  ...boardEntities,
  ...fileEntities,
  ...searchEntities,
  ...outboxEntities,
] as EntitySchema[];
