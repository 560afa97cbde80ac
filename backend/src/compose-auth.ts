import type { Platform } from './compose-platform.js';
import { Audit, AuditRepository } from './features/audit/index.js';
import {
  AccessTokens,
  AccountRepository,
  ActorSource,
  DeviceRepository,
  EndedSessionRepository,
  LoginGate,
  LoginService,
  LoginThrottle,
  OwnOrigin,
  PasswordCheck,
  PasswordService,
  RefreshCookie,
  RefreshTokens,
  RightsRepository,
  SessionEnd,
  SessionService,
  SessionStore,
  TokenAuthenticator,
  type AuthRouteParts,
  type Directories,
  type MeSource,
} from './features/auth/index.js';
import {
  encryptionKeys,
  limitsConfig,
  organisationConfig,
  serverConfig,
  tokenConfig,
} from './platform/config/index.js';

/** Who acts, with which rights: what other features are told of it, and what tells them when it changes. */
export function composeRights({ environment, queries, redis, subscriber, clock, logger }: Platform) {
  const { timeZone } = organisationConfig(environment);
  const rights = new RightsRepository(tokenConfig(environment).refreshSeconds);
  return { rights, actors: new ActorSource(queries, rights, redis, subscriber, clock, timeZone, logger) };
}

/** @param me shows a person to themselves */
export async function composeAuth(platform: Platform, actors: ActorSource, me: MeSource, directories: Directories) {
  const { environment, transaction, queries, redis, clock, outbox, logger } = platform;
  const tokens = tokenConfig(environment);
  const limits = limitsConfig(environment);
  const { publicUrl } = serverConfig(environment);
  const audit = new Audit(new AuditRepository());
  const accounts = new AccountRepository();
  const devices = new DeviceRepository();
  const accessTokens = await AccessTokens.create(tokens, clock);
  const refreshTokens = new RefreshTokens(encryptionKeys(environment));
  const store = new SessionStore(redis, tokens.refreshSeconds * 1_000);
  const ended = new EndedSessionRepository(tokens.refreshSeconds);
  const ending = new SessionEnd(ended, store, actors, audit, outbox, logger);
  const sessions = new SessionService({
    transaction,
    store,
    ending,
    actors,
    devices,
    accessTokens,
    refreshTokens,
    me,
    audit,
    outbox,
    clock,
  });
  const gate = new LoginGate(queries, accounts, directories, new LoginThrottle(limits, redis), limits);
  const passwords = new PasswordCheck(queries, accounts, directories);
  const authenticator = new TokenAuthenticator(accessTokens, actors);
  const origin = new OwnOrigin(publicUrl);
  const routes: AuthRouteParts = {
    logins: new LoginService({ transaction, gate, passwords, sessions, accounts, actors, audit, outbox }),
    passwords: new PasswordService({ transaction, queries, gate, accounts, directories, store, ending, audit, outbox }),
    sessions,
    authenticator,
    origin,
    cookie: new RefreshCookie(publicUrl, tokens.refreshSeconds),
    organisation: organisationConfig(environment),
  };
  return { authenticator, origin, sessions, devices, routes };
}
