import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { RedisServer } from '../../test/parts/redis.js';
import { composeApi, composeWorker } from '../src/compose.js';
import { openPlatform, type Platform } from '../src/compose-platform.js';
import { AccessTokens } from '../src/features/auth/index.js';
import type { Clock } from '../src/platform/clock.js';
import { redisUrl, tokenConfig, type Environment } from '../src/platform/config/index.js';
import { EventHandling } from '../src/platform/event-handling.js';
import { newId } from '../src/platform/ids.js';
import { OutboxRelay } from '../src/platform/outbox-relay.js';
import { Queue } from '../src/platform/queue.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { addPerson, type NewPerson } from './people.js';
import { testSettings } from './settings.js';

/** A clock that stands still until it is moved. */
export class TestClock implements Clock {
  constructor(private time = new Date('2026-09-17T01:00:00Z')) {}

  now(): Date {
    return this.time;
  }

  pass(milliseconds: number): void {
    this.time = new Date(this.time.getTime() + milliseconds);
  }
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The envelope, or the text of an answer that is no JSON. */
  readonly body: any;
}

export interface RequestOptions {
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HarnessOptions {
  readonly environment?: Environment;
  readonly clock?: TestClock;
  /** Somebody else's, who drops it; one of its own unless told. */
  readonly database?: TestDatabase;
}

/** The real application over HTTP, with a database and a Redis of its own. */
export class Harness {
  private constructor(
    readonly database: TestDatabase,
    readonly redisServer: RedisServer,
    readonly environment: Environment,
    readonly platform: Platform,
    readonly clock: TestClock,
    /** As the owner of the schema: for what a test puts there and looks at. */
    readonly sql: Client,
    private readonly tokens: AccessTokens,
    private readonly server: Server,
    private readonly ends: (() => Promise<unknown>)[],
    private readonly ownsDatabase: boolean,
  ) {}

  static async start({
    environment = {},
    clock = new TestClock(),
    database: given,
  }: HarnessOptions = {}): Promise<Harness> {
    const [database, redisServer] = await Promise.all([given ?? createTestDatabase(), RedisServer.start()]);
    const settings = { ...testSettings(database.url, redisServer.url), ...environment };
    const platform = await openPlatform('api', settings, { clock });
    const { app, live, close } = await composeApi(platform);
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    await live?.attach(server);
    const sql = new Client({ connectionString: database.ownerUrl });
    // A test may stop PostgreSQL under it.
    sql.on('error', () => undefined);
    await sql.connect();
    const tokens = await AccessTokens.create(tokenConfig(settings), clock);
    return new Harness(
      database,
      redisServer,
      settings,
      platform,
      clock,
      sql,
      tokens,
      server,
      [close, () => Promise.resolve(live?.close())],
      given === undefined,
    );
  }

  /** Without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** @param path below `/api/v1`, or from `/health` or `/api/docs` */
  async request(method: string, path: string, { token, body, headers = {} }: RequestOptions = {}): Promise<Reply> {
    const base = /^\/(health|api\/)/.test(path) ? '' : '/api/v1';
    const response = await fetch(this.url + base + path, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  get(path: string, token?: string): Promise<Reply> {
    return this.request('GET', path, { token });
  }

  /** A new local person and a token of theirs. */
  async person(person: NewPerson = {}): Promise<{ readonly id: string; readonly token: string }> {
    const id = await addPerson(this.sql, person);
    return { id, token: await this.tokenOf(id) };
  }

  /** A token as a login would give it now. */
  async tokenOf(userId: string, sessionId = newId()): Promise<string> {
    const { rows } = await this.sql.query<{ version: number }>(
      'SELECT token_version AS version FROM users WHERE id = $1',
      [userId],
    );
    return this.tokens.sign({ userId, sessionId, roles: [], permissions: [], version: rows[0]?.version ?? 0 });
  }

  /** Relays and handles events as the worker does, until the harness is closed. */
  async startWorker(): Promise<OutboxRelay> {
    const { transaction, queries, logger, metrics } = this.platform;
    const { jobs } = await composeWorker(this.platform);
    const queue = new Queue(redisUrl(this.environment), 'events', metrics);
    const handling = new EventHandling(transaction, jobs, logger);
    queue.process(4, (payload, last) => handling.handle(payload, last));
    const relay = new OutboxRelay(queries, queue, jobs, logger, { reoffer: 2_000, poll: 50, pause: 100 });
    relay.wake();
    this.ends.push(async () => {
      await relay.stop();
      await queue.close();
    });
    return relay;
  }

  /** A second replica of the api over the same database and Redis, until the harness is closed. @returns its address */
  async startReplica(): Promise<string> {
    const platform = await openPlatform('api', this.environment, { clock: this.clock });
    const { app, live, close } = await composeApi(platform);
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    await live?.attach(server);
    this.ends.push(async () => {
      await live?.close();
      await close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await platform.close();
    });
    return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  }

  async close(): Promise<void> {
    for (const end of this.ends.toReversed()) await end().catch(() => undefined);
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await this.platform.close();
    await this.sql.end().catch(() => undefined);
    await Promise.all([this.ownsDatabase && this.database.drop(), this.redisServer.remove()]);
  }
}
