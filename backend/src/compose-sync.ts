import {
  affectedBy,
  GroupHolderRepository,
  SyncConfigRepository,
  syncConfigRoutes,
  SyncConfigService,
  SyncConflictRepository,
  syncConflictRoutes,
  SyncConflictService,
  syncHealth,
  SyncImpactRepository,
  SyncImpactService,
  SyncPreviewService,
  SyncRecordRepository,
  syncRunNotices,
  SyncRunRepository,
  syncRunRetention,
  syncRunRoutes,
  SyncRunService,
  SyncTestService,
  takeOver,
} from './features/ad-sync/index.js';
import { ApprovalStake, ApprovalStakeRepository } from './features/approval/index.js';
import type { Audit } from './features/audit/index.js';
import { BoardStakeRepository } from './features/board/index.js';
import { DirectoryRepository, type Stake } from './features/directory/index.js';
import { FileStakeRepository } from './features/files/index.js';
import type { NotificationService } from './features/notifications/index.js';
import { PortalStakeRepository } from './features/portal/index.js';
import { DirectoryPeopleRepository, PeopleStakeRepository } from './features/users/index.js';
import type { Platform } from './compose-platform.js';
import { organisationConfig } from './platform/config/index.js';

/** What each feature has at stake when a directory takes people or departments away; a new one adds its own here. */
const stakes: readonly Stake[] = [
  new ApprovalStake(new ApprovalStakeRepository()),
  new BoardStakeRepository(),
  new FileStakeRepository(),
  new PortalStakeRepository(),
  new PeopleStakeRepository(),
];

/** Synchronisation as the api and the worker know it; the runs themselves are the ad-sync process's work. */
export function composeSync(
  { environment, transaction, queries, clock, outbox, encryption }: Platform,
  audit: Audit,
  notifications: NotificationService,
) {
  const { timeZone } = organisationConfig(environment);
  const directories = new DirectoryRepository(encryption);
  const runRows = new SyncRunRepository();
  const people = new DirectoryPeopleRepository();
  const affected = affectedBy(stakes);
  const configs = new SyncConfigService(
    { transaction, queries, configs: new SyncConfigRepository(), runs: runRows, people, audit, encryption, clock },
    timeZone,
  );
  const runs = new SyncRunService(
    transaction,
    queries,
    configs,
    runRows,
    new SyncRecordRepository(affected),
    new SyncImpactService(queries, new SyncImpactRepository(affected), stakes),
    audit,
    clock,
  );
  const tests = new SyncTestService(configs, queries, directories, clock);
  const previews = new SyncPreviewService(configs, queries, directories, new GroupHolderRepository(), clock);
  const conflicts = new SyncConflictService({
    transaction,
    queries,
    conflicts: new SyncConflictRepository(),
    people,
    stakes,
    audit,
    outbox,
    clock,
  });
  return {
    routes: [
      ...syncConfigRoutes(configs, tests, previews),
      ...syncRunRoutes(runs, clock, timeZone),
      ...syncConflictRoutes(conflicts),
    ],
    portlet: syncHealth(runs, clock, timeZone),
    jobs: [syncRunNotices(notifications), takeOver(stakes, audit, clock)],
    recurring: [syncRunRetention(transaction, runRows, clock)],
  };
}
