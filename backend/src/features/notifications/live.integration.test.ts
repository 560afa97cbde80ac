import assert from 'node:assert/strict';
import { Harness } from '../../../test/harness.js';
import { LiveClient, type LiveOptions } from '../../../test/live-client.js';
import { newId } from '../../platform/ids.js';

describe('an open page', () => {
  let maru: Harness;
  let replica: string;
  let directory: string;
  const open: LiveClient[] = [];

  before(async () => {
    maru = await Harness.start();
    replica = await maru.startReplica();
    directory = newId();
    await maru.sql.query(
      `INSERT INTO ad_sync_config (id, name, server_url, bind_dn, base_dns, user_filter, group_filter, sync_schedule, limits)
       VALUES ($1, '한울물산', 'ldaps://dc1', 'cn=x', '{dc=x}', '(a=b)', '(a=b)', '{}', '{}')`,
      [directory],
    );
    await maru.startWorker();
  });
  afterEach(() => {
    for (const client of open.splice(0)) client.close();
  });
  after(() => maru.close());

  const connect = async (url: string, options: LiveOptions) => {
    const client = await LiveClient.open(url, options);
    open.push(client);
    return client;
  };
  const refusal = (options: LiveOptions) =>
    connect(maru.url, options).then(
      () => 'let in',
      (error: unknown) => (error as Error).message,
    );
  const say = (type: string, ids: object) =>
    maru.sql.query('INSERT INTO outbox (id, type, version, ids) VALUES ($1, $2, 1, $3)', [
      newId(),
      type,
      JSON.stringify(ids),
    ]);
  const changePassword = (userId: string) => say('security.password_changed', { userId });
  const endSession = async (userId: string, sessionId: string, reason = 'ended', device = 'Firefox · Linux') => {
    await maru.sql.query('INSERT INTO ended_sessions (id, user_id, device, reason) VALUES ($1, $2, $3, $4)', [
      sessionId,
      userId,
      device,
      reason,
    ]);
  };
  const tellOfRights = (userId: string) => maru.platform.redis.publish('maru:rights', userId);

  it('is for whoever a request would be answered to', async () => {
    assert.equal(await refusal({}), 'TOKEN_MISSING');
    assert.equal(await refusal({ token: 'abc' }), 'TOKEN_INVALID');
    const { id, token } = await maru.person({ roles: [] });
    assert.equal(await refusal({ token }), 'FORBIDDEN');
    await maru.sql.query('UPDATE users SET token_version = token_version + 1 WHERE id = $1', [id]);
    await tellOfRights(id);
    assert.equal(await refusal({ token }), 'TOKEN_STALE');
    maru.clock.pass(3_600_000);
    assert.equal(await refusal({ token }), 'TOKEN_EXPIRED');
  });

  it('is one of Maru’s own, not of another site', async () => {
    const { token } = await maru.person();
    assert.equal(await refusal({ token, origin: 'https://elsewhere.example' }), 'websocket error');
    assert.equal(await refusal({ token, origin: 'http://localhost:8000' }), 'let in');
  });

  it('is told on every replica, each in its language, and of nobody else’s', async () => {
    const kim = await maru.person();
    const lee = await maru.person();
    const here = await connect(maru.url, { token: kim.token, language: 'ko' });
    const there = await connect(replica, { token: kim.token, language: 'en' });
    const other = await connect(replica, { token: lee.token });
    await changePassword(kim.id);
    const first = await here.when('notification');
    const second = await there.when('notification');
    assert.match(first.changed[0]?.text ?? '', /^비밀번호가 변경되었습니다/);
    assert.match(second.changed[0]?.text ?? '', /^Your password was changed/);
    assert.deepEqual(first.counts, { unread: 1, unreadByKind: { security: 1, directory: 0 } });
    const listed = await maru.request('GET', '/notifications', {
      token: kim.token,
      headers: { 'accept-language': 'ko' },
    });
    assert.deepEqual(listed.body.data, first.changed);
    assert.deepEqual(other.all('notification'), []);
  });

  it('learns what was read on another device', async () => {
    const { id, token } = await maru.person();
    const here = await connect(maru.url, { token });
    const there = await connect(replica, { token });
    await changePassword(id);
    const [told] = (await there.when('notification')).changed;
    await maru.request('POST', `/notifications/${String(told?.id)}/read`, { token });
    const isRead = ({ changed }: { changed: readonly { readAt: string | null }[] }) =>
      changed.some(({ readAt }) => readAt);
    assert.equal((await there.when('notification', isRead)).counts?.unread, 0);
    assert.equal((await here.when('notification', isRead)).changed[0]?.id, told?.id);
    await maru.request('POST', '/notifications/read-all', { token });
    const all = await there.when('notification', ({ readBefore }) => readBefore !== null);
    assert.equal(all.readBefore, maru.clock.now().toISOString());
  });

  it('is told once of sessions that end together, with how many', async () => {
    const { id, token } = await maru.person();
    const page = await connect(replica, { token, language: 'ko' });
    for (const sessionId of [newId(), newId(), newId()]) {
      await endSession(id, sessionId);
      await say('security.session_ended', { userId: id, sessionId });
    }
    const last = await page.when('notification', ({ changed }) => changed[0]?.count === 3);
    assert.equal(last.counts?.unread, 1);
    assert.equal(last.changed[0]?.text, '로그인 3개가 다른 곳에서 종료되었습니다.');
    assert.equal(page.all('notification').flatMap(({ removed }) => removed).length, 2);
  });

  it('catches up by the last one it knows', async () => {
    const { id, token } = await maru.person();
    const page = await connect(maru.url, { token });
    await changePassword(id);
    const [known] = (await page.when('notification')).changed;
    page.close();
    await changePassword(id);
    const back = await connect(replica, { token });
    await changePassword(id);
    await back.when('notification', ({ counts }) => counts?.unread === 3);
    const missed = await maru.get(`/notifications?after=${String(known?.id)}`, token);
    assert.equal(missed.body.data.length, 2);
  });

  it('ends with its session, and says why; the person’s other pages stay', async () => {
    const { id } = await maru.person();
    const sessions = [newId(), newId()] as const;
    const [ended, stays] = await Promise.all(
      sessions.map(async (sessionId) => connect(replica, { token: await maru.tokenOf(id, sessionId) })),
    );
    await endSession(id, sessions[0]);
    await tellOfRights(id);
    assert.deepEqual(await ended?.when('session.ended'), { reason: 'ended' });
    assert.equal(await ended?.whenClosed(), 'io server disconnect');
    assert.equal(stays?.closed, undefined);
  });

  it('ends where the person is disabled', async () => {
    const { id, token } = await maru.person();
    const page = await connect(replica, { token });
    await maru.sql.query(`UPDATE users SET is_active = false, disabled_by = 'administrator' WHERE id = $1`, [id]);
    await say('user.access_changed', { userId: id });
    assert.deepEqual(await page.when('session.ended'), { reason: 'disabled' });
  });

  it('comes back with a new token after a change of roles', async () => {
    const { id, token } = await maru.person();
    const page = await connect(replica, { token });
    await maru.sql.query('UPDATE users SET token_version = token_version + 1 WHERE id = $1', [id]);
    await say('user.access_changed', { userId: id });
    assert.equal(await page.whenClosed(), 'io server disconnect');
    assert.deepEqual(page.all('session.ended'), []);
    assert.equal(await refusal({ token }), 'TOKEN_STALE');
    await connect(maru.url, { token: await maru.tokenOf(id) });
  });

  it('asks anew for favourites that were changed in another window', async () => {
    const { token } = await maru.person();
    const colleague = await maru.person();
    const page = await connect(replica, { token });
    const stranger = await connect(replica, { token: colleague.token });
    await maru.request('PUT', `/users/me/favorites/${colleague.id}`, { token });
    assert.deepEqual(await page.when('portlet'), { type: 'favorites' });
    assert.deepEqual(stranger.all('portlet'), []);
  });

  it('shows administrators how a run goes on, without Redis, and nobody else', async () => {
    const admin = await maru.person({ roles: ['employee', 'system_admin'] });
    const employee = await maru.person();
    const watching = await connect(maru.url, { token: admin.token });
    const elsewhere = await connect(replica, { token: admin.token });
    const other = await connect(maru.url, { token: employee.token });
    const runId = newId();
    await maru.sql.query(
      `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status) VALUES ($1, $2, 'full', 'schedule', 'running')`,
      [runId, directory],
    );
    const progress = { phase: 'applying', read: 120, planned: 40, applied: 8 };
    await maru.sql.query('UPDATE ad_sync_logs SET progress = $2 WHERE id = $1', [runId, JSON.stringify(progress)]);
    for (const page of [watching, elsewhere]) {
      assert.deepEqual(await page.when('ad-sync.progress', ({ phase }) => phase === 'applying'), {
        runId,
        directoryId: directory,
        status: 'running',
        ...progress,
      });
      assert.deepEqual(await page.when('portlet'), { type: 'sync-health' });
    }
    assert.deepEqual(other.all('ad-sync.progress'), []);
  });

  it('is asked to catch up once Redis is back, and hears again', async () => {
    const { id, token } = await maru.person();
    const page = await connect(replica, { token });
    await maru.redisServer.stop();
    await changePassword(id);
    await maru.redisServer.run();
    await page.when('notification', ({ counts }) => counts === null);
    await changePassword(id);
    await page.when('notification', ({ counts }) => counts?.unread === 2);
  });

  it('loses its connection while the api drains, and nobody is let in any more', async () => {
    const closing = await Harness.start();
    const { token } = await closing.person();
    const page = await LiveClient.open(closing.url, { token });
    await closing.close();
    assert.match(await page.whenClosed(), /transport/);
  });
});
