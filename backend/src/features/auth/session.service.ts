import type { Actor } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { currentContext } from '../../platform/context.js';
import { NotFound, Unauthenticated } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import type { Outbox } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import type { AccessTokens } from './access-tokens.js';
import type { ActorSource, Rights } from './actor-source.js';
import type { DeviceRepository } from './device.repository.js';
import { deviceName } from './device.js';
import { newSecret, type RefreshToken, type RefreshTokens } from './refresh-token.js';
import type { SessionEnd } from './session-end.js';
import type { Session, SessionStore } from './session.store.js';
import type { From, MeSource, Opened } from './sessions.js';

/** Of a person; past it those not seen for longest end, some at a time so that not every login has to look. */
const MOST_SESSIONS = 100;
const ROOM_MADE = 10;

export interface SessionParts {
  readonly transaction: Transaction;
  readonly store: SessionStore;
  readonly ending: SessionEnd;
  readonly actors: ActorSource;
  readonly devices: DeviceRepository;
  readonly accessTokens: AccessTokens;
  readonly refreshTokens: RefreshTokens;
  readonly me: MeSource;
  readonly audit: Audit;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

/** Sessions: opened by a login, renewed by their refresh tokens, ended by a logout or by their owner. */
export class SessionService {
  constructor(private readonly parts: SessionParts) {}

  /** For somebody who has shown who they are. @throws Unavailable SESSIONS_UNAVAILABLE, DATABASE_UNAVAILABLE */
  async open(userId: string, from: From, persistent: boolean): Promise<Opened> {
    const { store, clock, actors, audit, devices, outbox } = this.parts;
    const token = { userId, sessionId: newId(), secret: newSecret(), generation: 1 };
    const device = deviceName(from.userAgent);
    const session = { id: token.sessionId, userId, device, address: from.ip, since: clock.now() };
    const open = await store.open(token, session, persistent);
    try {
      const rights = await this.parts.transaction(async (tx) => {
        const now = await actors.read(tx, userId);
        if (!now?.isActive) throw new Unauthenticated('ACCOUNT_DISABLED');
        const newDevice = await devices.seen(tx, userId, device);
        if (newDevice !== undefined) {
          await outbox.add(tx, { type: 'security.new_device', version: 1, ids: { userId, deviceId: newDevice } });
        }
        const target = { type: 'user', id: userId };
        await audit.record(tx, { action: 'auth.login', outcome: 'done', target, details: { session: session.id } });
        return now;
      });
      if (open > MOST_SESSIONS) await this.endOldest(userId);
      return await this.opened(rights, token, persistent, from);
    } catch (error) {
      await this.parts.ending.drop(userId, session.id);
      throw error;
    }
  }

  /**
   * One round trip to Redis; PostgreSQL is read where nothing is kept of the person.
   * @throws Unauthenticated REFRESH_INVALID
   * @throws Unavailable SESSIONS_UNAVAILABLE, DATABASE_UNAVAILABLE: the same token may be presented again
   */
  async refresh(presented: string | undefined, from: From): Promise<Opened> {
    const { refreshTokens, store, clock, actors, ending } = this.parts;
    const token = presented === undefined ? undefined : refreshTokens.read(presented);
    if (!token) throw new Unauthenticated('REFRESH_INVALID');
    const { userId, sessionId } = token;
    const context = currentContext();
    if (context) context.actorId = userId;

    const answer = await store.present(token, from.ip, clock.now());
    if (answer.kind === 'reused') {
      const reused = { id: sessionId, userId, device: answer.device };
      await this.parts.transaction((tx) => ending.end(tx, [reused], 'reuse'));
    }
    if (answer.kind !== 'next') throw new Unauthenticated('REFRESH_INVALID');

    const rights = await actors.of(userId);
    if (!rights?.isActive || rights.endedSessions.includes(sessionId)) {
      await ending.drop(userId, sessionId);
      throw new Unauthenticated('REFRESH_INVALID');
    }
    return this.opened(rights, { ...token, generation: answer.generation }, answer.persistent, from);
  }

  /**
   * Ends what the token and the cookie stand for, with Redis away too. Safe to repeat.
   * @param session of the access token
   * @param cookie the refresh token
   */
  async logout(session: { readonly userId: string; readonly id: string } | undefined, cookie?: string): Promise<void> {
    const token = cookie === undefined ? undefined : this.parts.refreshTokens.read(cookie);
    const held = token && { userId: token.userId, id: token.sessionId };
    const sessions = [session, held?.id === session?.id ? undefined : held].filter((each) => each !== undefined);
    if (sessions.length === 0) return;
    const context = currentContext();
    if (context) context.actorId ??= sessions[0]?.userId;
    const ended = sessions.map((each) => ({ ...each, device: '' }));
    await this.parts.transaction((tx) => this.parts.ending.end(tx, ended, 'logout'));
  }

  /** The last seen first. @throws Unavailable SESSIONS_UNAVAILABLE */
  async list(me: Actor): Promise<(Session & { readonly current: boolean })[]> {
    const sessions = await this.parts.store.list(me.id);
    return sessions.map((session) => ({ ...session, current: session.id === me.sessionId }));
  }

  /** @throws NotFound SESSION_NOT_FOUND, also for another person's. @throws Unavailable SESSIONS_UNAVAILABLE */
  async end(me: Actor, id: string): Promise<void> {
    const session = (await this.parts.store.list(me.id)).find((each) => each.id === id);
    if (!session) throw new NotFound('SESSION_NOT_FOUND');
    const reason = id === me.sessionId ? 'logout' : 'ended';
    await this.parts.transaction((tx) => this.parts.ending.end(tx, [session], reason));
  }

  /** @returns how many ended. @throws Unavailable SESSIONS_UNAVAILABLE */
  async endOthers(me: Actor): Promise<number> {
    const others = (await this.parts.store.list(me.id)).filter(({ id }) => id !== me.sessionId);
    await this.parts.transaction((tx) => this.parts.ending.end(tx, others, 'ended'));
    return others.length;
  }

  /** Of somebody who has been disabled. @throws Unavailable SESSIONS_UNAVAILABLE */
  async endAllOf(userId: string): Promise<void> {
    const sessions = await this.parts.store.list(userId);
    await this.parts.transaction((tx) => this.parts.ending.end(tx, sessions, 'disabled'));
  }

  private async endOldest(userId: string): Promise<void> {
    const sessions = await this.parts.store.list(userId);
    await this.parts.transaction((tx) =>
      this.parts.ending.end(tx, sessions.slice(MOST_SESSIONS - ROOM_MADE), 'logout'),
    );
  }

  private async opened(rights: Rights, token: RefreshToken, persistent: boolean, { locale }: From): Promise<Opened> {
    const { accessTokens, refreshTokens, me } = this.parts;
    const signedIn = rights.actor(token.sessionId);
    const actor = { ...signedIn, locale: signedIn.locale ?? locale };
    const claims = {
      userId: actor.id,
      sessionId: token.sessionId,
      roles: actor.roles,
      permissions: [...actor.permissions],
      version: rights.version,
    };
    const [accessToken, user] = await Promise.all([accessTokens.sign(claims), me.shown(actor, rights.settings)]);
    return { accessToken, expiresIn: accessTokens.seconds, user, refreshToken: refreshTokens.write(token), persistent };
  }
}
