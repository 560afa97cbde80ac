import assert from 'node:assert/strict';
import { Harness } from '../../../test/harness.js';
import { newId } from '../../platform/ids.js';

describe("a colleague's leave", () => {
  let maru: Harness;
  let me: { id: string; token: string };
  let kim: string;

  before(async () => {
    maru = await Harness.start();
    me = await maru.person();
    ({ id: kim } = await maru.person({ name: '김경수' }));
  });
  after(() => maru.close());
  beforeEach(() => maru.sql.query('DELETE FROM approval_documents'));

  /** The clock of the tests stands at 2026-09-17, 10 in the morning in Seoul. */
  const plant = (authorId: string, from: string, to: string, status = 'approved', type = 'leave') =>
    maru.sql.query(
      `INSERT INTO approval_documents (id, author_id, document_type, title, status, period_from, period_to)
       VALUES ($1, $2, $3, 'leave', $4, $5, $6)`,
      [newId(), authorId, type, status, from, to],
    );
  const leaveOf = async (id: string) => {
    const { status, body } = await maru.get(`/users/${id}/leave`, me.token);
    assert.equal(status, 200, JSON.stringify(body));
    return body.data;
  };

  it('is the one they are on, its last day included', async () => {
    await plant(kim, '2026-09-15', '2026-09-17');
    await plant(kim, '2026-09-30', '2026-09-30');
    assert.deepEqual(await leaveOf(kim), { from: '2026-09-15', to: '2026-09-17', isNow: true });
  });
  it('is else the next one', async () => {
    await plant(kim, '2026-10-05', '2026-10-06');
    await plant(kim, '2026-09-16', '2026-09-16');
    await plant(kim, '2026-09-30', '2026-09-30');
    assert.deepEqual(await leaveOf(kim), { from: '2026-09-30', to: '2026-09-30', isNow: false });
  });
  it('is told only once it was approved, and is no business trip', async () => {
    for (const status of ['draft', 'in_progress', 'rejected', 'recalled'])
      await plant(kim, '2026-09-17', '2026-09-18', status);
    await plant(kim, '2026-09-17', '2026-09-18', 'approved', 'trip');
    assert.equal(await leaveOf(kim), null);
  });
  it('is not told of somebody who has left', async () => {
    const { id } = await maru.person({ isActive: false });
    await plant(id, '2026-09-17', '2026-09-18');
    assert.equal(await leaveOf(id), null);
  });
  it('is there for colleagues only, of people there are', async () => {
    assert.equal((await maru.get(`/users/${kim}/leave`)).status, 401);
    const stranger = await maru.person({ roles: [] });
    assert.equal((await maru.get(`/users/${kim}/leave`, stranger.token)).status, 403);
    assert.equal((await maru.get('/users/kim/leave', me.token)).status, 400);
    const { status, body } = await maru.get(`/users/${newId()}/leave`, me.token);
    assert.deepEqual([status, body.error.code], [404, 'USER_NOT_FOUND']);
  });
});
