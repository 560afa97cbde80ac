import assert from 'node:assert/strict';
import { RedisServer } from '../../test/parts/redis.js';
import { createTestDatabase, type TestDatabase } from '../test/database.js';
import { eventually } from '../test/eventually.js';
import { MaruProcess } from '../test/maru-process.js';
import { testSettings } from '../test/settings.js';

const PROCESSES = 2;

describe('the api as several processes behind one port', function () {
  this.timeout(60_000);
  let database: TestDatabase;
  let redis: RedisServer;
  let api: MaruProcess;
  before(async () => {
    [database, redis] = await Promise.all([createTestDatabase(), RedisServer.start()]);
    const settings = testSettings(database.url, redis.url);
    api = await MaruProcess.start('api-cluster', { ...settings, API_PROCESSES: String(PROCESSES) });
  });
  after(async () => {
    await api.stop('SIGKILL');
    await Promise.all([database.drop(), redis.remove()]);
  });

  /** Over a connection of its own, so that the next may come to another process. */
  const ask = (path: string, url = api.url) => fetch(url + path, { headers: { connection: 'close' } });
  const askTenTimes = async () => {
    for (let time = 0; time < 10; time += 1) assert.equal((await ask('/api/v1/auth/options')).status, 200);
  };
  const internal = () => `http://127.0.0.1:${String(api.said('metrics listening')[0]?.port)}`;
  const pids = (of = api) => of.said('a process serves').map(({ pid = 0 }) => pid);

  it('serves from each of them, and counts what all of them did', async () => {
    assert.equal(new Set(pids()).size, PROCESSES);
    await askTenTimes();
    const counted = /^maru_http_request_duration_seconds_count\{.*route="getAuthOptions".* (\d+)$/m;
    await eventually(async () => counted.exec(await (await ask('/metrics', internal())).text())?.[1] === '10');
  });

  it('says how it is as one', async () => {
    const health = (await (await ask('/health/ready', internal())).json()) as { status: string; parts: object };
    assert.deepEqual(health, { status: 'ok', parts: { database: 'ok', migrations: 'ok', redis: 'ok' } });
  });

  it('goes on when one is killed, and has it back', async () => {
    process.kill(pids()[0] ?? 0, 'SIGKILL');
    await eventually(() => Promise.resolve(api.said('a process ended, and is started again').length === 1));
    await askTenTimes();
    await eventually(() => Promise.resolve(pids().length === PROCESSES + 1), 20_000);
    await askTenTimes();
  });

  it('leaves none of them when it is killed, nor when it ends in order', async () => {
    const other = await MaruProcess.start('api-cluster', {
      ...testSettings(database.url, redis.url),
      API_PROCESSES: String(PROCESSES),
    });
    await other.stop('SIGKILL');
    assert.equal(await api.stop(), 0);
    const isThere = (pid: number) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    await eventually(() => Promise.resolve(![...pids(), ...pids(other)].some(isThere)));
  });

  it('says which setting does not hold', async () => {
    const settings = { ...testSettings(database.url, redis.url), API_PROCESSES: 'many' };
    await assert.rejects(MaruProcess.start('api-cluster', settings), /API_PROCESSES/);
  });
});
