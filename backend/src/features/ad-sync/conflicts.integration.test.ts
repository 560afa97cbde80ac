import assert from 'node:assert/strict';
import { Harness, type Reply } from '../../../test/harness.js';
import { newId } from '../../platform/ids.js';

describe('the queue of conflicts', function () {
  this.timeout(60_000);
  let harness: Harness;
  let admin: string;
  let employee: string;
  let directory: string;

  before(async () => {
    harness = await Harness.start();
    admin = (await harness.person({ roles: ['employee', 'system_admin'] })).token;
    employee = (await harness.person()).token;
    const { body } = await harness.request('POST', '/ad-sync/directories', {
      token: admin,
      body: {
        name: '본사',
        serverUrl: 'ldaps://127.0.0.1:1',
        bindDn: 'CN=svc,DC=x',
        bindPassword: 'secret',
        baseDns: ['DC=x'],
      },
    });
    directory = body.data.id as string;
  });
  after(() => harness.close());

  const sql = (statement: string, values: unknown[] = []) => harness.sql.query(statement, values);
  const code = ({ status, body }: Reply): unknown => [status, body.error?.code];

  /** Somebody of the directory. */
  async function account(changes: { isActive: boolean; disabledBy?: string; roles?: string[] }): Promise<string> {
    const { id } = await harness.person(changes.roles ? { roles: changes.roles } : {});
    await sql(
      `UPDATE users SET directory_id = $2, object_guid = gen_random_uuid(), ad_username = username, email = 'sjpark@x.example',
         employee_number = left(id::text, 8), is_active = $3, disabled_by = CASE WHEN NOT $3 THEN $4 END,
         disabled_at = CASE WHEN NOT $3 THEN now() END WHERE id = $1`,
      [id, directory, changes.isActive, changes.disabledBy ?? 'sync'],
    );
    await sql(`UPDATE user_roles SET source = 'rule' WHERE user_id = $1`, [id]);
    return id;
  }

  interface Pair {
    readonly id: string;
    readonly newcomer: string;
    readonly old: string;
  }

  /** A newcomer under the mail of somebody who has left. */
  async function conflict(kind = 'mail_known', old = { isActive: false, disabledBy: 'sync' }): Promise<Pair> {
    const pair = { id: newId(), old: await account(old), newcomer: await account({ isActive: true }) };
    await sql(
      `INSERT INTO ad_sync_conflicts (id, directory_id, kind, user_id, other_id, value, seen, found_at)
       VALUES ($1, $2, $3, $4, $5, 'sjpark@x.example', 'x', now())`,
      [pair.id, directory, kind, pair.newcomer, pair.old],
    );
    return pair;
  }
  const decide = (id: string, decision: string, token = admin): Promise<Reply> =>
    harness.request('POST', `/ad-sync/conflicts/${id}`, { token, body: { decision } });
  const row = async (id: string) =>
    (await sql('SELECT * FROM users WHERE id = $1', [id])).rows[0] as Record<string, unknown> | undefined;

  beforeEach(async () => {
    await sql('DELETE FROM ad_sync_conflicts');
  });

  it('is for administrators of directories', async () => {
    assert.equal((await harness.get('/ad-sync/conflicts')).status, 401);
    assert.deepEqual(code(await harness.get('/ad-sync/conflicts', employee)), [403, 'FORBIDDEN']);
    assert.deepEqual(code(await decide(newId(), 'link', employee)), [403, 'FORBIDDEN']);
    assert.deepEqual(code(await decide(newId(), 'link')), [404, 'CONFLICT_NOT_FOUND']);
    assert.deepEqual(code(await decide(newId(), 'other')), [400, 'VALIDATION_FAILED']);
  });

  it('shows both accounts, what hangs on each, and what can be decided', async () => {
    const { id, old } = await conflict();
    await sql(
      `INSERT INTO approval_documents (id, author_id, document_type, title, status) VALUES ($1, $2, 'general', '품의', 'approved')`,
      [newId(), old],
    );
    const { body } = await harness.get('/ad-sync/conflicts?state=waiting', admin);
    const [shown] = body.data;
    assert.deepEqual([shown.id, shown.decisions, shown.whyNoLink], [id, ['link', 'keep_apart', 'ignore'], null]);
    assert.deepEqual(shown.newcomer.holdings, []);
    assert.deepEqual(shown.other.holdings, [{ kind: 'document', count: 1, text: '결재 문서 1건' }]);
    assert.match(shown.text, /메일을 씁니다/);
    assert.deepEqual(body.meta.states, { waiting: 1, kept_apart: 0, ignored: 0, linked: 0 });
    const other = await harness.get(`/ad-sync/conflicts?directory=${newId()}`, admin);
    assert.equal(other.body.pagination.total, 0);
  });

  it('links by giving the old account the new identity and roles, and letting the new one go', async () => {
    const { id, newcomer, old } = await conflict();
    const report = await account({ isActive: true });
    await sql('UPDATE users SET manager_id = $1 WHERE id = $2', [newcomer, report]);
    await sql('DELETE FROM user_roles WHERE user_id = $1', [old]);
    const [before, leaver] = [await row(newcomer), await row(old)];
    const linked = await decide(id, 'link');
    assert.equal(linked.status, 200, JSON.stringify(linked.body));
    assert.deepEqual([linked.body.data.state, linked.body.data.decisions], ['linked', []]);
    const after = await row(old);
    assert.deepEqual(
      [after?.object_guid, after?.username, after?.employee_number, after?.is_active, after?.disabled_by],
      [before?.object_guid, before?.username, before?.employee_number, true, null],
    );
    assert.equal(after?.token_version, Number(leaver?.token_version) + 1);
    assert.equal(await row(newcomer), undefined);
    assert.equal((await row(report))?.manager_id, old);
    const { rows: roles } = await sql('SELECT source FROM user_roles WHERE user_id = $1', [old]);
    assert.deepEqual(roles, [{ source: 'rule' }]);
    const { rows: audit } = await sql(
      `SELECT action, target_id AS target, details -> 'newcomer' ->> 'objectGuid' AS guid FROM audit_logs ORDER BY id DESC LIMIT 1`,
    );
    assert.deepEqual(audit, [{ action: 'directory.conflict_linked', target: old, guid: before?.object_guid }]);
    const { rows: events } = await sql(`SELECT type FROM outbox ORDER BY id DESC LIMIT 2`);
    assert.deepEqual(events.map(({ type }) => String(type)).sort(), ['people.changed', 'user.access_changed']);
    const told = (await harness.get('/ad-sync/conflicts?state=linked', admin)).body.data[0];
    assert.deepEqual([told.newcomer.id, told.newcomer.objectGuid], [null, before?.object_guid]);
    assert.equal(told.other.objectGuid, leaver?.object_guid);
    assert.deepEqual(code(await decide(id, 'ignore')), [409, 'CONFLICT_DECIDED']);
  });

  it('does not link while anything hangs on the new account, or the old person is here or barred', async () => {
    const held = await conflict();
    await sql('INSERT INTO favorites (owner_id, user_id) VALUES ($1, $2)', [held.newcomer, held.old]);
    const present = await conflict('employee_number_shared', { isActive: true, disabledBy: 'sync' });
    const barred = await conflict('mail_known', { isActive: false, disabledBy: 'administrator' });
    for (const [{ id }, reason] of [
      [held, 'NEWCOMER_HOLDS'],
      [present, 'BOTH_HERE'],
      [barred, 'BARRED_BY_ADMINISTRATOR'],
    ] as const) {
      const refused = await decide(id, 'link');
      assert.deepEqual(code(refused), [422, 'CONFLICT_NOT_LINKABLE']);
      assert.equal(refused.body.error.details.reason, reason);
    }
    const { body } = await harness.get('/ad-sync/conflicts', admin);
    for (const shown of body.data) {
      assert.deepEqual(shown.decisions, ['keep_apart', 'ignore']);
      assert.ok(shown.whyNoLink);
    }
  });

  it('keeps apart or ignores without touching either account, and once', async () => {
    for (const [decision, state] of [
      ['keep_apart', 'kept_apart'],
      ['ignore', 'ignored'],
    ] as const) {
      const { id, newcomer, old } = await conflict();
      const before = [await row(newcomer), await row(old)];
      const decided = await decide(id, decision);
      assert.deepEqual([decided.status, decided.body.data.state], [200, state]);
      assert.ok(decided.body.data.decidedBy.name);
      assert.deepEqual([await row(newcomer), await row(old)], before);
      assert.deepEqual(code(await decide(id, decision)), [409, 'CONFLICT_DECIDED']);
    }
  });

  it('only warns of a shared mail', async () => {
    const { id } = await conflict('mail_shared', { isActive: true, disabledBy: 'sync' });
    const { body } = await harness.get('/ad-sync/conflicts', admin);
    assert.deepEqual([body.data[0].decisions, body.data[0].whyNoLink], [[], null]);
    assert.deepEqual(code(await decide(id, 'keep_apart')), [409, 'CONFLICT_DECIDED']);
  });

  it('links once for two who decide at once', async () => {
    const { id } = await conflict();
    const answers = await Promise.all([decide(id, 'link'), decide(id, 'link'), decide(id, 'keep_apart')]);
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  });
});
