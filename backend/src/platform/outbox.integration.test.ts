import assert from 'node:assert/strict';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { RedisServer } from '../../../test/parts/redis.js';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { eventually } from '../../test/eventually.js';
import { createDataSource, type DataSource } from './data-source.js';
import { EventHandling } from './event-handling.js';
import type { EventJob } from './job.js';
import { createMetrics } from './metrics.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { Queue } from './queue.js';
import { createQueries, createTransaction, type Queries, type Transaction } from './transaction.js';

const logger = pino({ level: 'silent' });
const timing = { reoffer: 1_000, poll: 50, pause: 50 };
const EVENTS = 40;

describe('an event', () => {
  let database: TestDatabase;
  let redisServer: RedisServer;
  let dataSource: DataSource;
  let queries: Queries;
  let transaction: Transaction;
  let handled: string[];
  let job: EventJob;
  const outbox = new Outbox();
  const ends: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    [database, redisServer] = await Promise.all([createTestDatabase(), RedisServer.start()]);
    dataSource = createDataSource({ url: database.url, applicationName: 'test', poolSize: 10 });
    await dataSource.initialize();
    queries = createQueries(dataSource);
    transaction = createTransaction(dataSource);
    handled = [];
    job = {
      name: 'test.count',
      on: ['thing.happened'],
      attempts: 5,
      backoff: 50,
      perform: async ({ ids }, tx) => {
        await tx.query(
          `INSERT INTO access_requests (id, user_id, path, role, reason) SELECT $1, id, '/', 'r', 'x' FROM users`,
          [ids.thing],
        );
        handled.push(String(ids.thing));
      },
    };
    await queries.query(`INSERT INTO users (id, username, name) VALUES (gen_random_uuid(), 'kim', '김경수')`);
  });
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end().catch(() => undefined);
    await dataSource.destroy();
    await Promise.all([database.drop(), redisServer.remove()]);
  });

  const startWorker = (jobs: readonly EventJob[] = [job], { processes = true } = {}) => {
    const queue = new Queue(redisServer.url, 'events', createMetrics('test'));
    const handling = new EventHandling(transaction, jobs, logger);
    if (processes) queue.process(4, (payload, last) => handling.handle(payload, last));
    const relay = new OutboxRelay(queries, queue, jobs, logger, timing);
    const stop = async () => {
      await relay.stop();
      await queue.close();
    };
    ends.push(stop);
    relay.wake();
    return { stop, relay };
  };
  const happen = (count: number) =>
    transaction(async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `SELECT gen_random_uuid()::text AS id FROM generate_series(1, ${String(count)})`,
      );
      for (const { id } of rows) await outbox.add(tx, { type: 'thing.happened', version: 1, ids: { thing: id } });
    });
  const state = async () => {
    const [row] = await queries.query<{ done: number; open: number; dead: number; written: number }>(
      `SELECT count(*) FILTER (WHERE done_at IS NOT NULL)::int AS done, count(*) FILTER (WHERE done_at IS NULL)::int AS open,
              count(dead_at)::int AS dead, (SELECT count(*)::int FROM access_requests) AS written FROM outbox`,
    );
    return row;
  };
  const allDone = (count: number) =>
    eventually(async () => {
      const now = await state();
      return now?.done === count && now;
    }, 15_000);

  it('is handled once, and done when its handlers are', async () => {
    startWorker();
    await happen(EVENTS);
    assert.deepEqual(await allDone(EVENTS), { done: EVENTS, open: 0, dead: 0, written: EVENTS });
    assert.equal(new Set(handled).size, handled.length);
  });

  it('is not told of when its transaction is rolled back', async () => {
    startWorker();
    await assert.rejects(
      transaction(async (tx) => {
        await outbox.add(tx, { type: 'thing.happened', version: 1, ids: { thing: 'x' } });
        throw new Error('changed my mind');
      }),
    );
    assert.equal((await state())?.open, 0);
  });

  it('that nobody handles is done at once', async () => {
    startWorker([]);
    await happen(1);
    assert.equal((await allDone(1)).written, 0);
  });

  it('waits in the outbox while Redis is stopped', async () => {
    startWorker();
    await redisServer.stop();
    await happen(EVENTS);
    assert.equal((await state())?.open, EVENTS);
    await redisServer.run();
    assert.equal((await allDone(EVENTS)).written, EVENTS);
  });

  it('is not lost when Redis is emptied before it was handled', async () => {
    const { stop } = startWorker([job], { processes: false });
    await happen(EVENTS);
    const redis = new Redis(redisServer.url);
    await eventually(async () => (await redis.keys('*:wait')).length > 0);
    await redis.flushall();
    redis.disconnect();
    await stop();
    startWorker();
    assert.equal((await allDone(EVENTS)).written, EVENTS);
  });

  it('is not lost when Redis is killed while it is handled', async () => {
    let killed = false;
    const slow: EventJob = {
      ...job,
      perform: async (event, tx) => {
        if (!killed) {
          killed = true;
          await redisServer.stop('SIGKILL');
          await redisServer.run();
        }
        await job.perform(event, tx);
      },
    };
    startWorker([slow]);
    await happen(EVENTS);
    assert.equal((await allDone(EVENTS)).written, EVENTS);
  });

  it('is tried again, and kept as dead after its attempts', async () => {
    let tries = 0;
    const failing: EventJob = {
      ...job,
      attempts: 3,
      perform: () => {
        tries += 1;
        return Promise.reject(new Error('cannot'));
      },
    };
    startWorker([failing, { ...job, name: 'test.other' }]);
    await happen(1);
    await eventually(async () => (await state())?.dead === 1);
    assert.equal(tries, 3);
    assert.deepEqual(await state(), { done: 0, open: 1, dead: 1, written: 1 });
  });
});
