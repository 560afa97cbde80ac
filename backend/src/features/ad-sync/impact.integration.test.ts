import assert from 'node:assert/strict';
import { eventually } from '../../../test/eventually.js';
import { Harness, type Reply } from '../../../test/harness.js';
import { newId } from '../../platform/ids.js';

describe('the impact of a plan', function () {
  this.timeout(60_000);
  let harness: Harness;
  let admin: string;
  let employee: string;
  let directory: string;
  const people: Record<string, string> = {};
  let run: string;
  let department: string;

  const sql = (statement: string, values: unknown[] = []) => harness.sql.query(statement, values);
  const code = ({ status, body }: Reply): unknown => [status, body.error?.code];

  before(async () => {
    harness = await Harness.start();
    admin = (await harness.person({ roles: ['employee', 'system_admin'] })).token;
    employee = (await harness.person()).token;
    directory = newId();
    await sql(
      `INSERT INTO ad_sync_config (id, name, server_url, bind_dn, base_dns, user_filter, group_filter, sync_schedule, limits)
       VALUES ($1, '본사', 'dc1', 'CN=svc', '{DC=x}', '(a=*)', '(a=*)', '{"full": null, "delta": null}', '{}')`,
      [directory],
    );
    await harness.startWorker();
  });
  after(() => harness.close());

  /** `chief` ← `head` ← `kim`, `lee`: kim and head leave. */
  beforeEach(async () => {
    for (const name of ['chief', 'head', 'kim', 'lee']) people[name] = (await harness.person()).id;
    for (const [one, above] of [
      ['head', 'chief'],
      ['kim', 'head'],
      ['lee', 'chief'],
    ] as const)
      await sql('UPDATE users SET manager_id = $2 WHERE id = $1', [people[one], people[above]]);
    department = newId();
    await sql(`INSERT INTO departments (id, name) VALUES ($1, '사라질 팀')`, [department]);
    await sql(
      `INSERT INTO boards (id, name, type, read_permission, write_permission)
       VALUES ($1, '팀 게시판', 'department', $2, '{"everyone": true}')`,
      [newId(), JSON.stringify({ departments: [department] })],
    );
    run = await heldRun();
  });

  async function heldRun(status = 'held'): Promise<string> {
    const id = newId();
    await sql(
      `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, status, plan_hash, expires_at)
       VALUES ($1, $2, 'full', 'schedule', $3, 'abc', $4)`,
      [id, directory, status, new Date(harness.clock.now().getTime() + 3_600_000)],
    );
    await sql(
      `INSERT INTO ad_sync_changes (run_id, position, kind, subject_id, name, reason) VALUES
       ($1, 1, 'disable', $2, 'kim', '{"code": "DELETED"}'), ($1, 2, 'missing', $3, 'head', '{"code": "ABSENT"}'),
       ($1, 3, 'department', $4, '사라질 팀', '{"code": "DEPARTMENT_GONE"}'), ($1, 4, 'update', $5, 'lee', NULL)`,
      [id, people.kim, people.head, department, people.lee],
    );
    return id;
  }

  /** A document under way that waits for somebody. */
  async function waitsFor(approver: string, author: string): Promise<string> {
    const id = newId();
    await sql(
      `INSERT INTO approval_documents (id, author_id, document_type, title, status) VALUES ($1, $2, 'general', '품의', 'in_progress')`,
      [id, people[author]],
    );
    await sql(
      `INSERT INTO approval_lines (id, document_id, approver_id, step_order, status) VALUES ($1, $2, $3, 1, 'waiting')`,
      [newId(), id, people[approver]],
    );
    return id;
  }
  const lines = async (document: string): Promise<[unknown, unknown, unknown][]> => {
    const { rows } = await sql(
      'SELECT approver_id, status, step_order FROM approval_lines WHERE document_id = $1 ORDER BY status',
      [document],
    );
    return rows.map(({ approver_id, status, step_order }) => [approver_id, status, step_order]);
  };
  const impact = (id = run, token = admin): Promise<Reply> => harness.get(`/ad-sync/runs/${id}/impact`, token);
  const approve = (standIns: unknown): Promise<Reply> =>
    harness.request('POST', `/ad-sync/runs/${run}/approve`, { token: admin, body: { planHash: 'abc', standIns } });

  const nameOf = (change: { person?: { name: string }; department?: { name: string } }): string | undefined =>
    (change.person ?? change.department)?.name;
  const standInsOf = async ({ status, body }: Reply): Promise<{ kind: string; id: string; personId: string }[]> => {
    assert.equal(status, 202, JSON.stringify(body));
    const { rows } = await sql('SELECT stand_ins FROM ad_sync_logs WHERE id = $1', [body.data.id]);
    await sql('DELETE FROM ad_sync_logs WHERE id = $1', [body.data.id]);
    return rows[0].stand_ins;
  };

  it('is for administrators of directories, of a plan that waits or was only tried', async () => {
    assert.equal((await harness.get(`/ad-sync/runs/${run}/impact`)).status, 401);
    assert.deepEqual(code(await impact(run, employee)), [403, 'FORBIDDEN']);
    assert.deepEqual(code(await impact(newId())), [404, 'SYNC_RUN_NOT_FOUND']);
    assert.deepEqual(code(await impact(await heldRun('succeeded'))), [409, 'SYNC_RUN_NOT_HELD']);
    assert.equal((await impact(await heldRun('planned'))).status, 200);
  });

  it('is what waits for leavers, with the nearest manager who stays, and what is for vanishing departments', async () => {
    await waitsFor('kim', 'lee');
    const second = await waitsFor('kim', 'lee');
    await sql(`UPDATE approval_documents SET due_at = now(), title = '급한 품의' WHERE id = $1`, [second]);
    await waitsFor('lee', 'chief');
    const { data } = (await impact()).body;
    assert.deepEqual([data.leavers, data.departments, data.items.length], [2, 1, 2]);
    const [step, board] = data.items;
    assert.deepEqual(
      [step.kind, step.id, step.person.id, step.count, step.standIn.id, step.needsStandIn],
      ['approval_step', people.kim, people.kim, 2, people.chief, true],
    );
    assert.deepEqual(step.examples[0], { id: second, title: '급한 품의' });
    assert.match(step.text, /문서 2건/);
    assert.deepEqual(
      [board.kind, board.department.id, board.count, board.examples[0].title, board.standIn],
      ['board', department, 1, '팀 게시판', null],
    );
  });

  it('proposes nobody where the line up ends with leavers', async () => {
    await sql('UPDATE users SET manager_id = NULL WHERE id = $1', [people.head]);
    await waitsFor('kim', 'lee');
    assert.equal((await impact()).body.data.items[0].standIn, null);
  });

  it('tells the worst of many, and all of them in its totals', async () => {
    for (let place = 0; place < 60; place += 1) {
      const { id } = await harness.person();
      await sql('UPDATE users SET manager_id = $2 WHERE id = $1', [id, people.chief]);
      await sql(
        `INSERT INTO ad_sync_changes (run_id, position, kind, subject_id, name) VALUES ($1, $2, 'disable', $3, 'x')`,
        [run, 10 + place, id],
      );
      people[`leaver ${place}`] = id;
      await waitsFor(`leaver ${place}`, 'lee');
    }
    await waitsFor('leaver 59', 'lee');
    const { data } = (await impact()).body;
    assert.deepEqual([data.leavers, data.changes, data.items.length], [62, 61, 41]);
    assert.deepEqual([data.items[0].id, data.items[0].count], [people['leaver 59'], 2]);
    assert.deepEqual(data.totals, [
      { kind: 'approval_step', subjects: 60, count: 61, needsStandIn: true },
      { kind: 'board', subjects: 1, count: 1, needsStandIn: false },
    ]);
    const approved = await approve([]);
    const standIns = await standInsOf(approved);
    assert.equal(standIns.length, 60, 'told or not, each has their stand-in');
    assert.ok(standIns.every(({ personId }) => personId === people.chief));
  });

  it('lets who is proposed stand in for whoever is not named, and nobody where nobody is', async () => {
    await waitsFor('kim', 'lee');
    await waitsFor('head', 'lee');
    const approved = await approve([{ kind: 'approval_step', id: people.kim, personId: null }]);
    assert.deepEqual(await standInsOf(approved), [{ kind: 'approval_step', id: people.head, personId: people.chief }]);
  });

  it('leaves of the changes those with which something else breaks', async () => {
    await waitsFor('kim', 'lee');
    const changes = (query: string, id = run) => harness.get(`/ad-sync/runs/${id}/changes?impact=true${query}`, admin);
    const names = ({ body }: Reply) => [body.pagination.total, body.data.map(nameOf)];
    const all = await changes('');
    assert.deepEqual(names(all), [2, ['kim', '사라질 팀']]);
    assert.deepEqual(
      all.body.data.map(({ waiting }: { waiting: number }) => waiting),
      [1, 0],
    );
    assert.deepEqual(names(await changes('&kind=disable')), [1, ['kim']]);
    assert.deepEqual(names(await changes('&q=team')), [0, []]);
    assert.equal((await impact()).body.data.changes, 2);
    const csv = await harness.request('GET', `/ad-sync/runs/${run}/changes?impact=true`, {
      token: admin,
      headers: { accept: 'text/csv' },
    });
    assert.deepEqual(
      String(csv.body)
        .trim()
        .split('\r\n')
        .map((line) => line.split(',')[1]),
      ['name', 'kim', '사라질 팀'],
    );
    const applied = await heldRun('succeeded');
    assert.deepEqual(code(await changes('', applied)), [409, 'SYNC_RUN_NOT_HELD']);
    assert.equal((await harness.get(`/ad-sync/runs/${applied}/changes?impact=false`, admin)).status, 200);
  });

  it('takes nobody for a stand-in who leaves too, has left, or stands in for somebody who stays', async () => {
    await waitsFor('kim', 'lee');
    const gone = (await harness.person()).id;
    await sql(`UPDATE users SET is_active = false, disabled_by = 'sync' WHERE id = $1`, [gone]);
    for (const wrong of [
      { kind: 'approval_step', id: people.kim, personId: people.head },
      { kind: 'approval_step', id: people.kim, personId: gone },
      { kind: 'approval_step', id: people.lee, personId: people.chief },
      { kind: 'board', id: people.kim, personId: people.chief },
    ]) {
      const refused = await approve([{ kind: 'approval_step', id: people.kim, personId: people.chief }, wrong]);
      assert.deepEqual(code(refused), [422, 'STAND_IN_INVALID'], JSON.stringify(wrong));
      assert.equal(refused.body.error.details.id, wrong.id);
    }
  });

  it('hands over what waits for a leaver once the approved plan is applied, but nobody their own document', async () => {
    const [ordinary, own] = [await waitsFor('kim', 'chief'), await waitsFor('kim', 'lee')];
    const approved = await approve([{ kind: 'approval_step', id: people.kim, personId: people.lee }]);
    assert.equal(approved.status, 202, JSON.stringify(approved.body));
    const applied = async (): Promise<void> => {
      await harness.platform.transaction((tx) =>
        harness.platform.outbox.add(tx, {
          type: 'sync_run.applied',
          version: 1,
          ids: { runId: approved.body.data.id as string },
        }),
      );
    };
    const handled = () =>
      eventually(async () => {
        const { rows } = await sql(`SELECT FROM outbox WHERE type = 'sync_run.applied' AND done_at IS NULL`);
        return rows.length === 0;
      });
    await applied();
    await handled();
    assert.deepEqual(await lines(ordinary), [[people.kim, 'waiting', 1]]);
    await sql(`UPDATE users SET is_active = false, disabled_by = 'sync' WHERE id = $1`, [people.kim]);
    for (let time = 0; time < 2; time += 1) {
      await applied();
      await handled();
      assert.deepEqual(await lines(ordinary), [
        [people.kim, 'invalid', 1],
        [people.lee, 'waiting', 1],
      ]);
      assert.deepEqual(await lines(own), [
        [people.kim, 'invalid', 1],
        [people.chief, 'waiting', 1],
      ]);
    }
    const { rows } = await sql(
      `SELECT details ->> 'count' AS count FROM audit_logs WHERE action = 'directory.stand_in' AND target_id = $1`,
      [people.kim],
    );
    assert.deepEqual(rows, [{ count: '2' }]);
  });
});
