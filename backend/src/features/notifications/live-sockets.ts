import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type DefaultEventsMap, type Socket } from 'socket.io';
import type { Schema } from '../../http/route.js';
import { locales, type Locale, type Permission } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import { Failure, Forbidden, TooMany, Unauthenticated } from '../../platform/errors.js';
import type { Audience } from '../../platform/live.js';
import type { Logger } from '../../platform/logger.js';
import type { Metrics } from '../../platform/metrics.js';
import type { Doorkeeper, HeldSession } from './doorkeeper.js';

/** Of a person on one process; more than anybody has tabs. */
const MOST_SOCKETS = 50;
/** Milliseconds, the most a timer of Node.js takes. */
const LONGEST_TIMER = 2 ** 31 - 1;

type LiveEvents = Schema<'LiveEvents'>;
export type EndReason = LiveEvents['session.ended']['reason'];

/** Whom a connection was opened for. */
interface Held extends HeldSession {
  readonly locale: Locale;
  readonly permissions: ReadonlySet<Permission>;
  readonly expiresAt: Date;
}
type ServerEvents = { [E in keyof LiveEvents]: (data: LiveEvents[E]) => void };
type LiveSocket = Socket<DefaultEventsMap, ServerEvents, DefaultEventsMap, Held>;

const personRoom = (userId: string) => `person:${userId}`;
const languageRoom = (userId: string, locale: Locale) => `person:${userId}:${locale}`;
const sessionRoom = (sessionId: string) => `session:${sessionId}`;
const permissionRoom = (permission: string) => `permission:${permission}`;

/** The open connections of this process: who is let in, and what is said to whom of them. */
export class LiveSockets {
  private readonly io: Server<DefaultEventsMap, ServerEvents, DefaultEventsMap, Held>;
  private isClosing = false;

  constructor(
    private readonly door: Doorkeeper,
    /** @throws Forbidden for a page that is not Maru's own */
    private readonly origin: { mustBe(origin: string | undefined): void },
    private readonly clock: Clock,
    metrics: Metrics,
    private readonly logger: Logger,
  ) {
    this.io = new Server({
      path: '/socket.io',
      transports: ['websocket'],
      serveClient: false,
      connectTimeout: 10_000,
      pingInterval: 15_000,
      pingTimeout: 10_000,
      // Clients say nothing but who they are.
      maxHttpBufferSize: 16_384,
      allowRequest: (request, answer) => {
        answer(null, !this.isClosing && this.isOwn(request));
      },
    });
    this.io.use((socket: LiveSocket, next) => {
      this.letIn(socket).then(() => next(), next);
    });
    this.io.on('connection', (socket) => this.welcome(socket));
    metrics.gauge('maru_live_sockets', 'Open connections of pages', [], (gauge) => {
      gauge.set({}, this.io.sockets.sockets.size);
    });
  }

  attach(http: HttpServer): void {
    this.io.attach(http);
  }

  /** Lets every connection go; clients find another process, or this one once it is back. */
  close(): void {
    this.isClosing = true;
    this.io.engine.close();
  }

  say<E extends keyof LiveEvents>(to: Audience, event: E, data: LiveEvents[E]): void {
    this.roomsOf(to).emit(event, ...([data] as Parameters<ServerEvents[E]>));
  }

  /** To one person's connections that read a language. */
  sayIn<E extends keyof LiveEvents>(userId: string, locale: Locale, event: E, data: LiveEvents[E]): void {
    this.io.to(languageRoom(userId, locale)).emit(event, ...([data] as Parameters<ServerEvents[E]>));
  }

  /** In which languages somebody reads here; none where they have no page open on this process. */
  languagesOf(userId: string): Locale[] {
    const { rooms } = this.io.sockets.adapter;
    return locales.filter((locale) => rooms.has(languageRoom(userId, locale)));
  }

  isAnybodyThere(to: { readonly permission: string }): boolean {
    return this.io.sockets.adapter.rooms.has(permissionRoom(to.permission));
  }

  /** The sessions connections are held for, of one person or of all. */
  held(userId?: string): HeldSession[] {
    const { rooms } = this.io.sockets.adapter;
    const ids = userId === undefined ? this.io.sockets.sockets.keys() : (rooms.get(personRoom(userId)) ?? []);
    return [...ids].flatMap((id) => this.io.sockets.sockets.get(id)?.data ?? []);
  }

  end(sessionId: string, reason: EndReason): void {
    this.io.to(sessionRoom(sessionId)).emit('session.ended', { reason });
    this.drop(sessionId);
  }

  /** Closes a session's connections; its pages come back with a new token. */
  drop(sessionId: string): void {
    this.io.in(sessionRoom(sessionId)).disconnectSockets(true);
  }

  private roomsOf(to: Audience) {
    if (to === 'everybody') return this.io;
    return this.io.to('people' in to ? to.people.map(personRoom) : permissionRoom(to.permission));
  }

  private isOwn({ headers }: IncomingMessage): boolean {
    try {
      this.origin.mustBe(headers.origin);
      return true;
    } catch {
      return false;
    }
  }

  /** @throws Error whose message is the code of the refusal, as socket.io tells it to the client */
  private async letIn(socket: LiveSocket): Promise<void> {
    try {
      socket.data = await this.heldBy(socket.handshake.auth);
    } catch (error) {
      if (error instanceof Failure) throw new Error(error.code, { cause: error });
      this.logger.error({ error: String(error) }, 'a connection failed');
      throw new Error('INTERNAL_ERROR', { cause: error });
    }
  }

  private async heldBy({ token, language }: Readonly<Record<string, unknown>>): Promise<Held> {
    if (typeof token !== 'string') throw new Unauthenticated('TOKEN_MISSING');
    const { person, version, expiresAt } = await this.door.admit(token);
    const { id: userId, sessionId, permissions } = person;
    if (!permissions.has('notifications:use')) throw new Forbidden('FORBIDDEN');
    if (this.held(userId).length >= MOST_SOCKETS) throw new TooMany('TOO_MANY_REQUESTS', 60);
    const locale = person.locale ?? locales.find((each: Locale) => each === language) ?? 'ko';
    return { userId, sessionId, version, locale, permissions, expiresAt };
  }

  private welcome(socket: LiveSocket): void {
    const { userId, sessionId, locale, permissions, expiresAt } = socket.data;
    void socket.join([
      personRoom(userId),
      languageRoom(userId, locale),
      sessionRoom(sessionId),
      ...[...permissions].map(permissionRoom),
    ]);
    const left = expiresAt.getTime() - this.clock.now().getTime();
    const timer = setTimeout(() => socket.disconnect(true), Math.min(left, LONGEST_TIMER));
    socket.once('disconnect', () => clearTimeout(timer));
  }
}
