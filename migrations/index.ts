import { peopleTables } from './1700000000001-people.js';
import { auditTables } from './1700000000002-audit.js';
import { outboxTables } from './1700000000003-outbox.js';
import { directoryTables } from './1700000000004-directory.js';
import { portalTables } from './1700000000005-portal.js';
import { notificationTables } from './1700000000006-notifications.js';
import { approvalTables } from './1700000000007-approval.js';
import { boardTables } from './1700000000008-boards.js';
import { fileTables } from './1700000000009-files.js';
import { peopleSearch } from './1700000000020-people-search.js';
import { peopleLists } from './1700000000021-people-lists.js';
import { syncStagingTables } from './1700000000030-sync-staging.js';
import { syncChangeTables } from './1700000000031-sync-changes.js';
import { authTables } from './1700000000010-auth.js';
import { syncConflicts } from './1700000000070-sync-conflicts.js';
import { syncStandIns } from './1700000000071-sync-stand-ins.js';
import { portalDefault } from './1700000000040-portal-default.js';
import { leaveKind } from './1700000000050-leave-kind.js';
import { syncProgress } from './1700000000060-sync-progress.js';
import { photos } from './1700000000080-photos.js';
import { syncDeltas } from './1700000000061-sync-deltas.js';

/** Every change of the schema, in the order they are applied. */
export const migrations = [
  peopleTables,
  auditTables,
  outboxTables,
  directoryTables,
  portalTables,
  notificationTables,
  approvalTables,
  boardTables,
  fileTables,
  authTables,
  peopleSearch,
  peopleLists,
  syncStagingTables,
  syncChangeTables,
  portalDefault,
  leaveKind,
  syncProgress,
  syncDeltas,
  syncConflicts,
  syncStandIns,
  photos,
];
