import assert from 'node:assert/strict';
import fc from 'fast-check';
import pino from 'pino';
import { RedisServer } from '../../../../test/parts/redis.js';
import { newId } from '../../platform/ids.js';
import { createRedis, untilReady, type Redis } from '../../platform/redis.js';
import { newSecret, type RefreshToken } from './refresh-token.js';
import { GRACE_MS, SessionStore, type Presented } from './session.store.js';

const LIFE_MS = 604_800_000;
const start = Date.parse('2026-09-17T00:00:00Z');
const next = (generation: number): Presented => ({ kind: 'next', generation, persistent: true });
const reused: Presented = { kind: 'reused', device: 'Chrome · Windows' };
const unknown: Presented = { kind: 'unknown' };

/** A chain as api.md tells it: a token is answered with its one successor until 30 s after that has been used. */
class Model {
  private readonly usedAt = new Map<number, number>();
  private alive = true;

  present(generation: number, now: number): Presented {
    if (!this.alive) return unknown;
    const successorUsedAt = this.usedAt.get(generation + 1);
    const superseded = [...this.usedAt.keys()].some((used) => used > generation);
    if (superseded && (successorUsedAt === undefined || now - successorUsedAt > GRACE_MS)) {
      this.alive = false;
      return reused;
    }
    if (!this.usedAt.has(generation)) this.usedAt.set(generation, now);
    return next(generation + 1);
  }
}

describe('sessions in Redis', () => {
  let server: RedisServer;
  let redis: Redis;
  let store: SessionStore;
  before(async () => {
    server = await RedisServer.start();
    redis = createRedis(server.url, 'test', pino({ level: 'silent' }));
    await untilReady(redis, 3_000);
    store = new SessionStore(redis, LIFE_MS);
  });
  after(async () => {
    redis.disconnect();
    await server.remove();
  });

  async function opened(userId = newId()): Promise<RefreshToken> {
    const token = { userId, sessionId: newId(), secret: newSecret(), generation: 1 };
    const session = { id: token.sessionId, userId, device: 'Chrome · Windows', address: '10.0.0.1' };
    await store.open(token, { ...session, since: new Date(start) }, true);
    return token;
  }
  const present = (token: RefreshToken, generation: number, seconds: number) =>
    store.present({ ...token, generation }, '10.0.0.2', new Date(start + seconds * 1_000));

  it('let two tabs that refresh at once go on along one chain', async () => {
    const token = await opened();
    const both = await Promise.all([present(token, 1, 10), present(token, 1, 10)]);
    assert.deepEqual(both, [next(2), next(2)]);
    assert.deepEqual(await present(token, 2, 3_600), next(3));
  });
  it('answer a lost answer again for as long as nobody has used it', async () => {
    const token = await opened();
    assert.deepEqual(await present(token, 1, 0), next(2));
    assert.deepEqual(await present(token, 1, 86_400), next(2));
  });
  it('end with a token that comes back more than 30 s after its successor was used', async () => {
    const token = await opened();
    await present(token, 1, 0);
    await present(token, 2, 100);
    assert.deepEqual(await present(token, 1, 130), next(2));
    assert.deepEqual(await present(token, 1, 131), reused);
    assert.deepEqual(await present(token, 3, 131), unknown);
    assert.deepEqual(await store.list(token.userId), []);
  });
  it('follow the rule of the chain, whatever is presented and when', async () => {
    const steps = fc.array(fc.record({ back: fc.nat(4), seconds: fc.integer({ min: 0, max: 40 }) }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async (presentations) => {
        const token = await opened();
        const model = new Model();
        let newest = 1;
        let seconds = 0;
        for (const step of presentations) {
          seconds += step.seconds;
          const generation = Math.max(1, newest - step.back);
          const answer = await present(token, generation, seconds);
          assert.deepEqual(answer, model.present(generation, start + seconds * 1_000));
          if (answer.kind === 'next') newest = Math.max(newest, answer.generation);
        }
      }),
      { numRuns: 200 },
    );
  });
  it('keep no more of the past than the 30 s need', async () => {
    const token = await opened();
    for (let generation = 1; generation <= 50; generation += 1) await present(token, generation, generation * 60);
    const kept = await redis.hkeys(`maru:{${token.userId}}:session:${token.sessionId}`);
    assert.deepEqual(
      kept.filter((name) => name.startsWith('u') && name !== 'used'),
      ['u50'],
    );
  });
  it('are not opened by a token of another session', async () => {
    const [mine, other] = [await opened(), await opened()];
    assert.deepEqual(await present({ ...mine, secret: other.secret }, 1, 0), unknown);
    assert.deepEqual(await present({ ...mine, userId: other.userId }, 1, 0), unknown);
  });
  it('go on with a token that Redis forgot handing out when it crashed', async () => {
    const token = await opened();
    assert.deepEqual(await present(token, 2, 0), next(3));
    assert.deepEqual(await present(token, 1, 31), reused);
  });
  it('last seven days from their last use', async () => {
    const token = await opened();
    const key = `maru:{${token.userId}}:session:${token.sessionId}`;
    await redis.pexpire(key, 1_000);
    await present(token, 1, 0);
    for (const each of [key, `maru:{${token.userId}}:sessions`]) {
      const left = await redis.pttl(each);
      assert.ok(left > LIFE_MS - 60_000 && left <= LIFE_MS, String(left));
    }
  });
  it('are listed with where and when they were seen, and leave the list when they end', async () => {
    const token = await opened();
    const second = await opened(token.userId);
    await present(second, 1, 60);
    const [latest, first] = await store.list(token.userId);
    assert.deepEqual(latest, {
      id: second.sessionId,
      userId: token.userId,
      device: 'Chrome · Windows',
      address: '10.0.0.2',
      since: new Date(start),
      lastSeenAt: new Date(start + 60_000),
    });
    assert.equal(first?.id, token.sessionId);
    assert.equal(await store.end(token.userId, second.sessionId), true);
    assert.equal(await store.end(token.userId, second.sessionId), false);
    await redis.del(`maru:{${token.userId}}:session:${token.sessionId}`);
    assert.deepEqual(await store.list(token.userId), []);
  });
  it('say so while Redis is away, and are there again when it is back', async () => {
    const token = await opened();
    await server.stop();
    await assert.rejects(present(token, 1, 0), { code: 'SESSIONS_UNAVAILABLE' });
    await assert.rejects(store.list(token.userId), { code: 'SESSIONS_UNAVAILABLE' });
    await server.run();
    await untilReady(redis, 10_000);
    assert.deepEqual(await present(token, 1, 0), next(2));
  });
});
