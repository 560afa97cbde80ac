import type { Express } from 'express';
import { ApprovalRepository, approvalPortlets } from './features/approval/index.js';
import { BoardRepository, boardPortlets } from './features/board/index.js';
import { syncRunNotices } from './features/ad-sync/index.js';
import {
  NotificationRepository,
  notificationRetention,
  notificationRoutes,
  NotificationService,
} from './features/notifications/index.js';
import {
  calendar,
  PortalRepository,
  portalRoutes,
  PortalService,
  PortletDataService,
  quickLinks,
} from './features/portal/index.js';
import { buildApp } from './http/app.js';
import type { AnyRoute } from './http/route.js';
import type { Platform } from './compose-platform.js';
import { limitsConfig, organisationConfig, serverConfig } from './platform/config/index.js';
import type { EventJob, RecurringJob } from './platform/job.js';
import { observeOutbox, outboxRetention } from './platform/outbox-retention.js';

/** The one place where services are made; what each needs it gets here. */
async function composeFeatures(platform: Platform) {
  const { environment, transaction, queries, clock, logger } = platform;
  const { timeZone } = organisationConfig(environment);

  const notificationRepository = new NotificationRepository();
  const notifications = new NotificationService(transaction, queries, notificationRepository, clock);

  const approvals = new ApprovalRepository();
  const boards = new BoardRepository();
  const leaves = { leaves: approvals.leaves.bind(approvals, queries) };
  const portal = new PortalService(
    transaction,
    queries,
    new PortalRepository(),
    [
      ...approvalPortlets(queries, approvals, clock, timeZone),
      ...boardPortlets(queries, boards, clock),
      calendar(leaves, clock, timeZone),
      quickLinks,
    ],
    clock,
  );
  const portletData = new PortletDataService(portal, clock, logger);

  return { notifications, notificationRepository, portal, portletData };
}

type Features = Awaited<ReturnType<typeof composeFeatures>>;

/** Routes by feature, as the gateway sends each prefix to its own; API_FEATURES names some of them. */
const routesOf = ({ notifications, portal, portletData }: Features) =>
  ({
    portal: portalRoutes(portal, portletData),
    notifications: notificationRoutes(notifications),
  }) satisfies Record<string, readonly AnyRoute[]>;

export interface Api {
  readonly app: Express;
  /** Ends what the features keep open. */
  readonly close: () => Promise<void>;
}

export async function composeApi(platform: Platform): Promise<Api> {
  const { environment, transaction, redis, readiness, clock, logger, metrics } = platform;
  const features = await composeFeatures(platform);
  const server = serverConfig(environment);
  const routes = Object.entries(routesOf(features));
  const unknown = server.features?.filter((name) => !routes.some(([feature]) => feature === name)) ?? [];
  if (unknown.length > 0) throw new Error(`API_FEATURES names what is not there: ${unknown.join(', ')}`);
  const app = buildApp({
    routes: routes
      .filter(([name]) => server.features?.includes(name) ?? true)
      .flatMap(([, list]) => list as AnyRoute[]),
    authenticator: features.authenticator,
    grants: features.grants,
    transaction,
    redis,
    limits: limitsConfig(environment),
    server,
    readiness,
    clock,
    logger,
    metrics,
  });
  return { app, close: () => Promise.resolve() };
}

export interface Work {
  readonly jobs: readonly EventJob[];
  readonly recurring: readonly RecurringJob[];
}

export async function composeWorker(platform: Platform): Promise<Work> {
  const { transaction, queries, clock, metrics } = platform;
  const { notifications, notificationRepository } = await composeFeatures(platform);
  observeOutbox(queries, metrics);
  return {
    jobs: [syncRunNotices(notifications)],
    recurring: [notificationRetention(transaction, notificationRepository, clock), outboxRetention(queries)],
  };
}
