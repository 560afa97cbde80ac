import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { RedisServer } from '../../test/parts/redis.js';
import { createTestDatabase, type TestDatabase } from '../test/database.js';
import { eventually } from '../test/eventually.js';
import { MaruProcess } from '../test/maru-process.js';
import { allOperations, servedOperations } from '../test/served-operations.js';
import { testSettings } from '../test/settings.js';
import type { Environment } from './platform/config/index.js';

/** A gateway as small as can be: the first part of the path below `/api/v1` names who serves it. */
async function gateway(upstreams: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    const feature = /^\/api\/v1\/([\w-]+)/.exec(incoming.url ?? '')?.[1] ?? '';
    const target = upstreams.get(feature);
    if (target === undefined) {
      outgoing.writeHead(502).end();
      return;
    }
    const forward = request(
      target + (incoming.url ?? ''),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(forward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe("Maru's processes", function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let redis: RedisServer;
  let settings: Environment;
  const running: MaruProcess[] = [];
  const start = async (entry: 'api' | 'worker', environment: Environment = {}) => {
    const one = await MaruProcess.start(entry, { ...settings, ...environment });
    running.push(one);
    return one;
  };

  before(async () => {
    [database, redis] = await Promise.all([createTestDatabase(), RedisServer.start()]);
    settings = testSettings(database.url, redis.url);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop('SIGKILL')));
  });
  after(() => Promise.all([database.drop(), redis.remove()]));

  it('serve the whole contract when three of them share the features behind one port', async () => {
    const shares = [
      ['auth', 'users'],
      ['search', 'portal', 'notifications'],
      ['ad-sync', 'files'],
    ];
    const upstreams = new Map<string, string>();
    for (const features of shares) {
      const api = await start('api', { API_FEATURES: features.join(',') });
      for (const feature of features) upstreams.set(feature, api.url);
    }
    const server = await gateway(upstreams);
    try {
      const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
      const operations = allOperations().map(({ operation }) => operation as string);
      assert.deepEqual(await servedOperations(url), operations);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('refuse to serve a feature that is not there', async () => {
    await assert.rejects(start('api', { API_FEATURES: 'auth,payroll' }), /payroll/);
  });

  it('say which settings do not hold, and never their values', async () => {
    await assert.rejects(start('api', { DATABASE_URL: 'secret-nonsense' }), (error: Error) => {
      assert.match(error.message, /DATABASE_URL/);
      assert.doesNotMatch(error.message, /secret-nonsense/);
      return true;
    });
  });

  it('lose no request when they are asked to end, by whoever heeds their readiness', async () => {
    const api = await start('api', { DRAIN_SECONDS: '5' });
    const ask = async () => {
      try {
        return (await fetch(`${api.url}/api/v1/auth/options`)).status;
      } catch (error) {
        return String((error as Error).cause);
      }
    };
    const answers: Promise<number | string>[] = [];
    const heard = { isReady: true };
    const sending = (async () => {
      while (heard.isReady) {
        answers.push(ask());
        await sleep(2);
      }
    })();
    await sleep(200);
    const stopped = api.stop();
    while (heard.isReady) heard.isReady = (await fetch(`${api.url}/health/ready`)).ok;
    await sending;
    assert.deepEqual(new Set(await Promise.all(answers)), new Set([200]));
    assert.equal(await stopped, 0);
  });

  it('finish an event whose worker was killed', async () => {
    const client = new Client({ connectionString: database.ownerUrl });
    // Where the test takes too long its database is gone under it.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const worker = await start('worker');
      // Its handler waits for this table, so the kill comes in the middle of it.
      await client.query('BEGIN');
      await client.query('LOCK TABLE outbox_handled IN ACCESS EXCLUSIVE MODE');
      await client.query(
        `INSERT INTO outbox (id, type, version, ids) SELECT gen_random_uuid(), 'sync_run.failed', 1, '{"runId": "01900000-0000-7000-8000-000000000000"}'`,
      );
      await worker.stop('SIGKILL');
      await client.query('COMMIT');
      await client.query(`UPDATE outbox SET offered_at = NULL`);
      await start('worker');
      await eventually(async () => {
        const { rows } = await client.query<{ open: number }>(
          'SELECT count(*)::int AS open FROM outbox WHERE done_at IS NULL',
        );
        return rows[0]?.open === 0;
      }, 30_000);
    } finally {
      await client.end();
    }
  });
});
