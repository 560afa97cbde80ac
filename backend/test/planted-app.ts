import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import { RedisServer } from '../../test/parts/redis.js';
import { buildApp } from '../src/http/app.js';
import type { AnyRoute } from '../src/http/route.js';
import type { Permission } from '../src/platform/actor.js';
import { encryptionKeys, limitsConfig, serverConfig, type Environment } from '../src/platform/config/index.js';
import { createDataSource } from '../src/platform/data-source.js';
import { Unauthenticated } from '../src/platform/errors.js';
import { Readiness } from '../src/platform/health.js';
import { createLogger } from '../src/platform/logger.js';
import { createMetrics } from '../src/platform/metrics.js';
import { createRedis, untilReady } from '../src/platform/redis.js';
import { FileAddresses } from '../src/platform/storage/index.js';
import { createTransaction, type Transaction } from '../src/platform/transaction.js';
import { createTestDatabase } from './database.js';
import type { RequestOptions } from './harness.js';
import { addPerson } from './people.js';
import { testSettings } from './settings.js';

/** What an answer may hold; `text` is all of it as it came. */
export interface PlantedReply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly success: boolean;
    readonly data: unknown;
    readonly message: string;
    readonly error: {
      readonly code: string;
      readonly message: string;
      readonly requestId: string;
      readonly details: Readonly<Record<string, unknown>>;
    };
  };
}

/** The application around routes that a test has made up, to see what every route gets. */
export interface PlantedApp {
  readonly url: string;
  readonly sql: Client;
  readonly clock: { now(): Date; pass(milliseconds: number): void };
  readonly redisServer: RedisServer;
  /** Tokens are the ids of two people. */
  readonly kim: string;
  readonly lee: string;
  request(method: string, path: string, options?: RequestOptions): Promise<PlantedReply>;
  close(): Promise<void>;
}

/** Who may do what in the planted application: both people hold these. */
const held: readonly Permission[] = ['people:read', 'portal:use', 'notifications:use'];
/** Whose setting says so; the other reads what the browser reads. */
const READS_ENGLISH = 'lee';

export async function plantApp(
  routes: (transaction: Transaction) => readonly AnyRoute[],
  environment: Environment = {},
): Promise<PlantedApp> {
  const [database, redisServer] = await Promise.all([createTestDatabase(), RedisServer.start()]);
  const settings = { ...testSettings(database.url, redisServer.url), NODE_ENV: 'test', ...environment };
  const dataSource = createDataSource({ url: database.url, applicationName: 'maru-test', poolSize: 10 });
  await dataSource.initialize();
  const sql = new Client({ connectionString: database.ownerUrl });
  await sql.connect();
  const kim = await addPerson(sql, { username: 'kim' });
  const lee = await addPerson(sql, { username: READS_ENGLISH });
  const logger = createLogger('test', 'SILENT');
  const redis = createRedis(redisServer.url, 'test', logger);
  await untilReady(redis, 3_000);
  const transaction = createTransaction(dataSource);
  let time = new Date('2026-09-17T01:00:00Z').getTime();
  const clock = {
    now: () => new Date(time),
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };

  const app = buildApp({
    routes: routes(transaction),
    authenticator: {
      authenticate: (token) => {
        if (token !== kim && token !== lee) return Promise.reject(new Unauthenticated('TOKEN_INVALID'));
        return Promise.resolve({
          id: token,
          sessionId: 'session',
          roles: ['employee'],
          permissions: new Set(held),
          departmentId: null,
          locale: token === lee ? 'en' : null,
          timeZone: 'Asia/Seoul',
        });
      },
    },
    grants: { forPermission: () => Promise.resolve({ roles: ['system_admin'], grantors: [{ name: '박관리' }] }) },
    transaction,
    redis,
    limits: limitsConfig(settings),
    addresses: new FileAddresses(encryptionKeys(settings), clock),
    server: serverConfig(settings),
    readiness: new Readiness([]),
    clock,
    logger: createLogger('test', 'SILENT'),
    metrics: createMetrics('test'),
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  return {
    url,
    sql,
    clock,
    redisServer,
    kim,
    lee,
    request: async (method, path, { token, body, headers = {} } = {}) => {
      const response = await fetch(
        url + (/^\/(api|health|assets|people|manifest)\b/.test(path) ? path : `/api/v1${path}`),
        {
          method,
          headers: {
            ...(token !== undefined && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        },
      );
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: (isJson && text ? JSON.parse(text) : {}) as PlantedReply['body'],
      };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      redis.disconnect();
      await sql.end();
      await dataSource.destroy();
      await Promise.all([database.drop(), redisServer.remove()]);
    },
  };
}
