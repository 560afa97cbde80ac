import type { Express } from 'express';
import { ApprovalRepository, approvalPortlets, leaveRoutes, LeaveService } from './features/approval/index.js';
import { boardChoices, BoardRepository, boardPortlets } from './features/board/index.js';
import { Audit, AuditRepository } from './features/audit/index.js';
import { accessChanges, authRoutes, Grants, securityNotices } from './features/auth/index.js';
import {
  DirectoryLoginService,
  DirectoryRepository,
  KeptDirectories,
  observeDirectories,
} from './features/directory/index.js';
import { fileRoutes, FileService, PhotoRepository, photoRetention } from './features/files/index.js';
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
  tellPortlets,
} from './features/portal/index.js';
import {
  findPeopleBy,
  indexPeople,
  PeopleIndex,
  PeopleSourceRepository,
  PostgresEngine,
  repairPeopleIndex,
  SearchPeopleRepository,
  searchRoutes,
  SearchService,
  userSearchRoutes,
} from './features/search/index.js';
import {
  AccessRequestRepository,
  AccessRequestService,
  departmentChoices,
  DepartmentRepository,
  departmentRoutes,
  DepartmentService,
  FavoriteRepository,
  favoriteRoutes,
  favoritesGeneration,
  FavoriteService,
  forgetPeople,
  MeRepository,
  meRoutes,
  MeService,
  People,
  peopleGeneration,
  peoplePortletChanges,
  peoplePortlets,
  PeopleRepository,
  tellGrantors,
  UserRepository,
  userRoutes,
  UserService,
} from './features/users/index.js';
import { buildApp } from './http/app.js';
import type { AnyRoute } from './http/route.js';
import { composeAuth, composeRights } from './compose-auth.js';
import { composeLive, type Live } from './compose-live.js';
import type { Platform } from './compose-platform.js';
import { composeSync } from './compose-sync.js';
import { today } from './platform/clock.js';
import { limitsConfig, organisationConfig, serverConfig } from './platform/config/index.js';
import type { EventJob, RecurringJob } from './platform/job.js';
import { LiveChannel } from './platform/live.js';
import { observeOutbox, outboxRetention } from './platform/outbox-retention.js';
import { createTransaction } from './platform/transaction.js';

/** The one place where services are made; what each needs it gets here. */
async function composeFeatures(platform: Platform) {
  const { environment, transaction, queries, clock, logger, cache, outbox, encryption, files, addresses } = platform;
  const live = new LiveChannel(platform.redis, platform.subscriber, logger);
  const { timeZone } = organisationConfig(environment);

  const notificationRepository = new NotificationRepository();
  const notifications = new NotificationService(transaction, queries, notificationRepository, live, clock);

  const audit = new Audit(new AuditRepository());
  const { rights, actors } = composeRights(platform);
  const generation = peopleGeneration(cache);
  const accessRequests = new AccessRequestRepository();
  const departments = new DepartmentService(queries, new DepartmentRepository(), generation, cache);
  const searchPeople = new SearchPeopleRepository();
  const indexing = createTransaction(platform.dataSource);
  const engine = new PostgresEngine(indexing, queries, searchPeople, clock);
  const find = findPeopleBy(engine);
  const users = new UserService(queries, new UserRepository(), departments, find, generation, cache);
  const forgetActor = actors.forget.bind(actors);
  const me = new MeService(transaction, queries, new MeRepository(), users, audit, outbox, generation, forgetActor, {
    timeZone,
  });
  const people = new People(new PeopleRepository());
  const favoritesOf = (ownerId: string) => favoritesGeneration(cache, ownerId);
  const favorites = new FavoriteService(
    transaction,
    queries,
    new FavoriteRepository(),
    people,
    outbox,
    clock,
    (ownerId) => favoritesOf(ownerId).raise(),
  );
  const search = new SearchService(queries, engine, people, departments, generation, favoritesOf, cache);
  const peopleIndex = new PeopleIndex(indexing, new PeopleSourceRepository(), searchPeople, engine);
  const requests = new AccessRequestService(transaction, accessRequests, audit, outbox, clock);

  const directories = new KeptDirectories(queries, new DirectoryRepository(encryption));
  const directoryLogins = new DirectoryLoginService(directories, clock, logger);
  const auth = await composeAuth(platform, actors, me, directoryLogins);
  const grants = new Grants(queries, rights, accessRequests);

  const sync = composeSync(platform, audit, notifications);

  const approvals = new ApprovalRepository();
  const boards = new BoardRepository();
  const leaves = { leaves: approvals.leaves.bind(approvals, queries) };
  const leaveOf = new LeaveService(queries, approvals, people, clock, timeZone);
  const absences = {
    today: (ids: readonly string[]) => approvals.absences(queries, ids, today(clock.now(), timeZone)),
  };
  const portal = new PortalService(
    transaction,
    queries,
    new PortalRepository(),
    [
      ...approvalPortlets(queries, approvals, clock, timeZone),
      ...boardPortlets(queries, boards, clock),
      ...peoplePortlets(favorites, departments, users, absences),
      calendar(leaves, clock, timeZone),
      quickLinks,
      sync.portlet,
    ],
    [boardChoices(queries, boards), departmentChoices(departments)],
    clock,
  );
  const portletData = new PortletDataService(portal, clock, logger);

  return {
    live,
    notifications,
    notificationRepository,
    portal,
    portletData,
    actors,
    auth,
    grants,
    directories,
    generation,
    people: { users, departments, favorites, me, requests, leaveOf },
    search,
    peopleIndex,
    grantorNotices: tellGrantors(notifications, accessRequests, people),
    sync,
    files: new FileService(files, addresses),
  };
}

type Features = Awaited<ReturnType<typeof composeFeatures>>;

/** Routes by feature, as the gateway sends each prefix to its own; API_FEATURES names some of them. */
const routesOf = ({ notifications, portal, portletData, auth, people, search, sync, files }: Features) =>
  ({
    auth: authRoutes(auth.routes),
    users: [
      ...meRoutes(people.me, people.requests),
      ...favoriteRoutes(people.favorites),
      ...departmentRoutes(people.departments),
      ...userRoutes(people.users),
      ...leaveRoutes(people.leaveOf),
      ...userSearchRoutes(search),
    ],
    search: searchRoutes(search),
    portal: portalRoutes(portal, portletData),
    notifications: notificationRoutes(notifications),
    'ad-sync': sync.routes,
    files: fileRoutes(files),
  }) satisfies Record<string, readonly AnyRoute[]>;

export interface Api {
  readonly app: Express;
  /** Connections of open pages; undefined where this process does not serve the notifications. */
  readonly live: Live | undefined;
  /** Ends what the features keep open. */
  readonly close: () => Promise<void>;
}

export async function composeApi(platform: Platform): Promise<Api> {
  const { environment, transaction, redis, readiness, clock, logger, metrics, addresses } = platform;
  const features = await composeFeatures(platform);
  observeDirectories(features.directories, metrics);
  const server = serverConfig(environment);
  const routes = Object.entries(routesOf(features));
  const unknown = server.features?.filter((name) => !routes.some(([feature]) => feature === name)) ?? [];
  if (unknown.length > 0) throw new Error(`API_FEATURES names what is not there: ${unknown.join(', ')}`);
  const serves = (name: string) => server.features?.includes(name) ?? true;
  const app = buildApp({
    routes: routes.filter(([name]) => serves(name)).flatMap(([, list]) => list as AnyRoute[]),
    authenticator: features.auth.authenticator,
    grants: features.grants,
    transaction,
    redis,
    limits: limitsConfig(environment),
    addresses,
    server,
    readiness,
    clock,
    logger,
    metrics,
  });
  return {
    app,
    live: serves('notifications') ? composeLive(platform, features) : undefined,
    close: () => {
      features.directories.close();
      return Promise.resolve();
    },
  };
}

export interface Work {
  readonly jobs: readonly EventJob[];
  readonly recurring: readonly RecurringJob[];
}

export async function composeWorker(platform: Platform): Promise<Work> {
  const { transaction, queries, clock, metrics, files } = platform;
  const { live, notifications, notificationRepository, actors, auth, generation, peopleIndex, grantorNotices, sync } =
    await composeFeatures(platform);
  observeOutbox(queries, metrics);
  return {
    jobs: [
      accessChanges(actors, auth.sessions),
      securityNotices(notifications, auth.devices),
      forgetPeople(generation),
      indexPeople(peopleIndex, generation),
      grantorNotices,
      ...sync.jobs,
      tellPortlets(live, peoplePortletChanges),
    ],
    recurring: [
      notificationRetention(transaction, notificationRepository, clock),
      ...sync.recurring,
      outboxRetention(queries),
      photoRetention(files, queries, new PhotoRepository(), clock),
      repairPeopleIndex(peopleIndex, generation),
    ],
  };
}
