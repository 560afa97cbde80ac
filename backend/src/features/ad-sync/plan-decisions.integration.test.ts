import assert from 'node:assert/strict';
import { Harness, type Reply } from '../../../test/harness.js';
import { newId } from '../../platform/ids.js';

describe('the decision on a held plan', function () {
  this.timeout(60_000);
  let harness: Harness;
  let directory: string;
  /** Two administrators. */
  let admin: string;
  let other: string;

  before(async () => {
    harness = await Harness.start();
    [admin, other] = [await administrator(), await administrator()];
  });
  after(() => harness.close());

  beforeEach(async () => {
    await harness.sql.query('DELETE FROM ad_sync_config');
    directory = newId();
    await harness.sql.query(
      `INSERT INTO ad_sync_config (id, name, server_url, bind_dn, base_dns, user_filter, group_filter, sync_schedule, limits)
       VALUES ($1, '본사', 'dc1', 'CN=svc', '{DC=x}', '(a=*)', '(a=*)', '{"full": null, "delta": null}', '{}')`,
      [directory],
    );
  });

  const administrator = async (): Promise<string> =>
    (await harness.person({ roles: ['employee', 'system_admin'] })).token;
  const held = async (expiresIn = 3_600_000, mode = 'full'): Promise<string> => {
    const id = newId();
    await harness.sql.query(
      `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status, plan_hash, expires_at, sync_completed_at)
       VALUES ($1, $2, $3, 'schedule', 'held', 'abc', $4, now())`,
      [id, directory, mode, new Date(harness.clock.now().getTime() + expiresIn)],
    );
    return id;
  };
  const approve = (id: string, token = admin, planHash = 'abc'): Promise<Reply> =>
    harness.request('POST', `/ad-sync/runs/${id}/approve`, { token, body: { planHash } });
  const discard = (id: string, token = admin): Promise<Reply> =>
    harness.request('POST', `/ad-sync/runs/${id}/discard`, { token });
  const told = ({ status, body }: Reply): unknown[] => [status, body.error?.code];
  const queued = async (): Promise<{ id: string }[]> => {
    const { rows } = await harness.sql.query<{ id: string }>(`SELECT id FROM ad_sync_logs WHERE status = 'queued'`);
    return rows;
  };

  it('lets through the plan that was seen, and no other', async () => {
    const id = await held();
    assert.deepEqual(told(await approve(id, admin, 'other')), [409, 'PLAN_CHANGED']);
    const { status, body } = await approve(id);
    assert.deepEqual([status, body.data.trigger, body.data.status], [202, 'approval', 'queued']);
  });

  it('reads the directory in full for the approved plan of a delta', async () => {
    const { status, body } = await approve(await held(undefined, 'delta'));
    assert.deepEqual([status, body.data.mode, body.data.readsAll], [202, 'full', null]);
  });

  it('lets no plan of yesterday through', async () => {
    assert.deepEqual(told(await approve(await held(0))), [410, 'PLAN_EXPIRED']);
  });

  it('drops a plan once, and for good', async () => {
    const id = await held();
    const { status, body } = await discard(id);
    assert.deepEqual([status, body.data.status], [200, 'discarded']);
    assert.deepEqual(told(await discard(id, other)), [409, 'SYNC_RUN_NOT_HELD']);
    assert.deepEqual(told(await approve(id, other)), [409, 'SYNC_RUN_NOT_HELD']);
  });

  it('is taken once by two who approve at once, and the second is led to what applies it', async () => {
    const id = await held();
    const answers = await Promise.all([approve(id), approve(id, other)]);
    const [first, second] = answers.sort((one, two) => one.status - two.status);
    assert.equal(first.status, 202);
    assert.deepEqual(told(second), [409, 'PLAN_APPROVED']);
    assert.equal(second.body.error.details.runId, first.body.data.id);
    assert.deepEqual(await queued(), [{ id: first.body.data.id }]);
  });

  it('is either taken or dropped by two who do one each at once, and never both', async () => {
    for (let time = 0; time < 5; time += 1) {
      const id = await held();
      const [approved, discarded] = await Promise.all([approve(id), discard(id, other)]);
      const { body: plan } = await harness.get(`/ad-sync/runs/${id}`, admin);
      if (approved.status === 202) {
        assert.deepEqual(told(discarded), [409, 'PLAN_APPROVED']);
        assert.equal(plan.data.status, 'held');
      } else {
        assert.deepEqual([told(approved), discarded.status], [[409, 'SYNC_RUN_NOT_HELD'], 200]);
        assert.equal(plan.data.status, 'discarded');
      }
      assert.equal((await queued()).length, approved.status === 202 ? 1 : 0);
      await harness.sql.query('DELETE FROM ad_sync_logs');
    }
  });
});
