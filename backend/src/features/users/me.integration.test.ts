import assert from 'node:assert/strict';
import { eventually } from '../../../test/eventually.js';
import { Harness } from '../../../test/harness.js';

describe('oneself', () => {
  let maru: Harness;
  let me: { id: string; token: string };
  let other: { id: string; token: string };

  before(async () => {
    maru = await Harness.start();
    await maru.sql.query(
      `INSERT INTO ad_sync_config (id, name, server_url, bind_dn, base_dns, user_filter, group_filter, sync_schedule, limits)
       VALUES ('01900000-0000-7000-8000-00000000d1d1', '본사', 'ldaps://dc', 'cn=x', '{}', '', '', '{}', '{}')`,
    );
  });
  after(() => maru.close());
  beforeEach(async () => {
    me = await maru.person({ name: '이서연' });
    other = await maru.person({ name: '김경수' });
  });

  const put = (body: unknown, token = me.token) => maru.request('PUT', '/users/me', { token, body });
  const fromDirectory = () =>
    maru.sql.query(
      `UPDATE users SET directory_id = '01900000-0000-7000-8000-00000000d1d1', object_guid = gen_random_uuid() WHERE id = $1`,
      [me.id],
    );
  const audited = async () =>
    (
      await maru.sql.query<{ action: string; details: object }>(
        'SELECT action, details FROM audit_logs WHERE actor_id = $1 ORDER BY id',
        [me.id],
      )
    ).rows;

  it('is the person with what they may do and what they chose', async () => {
    const { status, body } = await maru.get('/users/me', me.token);
    assert.equal(status, 200);
    const { id, name, roles, permissions, settings } = body.data as Record<string, unknown>;
    assert.deepEqual([id, name, roles], [me.id, '이서연', ['employee']]);
    assert.deepEqual(permissions, ['notifications:use', 'people:read', 'portal:use']);
    assert.deepEqual(settings, {
      ...{ locale: null, theme: 'system', timeZone: null, startPage: 'home' },
      notifications: { directory: { inApp: true }, security: { inApp: true } },
    });
    assert.equal((await maru.get('/users/me')).status, 401);
  });
  it('is told which fields a directory keeps, and the time zone of the organisation', async () => {
    await fromDirectory();
    const [owned, local] = [await maru.get('/users/me', me.token), await maru.get('/users/me', other.token)].map(
      ({ body }) => body.data,
    );
    assert.deepEqual([...owned.ownedByDirectory].sort(), [
      'email',
      'extension',
      'location',
      'mobile',
      'name',
      'phone',
      'position',
      'title',
    ]);
    assert.deepEqual([owned.directory, local.ownedByDirectory], [undefined, []]);
    assert.deepEqual(local.organisation, { timeZone: 'Asia/Seoul' });
  });
  it('sees a change of its settings at once, and what was left out as it was', async () => {
    assert.equal((await put({ settings: { theme: 'dark', startPage: 'people' } })).status, 200);
    const { body } = await put({ settings: { notifications: { directory: { inApp: false } } } });
    const { theme, startPage, notifications } = body.data.settings;
    assert.deepEqual([theme, startPage, notifications.directory.inApp], ['dark', 'people', false]);
    assert.deepEqual((await maru.get('/users/me', me.token)).body.data.settings, body.data.settings);
  });
  it('reads in the language it has chosen, from the next answer on', async () => {
    await put({ settings: { locale: 'en' } });
    const { body } = await maru.get('/users/x', me.token);
    assert.match(body.error.message, /^[\x20-\x7e]+$/);
  });
  it('loses neither of two changes made at once', async () => {
    await Promise.all([put({ settings: { theme: 'dark' } }), put({ settings: { startPage: 'people' } })]);
    const { theme, startPage } = (await maru.get('/users/me', me.token)).body.data.settings;
    assert.deepEqual([theme, startPage], ['dark', 'people']);
  });
  it('may send back what it got, and nothing changes', async () => {
    await fromDirectory();
    const { body } = await maru.get('/users/me', me.token);
    assert.equal((await put(body.data)).status, 200);
    assert.deepEqual(await audited(), []);
  });
  it('leaves what a directory owns to the directory', async () => {
    await fromDirectory();
    const { status, body } = await put({ name: '다른 이름', mobile: '010' });
    assert.equal(status, 422);
    assert.equal(body.error.code, 'FIELD_OWNED_BY_DIRECTORY');
    assert.deepEqual(body.error.details, { fields: ['name', 'mobile'] });
  });
  it('keeps its own profile where no directory does, seen by others at once', async () => {
    await maru.get(`/users/${me.id}`, other.token);
    assert.equal((await put({ name: '이서윤', mobile: '010-1234-5678', position: null })).status, 200);
    const { name, mobile } = (await maru.get(`/users/${me.id}`, other.token)).body.data;
    assert.deepEqual([name, mobile], ['이서윤', '010-1234-5678']);
    const { rows } = await maru.sql.query(`SELECT ids FROM outbox WHERE type = 'people.changed' AND actor_id = $1`, [
      me.id,
    ]);
    assert.deepEqual(rows, [{ ids: { userIds: [me.id] } }]);
  });
  it('leaves a trace of what it changed', async () => {
    await put({ settings: { theme: 'light' }, location: '판교' });
    const [settings, profile] = await audited();
    assert.equal(settings?.action, 'users.settings_changed');
    assert.deepEqual(profile?.details, { fields: ['location'] });
  });
  it('cannot make itself more than it is', async () => {
    const answer = await put({
      roles: ['system_admin'],
      permissions: ['people:administer'],
      isActive: true,
      id: other.id,
    });
    assert.equal(answer.status, 200);
    assert.deepEqual([answer.body.data.id, answer.body.data.roles], [me.id, ['employee']]);
    assert.equal((await put({ password_hash: 'x' })).status, 400);
  });
  it('cannot choose what is not there', async () => {
    assert.equal((await put({ settings: { timeZone: 'Mars/Olympus' } })).body.error.code, 'TIME_ZONE_UNKNOWN');
    const security = { settings: { notifications: { security: { inApp: false } } } };
    assert.equal((await put(security)).body.error.code, 'NOTIFICATION_MANDATORY');
    for (const body of [
      { settings: { theme: 'neon' } },
      { settings: { x: 1 } },
      { name: '' },
      { email: 'x' },
      [],
      'x',
    ]) {
      assert.equal((await put(body)).status, 400, JSON.stringify(body));
    }
    assert.equal((await maru.request('PUT', '/users/me', { body: {} })).status, 401);
  });

  describe('asking for a role', () => {
    const ask = (body: unknown, headers = {}, token: string | undefined = me.token) =>
      maru.request('POST', '/users/me/access-requests', { token, body, headers });
    const wanted = { path: '/admin', role: 'system_admin', reason: '동기화를 맡게 되었습니다.' };
    const events = async () =>
      (await maru.sql.query(`SELECT ids FROM outbox WHERE type = 'access.requested' AND actor_id = $1`, [me.id])).rows;

    it('tells whoever may give it', async () => {
      const admin = await maru.person({ roles: ['system_admin'] });
      await maru.person({ roles: ['system_admin'], isActive: false });
      const { status, body } = await ask(wanted);
      assert.equal(status, 200);
      assert.deepEqual(body.data, { notified: 1 });
      assert.equal((await events()).length, 1);
      await maru.sql.query('DELETE FROM users WHERE id = $1', [admin.id]);
    });
    it('is told to each of them once, in their language, with who asks and why', async () => {
      const admin = await maru.person({ roles: ['system_admin'], settings: { locale: 'en' } });
      await ask(wanted);
      await maru.startWorker();
      const told = await eventually(async () => {
        const { body } = await maru.get('/notifications', admin.token);
        return (body.data as { kind: string; text: string; actor: { id: string } }[]).find(
          ({ actor }) => actor.id === me.id,
        );
      });
      assert.equal(told.kind, 'security');
      assert.equal(told.text, `이서연 asks for the role of system administrator. Reason: ${wanted.reason}`);
      await maru.sql.query('DELETE FROM users WHERE id = $1', [admin.id]);
    });
    it('is done once under one key', async () => {
      const headers = { 'idempotency-key': 'once' };
      const [first, second] = [await ask(wanted, headers), await ask(wanted, headers)];
      assert.deepEqual(second.body, first.body);
      assert.equal((await events()).length, 1);
    });
    it('is refused to who has it', async () => {
      const { status, body } = await ask({ ...wanted, role: 'employee' });
      assert.equal(status, 422);
      assert.equal(body.error.code, 'ROLE_ALREADY_HELD');
    });
    it('names a page, a role there is, and a reason', async () => {
      for (const body of [{ ...wanted, role: 'king' }, { ...wanted, path: 'admin' }, { ...wanted, reason: '' }, {}]) {
        assert.equal((await ask(body)).status, 400);
      }
      assert.equal((await maru.request('POST', '/users/me/access-requests', { body: wanted })).status, 401);
    });
  });
});
