import assert from 'node:assert/strict';
import { Client } from 'pg';
import { Harness } from '../../../test/harness.js';
import { codeOf, putSyncConfig, syncConfig as body } from '../../../test/sync-config.js';
import { newId } from '../../platform/ids.js';

describe('the endpoints of a directory’s configuration', function () {
  this.timeout(60_000);
  let harness: Harness;
  let admin: string;
  let employee: string;

  before(async () => {
    harness = await Harness.start();
    admin = (await harness.person({ roles: ['employee', 'system_admin'] })).token;
    employee = (await harness.person()).token;
  });
  after(() => harness.close());

  beforeEach(async () => {
    await harness.sql.query('DELETE FROM ad_sync_config');
  });

  const configured = async (): Promise<string> => {
    const { status, body: answer } = await putSyncConfig(harness, admin, 0, body);
    assert.equal(status, 200);
    return (answer as { data: { id: string } }).data.id;
  };

  it('are for administrators of directories', async () => {
    for (const [method, path] of [
      ['GET', '/ad-sync/config'],
      ['POST', '/ad-sync/run'],
      ['GET', '/ad-sync/logs'],
      ['GET', '/ad-sync/status'],
      ['POST', `/ad-sync/runs/${newId()}/cancel`],
    ] as const) {
      assert.equal((await harness.request(method, path, {})).status, 401);
      assert.equal((await harness.request(method, path, { token: employee })).status, 403);
    }
  });

  it('say that there is no directory yet, and take the first one as version 0', async () => {
    const missing = await harness.get('/ad-sync/config', admin);
    assert.deepEqual([missing.status, codeOf(missing)], [404, 'DIRECTORY_NOT_FOUND']);
    assert.equal((await putSyncConfig(harness, admin, 1, body)).status, 412);
    const { status, headers, body: answer } = await putSyncConfig(harness, admin, 0, body);
    assert.deepEqual([status, headers.get('etag')], [200, '"1"']);
    assert.equal(answer.data.hasBindPassword, true);
    assert.equal(JSON.stringify(answer).includes(body.bindPassword), false);
    assert.deepEqual(answer.data.syncSchedule, { full: '0 2 * * *', delta: '*/5 * * * *' });
    assert.deepEqual(answer.data.attributeMapping.username.attributes, ['sAMAccountName']);
    assert.equal((await putSyncConfig(harness, admin, 0, body)).status, 412);
  });

  it('name what is missing of a first one', async () => {
    const { status, body: answer } = await putSyncConfig(harness, admin, 0, { serverUrl: 'dc1.hanul.example' });
    assert.equal(status, 400);
    assert.deepEqual(
      answer.error.details.fields.map(({ path }: { path: string }) => path),
      ['body.bindDn', 'body.baseDns'],
    );
  });

  it('take what GET answers, and then nothing waits for a review', async () => {
    await configured();
    await harness.sql.query('UPDATE ad_sync_config SET awaits_review = false');
    const { body: read } = await harness.get('/ad-sync/config', admin);
    const { status, headers } = await putSyncConfig(harness, admin, 1, read.data);
    assert.deepEqual([status, headers.get('etag')], [200, '"2"']);
    const { rows } = await harness.sql.query('SELECT awaits_review FROM ad_sync_config');
    assert.deepEqual(rows, [{ awaits_review: false }]);
  });

  it('keep the schedule waiting after a change of base, filter or mapping', async () => {
    await configured();
    const changes = [
      { baseDns: ['OU=Other,DC=hanul,DC=example'] },
      { userFilter: '(objectClass=person)' },
      { groupMapping: [{ group: 'CN=x,DC=hanul,DC=example', role: 'system_admin' }] },
      { attributeMapping: { username: { attributes: ['uid'] }, name: { attributes: ['cn'] } } },
    ];
    for (const [place, change] of changes.entries()) {
      await harness.sql.query('UPDATE ad_sync_config SET awaits_review = false');
      assert.equal((await putSyncConfig(harness, admin, place + 1, change)).status, 200);
      const { rows } = await harness.sql.query('SELECT awaits_review FROM ad_sync_config');
      assert.deepEqual(rows, [{ awaits_review: true }]);
    }
  });

  it('take schedule and limits, and wake who keeps the schedule, without a review', async () => {
    await configured();
    await harness.sql.query('UPDATE ad_sync_config SET awaits_review = false');
    const listener = new Client({ connectionString: harness.database.url });
    await listener.connect();
    await listener.query('LISTEN ad_sync');
    let woken = 0;
    listener.on('notification', () => (woken += 1));
    const syncSchedule = { full: '30 3 * * 0', delta: '*/10 * * * *' };
    const limits = { percent: 1.5, atLeast: 5, atMost: 100, basePercent: 10, baseAtLeast: 3 };
    const { status, body: answer } = await putSyncConfig(harness, admin, 1, { syncSchedule, limits });
    assert.deepEqual([status, answer.data.syncSchedule, answer.data.limits], [200, syncSchedule, limits]);
    await listener.query('SELECT 1');
    assert.ok(woken > 0);
    await listener.end();
    const { rows } = await harness.sql.query('SELECT awaits_review, limits FROM ad_sync_config');
    assert.deepEqual(rows, [{ awaits_review: false, limits }]);
    const { body: directories } = await harness.get('/ad-sync/status', admin);
    assert.match(directories.data[0].nextDelta, /:[0-5]0:00\.000Z$/);
  });

  it('refuse limits that are none, and half of them', async () => {
    await configured();
    for (const limits of [{ percent: 101 }, { percent: 2 }, { percent: 2, atLeast: -1 }, null]) {
      const refused = await putSyncConfig(harness, admin, 1, { limits });
      assert.deepEqual([refused.status, codeOf(refused)], [400, 'VALIDATION_FAILED']);
    }
  });

  it('ask for the password again where it would be shown to somebody else', async () => {
    await configured();
    for (const change of [{ serverUrl: 'dc2.hanul.example' }, { port: 3269 }, { bindDn: 'CN=other,DC=x' }]) {
      const refused = await putSyncConfig(harness, admin, 1, change);
      assert.deepEqual([refused.status, codeOf(refused)], [422, 'BIND_PASSWORD_REQUIRED']);
    }
    assert.equal((await putSyncConfig(harness, admin, 1, { name: '다른 이름' })).status, 200);
    assert.equal((await putSyncConfig(harness, admin, 2, { port: 3269, bindPassword: 'another' })).status, 200);
  });

  it('refuse what no run could work with', async () => {
    await configured();
    for (const [change, expected] of [
      [{ useLdaps: false }, 'TLS_REQUIRED'],
      [{ serverUrl: 'http://dc1' }, 'SERVER_INVALID'],
      [{ caCertificate: 'no PEM' }, 'CERTIFICATE_INVALID'],
      [{ baseDns: ['nowhere'] }, 'DN_INVALID'],
      [{ userFilter: '(objectClass=user' }, 'FILTER_INVALID'],
      [{ syncSchedule: { full: '61 * * * *', delta: null } }, 'SCHEDULE_INVALID'],
      [{ attributeMapping: { name: { attributes: ['cn'] } } }, 'MAPPING_INVALID'],
      [{ groupMapping: [{ group: 'x', role: 'employee' }] }, 'DN_INVALID'],
    ] as const) {
      const refused = await putSyncConfig(harness, admin, 1, { ...change, bindPassword: 'x' });
      assert.deepEqual([refused.status, codeOf(refused)], [422, expected]);
    }
    const unread = await harness.request('PUT', '/ad-sync/config', { token: admin, body: { name: 'x' } });
    assert.equal(unread.status, 428);
  });

  it('write down who changed what, and no password', async () => {
    await configured();
    await putSyncConfig(harness, admin, 1, { name: '새 이름', bindPassword: 'never-to-be-seen' });
    const { rows } = await harness.sql.query<{ details: { passwordChanged: boolean } }>(
      `SELECT details FROM audit_logs WHERE action = 'directory.config_changed' ORDER BY id DESC LIMIT 1`,
    );
    assert.equal(rows[0]?.details.passwordChanged, true);
    assert.equal(JSON.stringify(rows).includes('never-to-be-seen'), false);
  });

  it('tell at which step a connection fails, with a 200', async () => {
    await configured();
    const { status, body: answer } = await harness.request('POST', '/ad-sync/test', { token: admin });
    assert.deepEqual([status, answer.data.ok], [200, false]);
    const states = answer.data.steps.map(({ step, state }: { step: string; state: string }) => `${step} ${state}`);
    assert.deepEqual(states.slice(0, 3), ['dns ok', 'tcp failed', 'tls waiting']);
    const { body: other } = await harness.request('POST', '/ad-sync/test', { token: admin, body: { port: 3269 } });
    assert.equal(other.error.code, 'BIND_PASSWORD_REQUIRED');
  });
});
