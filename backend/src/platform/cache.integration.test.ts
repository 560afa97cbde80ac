import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { RedisServer } from '../../../test/parts/redis.js';
import { eventually } from '../../test/eventually.js';
import { Cache } from './cache.js';
import { createMetrics } from './metrics.js';
import { createRedis, untilReady, type Redis } from './redis.js';

const logger = pino({ level: 'silent' });
const names = (cache: Cache) => cache.space<string>('names', 300);

/** The cache of one process, and what it stands on. */
class CachingProcess {
  private constructor(
    readonly cache: Cache,
    readonly redis: Redis,
    private readonly subscriber: Redis,
  ) {}

  static async start({ url }: RedisServer): Promise<CachingProcess> {
    const [redis, subscriber] = [createRedis(url, 'test', logger), createRedis(url, 'test-subscriber', logger)];
    const cache = new Cache(redis, subscriber, createMetrics('test'), logger);
    await Promise.all([untilReady(redis, 10_000), untilReady(subscriber, 10_000)]);
    return new CachingProcess(cache, redis, subscriber);
  }

  /** Whether it is connected by both ways. */
  isBack = (): boolean => this.redis.status === 'ready' && this.subscriber.status === 'ready';

  end(): void {
    this.redis.disconnect();
    this.subscriber.disconnect();
  }
}

describe('what is cached', function () {
  this.timeout(40_000);
  let server: RedisServer;
  let one: CachingProcess;
  let other: CachingProcess;
  let loads: number;
  /** What a source would answer now. */
  let truth: string;

  beforeEach(async () => {
    server = await RedisServer.start();
    [one, other] = await Promise.all([CachingProcess.start(server), CachingProcess.start(server)]);
    [loads, truth] = [0, '김경수'];
  });
  afterEach(async () => {
    one.end();
    other.end();
    await server.remove();
  });

  const load = () => {
    loads += 1;
    return Promise.resolve(truth);
  };
  const read = ({ cache }: CachingProcess) => names(cache).get('kim', load);

  it('is asked for once by all who want it meanwhile, and not again by another process', async () => {
    assert.deepEqual(await Promise.all([read(one), read(one), read(one)]), ['김경수', '김경수', '김경수']);
    await eventually(async () => (await one.redis.exists('maru:cache:names:kim')) === 1);
    assert.equal(await read(other), '김경수');
    assert.equal(loads, 1);
  });

  it('is forgotten by every process once one says so', async () => {
    await Promise.all([read(one), read(other)]);
    truth = '김경준';
    await names(one.cache).invalidate('kim');
    assert.equal(await read(one), '김경준');
    await eventually(async () => (await read(other)) === '김경준');
  });

  it('is never what was read before a change and comes in after it', async () => {
    let release: (() => void) | undefined;
    const slow = names(other.cache).get('kim', async () => {
      await new Promise<void>((resolve) => (release = resolve));
      return 'old';
    });
    await eventually(() => Promise.resolve(release !== undefined));
    truth = 'new';
    await names(one.cache).invalidate('kim');
    // Heard by the other process before its slow answer comes.
    await sleep(100);
    release?.();
    assert.equal(await slow, 'old');
    await sleep(100);
    assert.equal(await read(one), 'new');
    assert.equal(await read(other), 'new');
  });

  it('is kept by each process alone while Redis is away, and not trusted when it comes back', async () => {
    await server.stop();
    assert.deepEqual([await read(one), await read(one)], ['김경수', '김경수']);
    assert.equal(loads, 1);
    truth = '김경준';
    await server.run();
    await eventually(() => Promise.resolve(one.isBack()), 10_000);
    assert.equal(await read(one), '김경준');
  });

  it('is asked for again where Redis was emptied, once the process has forgotten it', async () => {
    await read(one);
    await eventually(async () => (await one.redis.exists('maru:cache:names:kim')) === 1);
    await one.redis.flushall();
    assert.equal(await read(other), '김경수');
    assert.equal(loads, 2);
  });

  it('is not taken for forgotten by who must know, while Redis is away', async () => {
    await server.stop();
    await names(one.cache).invalidate('kim');
    await assert.rejects(names(one.cache).invalidate('kim', 'told'));
    await server.run();
    await eventually(() => Promise.resolve(one.isBack()), 10_000);
    await names(one.cache).invalidate('kim', 'told');
  });

  it('keeps nobody waiting twice for a Redis that hangs, and is shared again when it goes on', async () => {
    server.freeze();
    assert.equal(await read(one), '김경수');
    await eventually(() => Promise.resolve(one.redis.status !== 'ready'), 10_000);
    const since = performance.now();
    for (let key = 0; key < 20; key += 1) await names(one.cache).get(`p${String(key)}`, load);
    assert.ok(performance.now() - since < 1_000);
    server.thaw();
    await eventually(() => Promise.resolve(one.isBack()), 20_000);
    assert.equal(await one.redis.ping(), 'PONG');
  });
});
