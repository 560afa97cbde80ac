import assert from 'node:assert/strict';
import { eventually } from '../../../test/eventually.js';
import { Harness } from '../../../test/harness.js';
import { newId } from '../../platform/ids.js';

describe('notifications', () => {
  let maru: Harness;
  let admin: { id: string; token: string };
  let employee: { id: string; token: string };
  let directory: string;
  before(async () => {
    maru = await Harness.start();
    admin = await maru.person({ roles: ['employee', 'system_admin'] });
    employee = await maru.person();
    directory = newId();
    await maru.sql.query(
      `INSERT INTO ad_sync_config (id, name, server_url, bind_dn, base_dns, user_filter, group_filter, sync_schedule, limits)
       VALUES ($1, '한울물산', 'ldaps://dc1', 'cn=x', '{dc=x}', '(a=b)', '(a=b)', '{}', '{}')`,
      [directory],
    );
    await maru.startWorker();
  });
  after(() => maru.close());

  const fail = async (type = 'sync_run.failed') => {
    const run = newId();
    await maru.sql.query(
      `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status) VALUES ($1, $2, 'full', 'schedule', 'failed')`,
      [run, directory],
    );
    await maru.sql.query('INSERT INTO outbox (id, type, version, ids) VALUES ($1, $2, 1, $3)', [
      newId(),
      type,
      JSON.stringify({ runId: run }),
    ]);
    return run;
  };
  const listOf = async (token: string, query = '', language = 'ko') =>
    (await maru.request('GET', `/notifications${query}`, { token, headers: { 'accept-language': language } })).body;
  const told = (run: string) =>
    eventually(async () =>
      (await listOf(admin.token)).data.find((one: { subject: { id: string } }) => one.subject.id === run),
    );

  it('tell the administrators, and nobody else, that a run has failed', async () => {
    const run = await fail();
    const one = await told(run);
    assert.equal(one.kind, 'directory');
    assert.match(one.text, /한울물산 동기화가 실패하였습니다/);
    assert.equal(one.subject.url, `/admin/directory/runs/${run}`);
    assert.equal((await listOf(employee.token)).data.length, 0);
  });

  it("are worded in the reader's language", async () => {
    const run = await fail('sync_run.held');
    await told(run);
    const [newest] = (await listOf(admin.token, '', 'en')).data;
    assert.match(newest.text, /The synchronisation of 한울물산 is held/);
  });

  it('are read once, by their owner only', async () => {
    const { id } = await told(await fail());
    const other = await maru.request('POST', `/notifications/${String(id)}/read`, { token: employee.token });
    assert.deepEqual([other.status, other.body.error.code], [404, 'NOTIFICATION_NOT_FOUND']);
    const before = (await listOf(admin.token)).meta.unread as number;
    const first = await maru.request('POST', `/notifications/${String(id)}/read`, { token: admin.token });
    maru.clock.pass(60_000);
    const again = await maru.request('POST', `/notifications/${String(id)}/read`, { token: admin.token });
    assert.equal(first.status, 200);
    assert.equal(again.body.data.readAt, first.body.data.readAt);
    assert.equal((await listOf(admin.token)).meta.unread, before - 1);
  });

  it('come in pages without gap or repetition, and newer ones by the last one seen', async () => {
    for (let count = 0; count < 5; count += 1) await told(await fail());
    const all = (await listOf(admin.token, '?limit=100')).data.map(({ id }: { id: string }) => id) as string[];
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await listOf(admin.token, `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.data.map(({ id }: { id: string }) => id));
      cursor = page.pagination.nextCursor;
    }
    assert.deepEqual(seen, all);
    const newer = await listOf(admin.token, `?after=${String(all[2])}`);
    assert.deepEqual(
      newer.data.map(({ id }: { id: string }) => id),
      all.slice(0, 2),
    );
  });

  it('leave whoever has switched the kind off in peace', async () => {
    const quiet = await maru.person({
      roles: ['system_admin'],
      settings: { notifications: { directory: { inApp: false } } },
    });
    await told(await fail());
    assert.equal((await listOf(quiet.token)).data.length, 0);
  });

  it('are all read at once, safely repeated', async () => {
    const { body } = await maru.request('POST', '/notifications/read-all', { token: admin.token });
    assert.ok(body.data.read > 0);
    const again = await maru.request('POST', '/notifications/read-all', { token: admin.token });
    assert.equal(again.body.data.read, 0);
    assert.deepEqual((await listOf(admin.token, '?unread=true')).data, []);
  });

  it('are for whoever is signed in, and take no cursor that was not given', async () => {
    assert.equal((await maru.get('/notifications')).status, 401);
    const { status, body } = await maru.get('/notifications?cursor=abc', admin.token);
    assert.deepEqual([status, body.error.code], [400, 'VALIDATION_FAILED']);
  });
});
