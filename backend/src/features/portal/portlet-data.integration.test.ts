import assert from 'node:assert/strict';
import { Harness } from '../../../test/harness.js';
import { find, layoutOf } from '../../../test/home-page.js';
import { newId } from '../../platform/ids.js';

describe('the data of portlets', () => {
  let maru: Harness;
  let kim: { id: string; token: string };
  before(async () => {
    maru = await Harness.start();
  });
  beforeEach(async () => {
    kim = await maru.person({ name: '김경수' });
  });
  after(() => maru.close());

  it('lets settings be tried before they are kept, and refuses those a type does not know', async () => {
    const trying = (settings: string) =>
      maru.get(`/portal/data/calendar?settings=${encodeURIComponent(settings)}`, kim.token);
    const { body } = await maru.get('/portal/data/calendar', kim.token);
    assert.ok(body.data.holidays.length > 0);
    assert.deepEqual((await trying('{"holidays": false}')).body.data.holidays, []);
    const asBrowsersSend = await maru.get(
      '/portal/data/calendar?settings=%7B%22holidays%22:false,%22leaves%22:true%7D',
      kim.token,
    );
    assert.deepEqual(asBrowsersSend.body.data.holidays, []);
    for (const wrong of ['{"holidays": 3}', '[]', '{'])
      assert.deepEqual(
        [(await trying(wrong)).status, (await trying(wrong)).body.error.code],
        [400, 'VALIDATION_FAILED'],
      );
  });

  it('shows the boards that were chosen, of those the person may read', async () => {
    const board = async (name: string, readers: object) => {
      const id = newId();
      await maru.sql.query(
        `INSERT INTO boards (id, name, type, read_permission, write_permission) VALUES ($1, $2, 'free', $3, '{}')`,
        [id, name, JSON.stringify(readers)],
      );
      await maru.sql.query(`INSERT INTO posts (id, board_id, author_id, title, content) VALUES ($1, $2, $3, $4, '')`, [
        newId(),
        id,
        kim.id,
        `${name}의 글`,
      ]);
      return id;
    };
    const [open, other, closed] = [
      await board('자유', { everyone: true }),
      await board('사내 소식', { everyone: true }),
      await board('임원', { users: [newId()] }),
    ];
    const choices = await maru.get('/portal/choices/boards', kim.token);
    const names = (choices.body.data as { name: string }[]).map(({ name }) => name);
    assert.ok(names.includes('자유') && !names.includes('임원'));
    const shown = async (type: string, settings: object) =>
      (await maru.get(`/portal/data/${type}?settings=${encodeURIComponent(JSON.stringify(settings))}`, kim.token)).body
        .data;
    const titles = ({ posts }: { posts: { title: string }[] }) => posts.map(({ title }) => title);
    assert.deepEqual(titles(await shown('posts', { boards: [other, closed] })), ['사내 소식의 글']);
    assert.deepEqual(titles(await shown('board', { board: open })), ['자유의 글']);
    assert.deepEqual(await shown('board', { board: closed }), { board: null, posts: [] });
    assert.deepEqual(await shown('board', {}), { board: null, posts: [] });
  });

  it('begins the org chart at the department that was chosen', async () => {
    const [division, team] = [newId(), newId()];
    await maru.sql.query(
      `INSERT INTO departments (id, name, parent_id) VALUES ($1, '영업본부', NULL), ($2, '해외영업팀', $1)`,
      [division, team],
    );
    const lee = await maru.person({ departmentId: team });
    const choices = await maru.get('/portal/choices/departments', lee.token);
    const found = (choices.body.data as { id: string; name: string; group: string | null }[]).find(
      ({ id }) => id === team,
    );
    assert.deepEqual(found, { id: team, name: '해외영업팀', group: '영업본부' });
    const settings = encodeURIComponent(JSON.stringify({ department: division }));
    const { body } = await maru.get(`/portal/data/org-chart?settings=${settings}`, lee.token);
    assert.equal(body.data.start.name, '영업본부');
    assert.deepEqual(
      (body.data.departments as { name: string }[]).map(({ name }) => name),
      ['해외영업팀'],
    );
    assert.deepEqual(body.data.ownPath, [{ id: team, name: '해외영업팀' }]);
    const none = await maru.get('/portal/choices/of-next-year', lee.token);
    assert.deepEqual([none.status, none.body.error.code], [404, 'PORTLET_NOT_FOUND']);
  });

  it('tells of a favourite who is away today, out of approved documents only', async () => {
    const absences = [
      ['한 반차', 'leave', 'afternoon', 'approved'],
      ['한 출장', 'trip', null, 'approved'],
      ['한 대기', 'leave', 'annual', 'in_progress'],
    ] as const;
    for (const [index, [name, type, kind, status]] of absences.entries()) {
      const person = await maru.person({ name });
      await maru.sql.query(
        'INSERT INTO favorites (owner_id, user_id, added_at) VALUES ($1, $2, now() - make_interval(mins => $3))',
        [kim.id, person.id, index],
      );
      await maru.sql.query(
        `INSERT INTO approval_documents (id, author_id, document_type, title, status, leave_kind, period_from, period_to)
         VALUES ($1, $2, $3, '부재', $4, $5, '2026-09-17', '2026-09-17')`,
        [newId(), person.id, type, status, kind],
      );
    }
    const { body } = await maru.get('/portal/data/favorites', kim.token);
    assert.deepEqual(
      (body.data.people as { absence: string | null }[]).map(({ absence }) => absence),
      ['afternoon', 'trip', null],
    );
  });

  it('leaves a slow portlet out of the page for whoever has no patience, and answers the others', async () => {
    const { portlets } = await layoutOf(maru, kim.token);
    const favorites = find(portlets, 'favorites')?.id ?? '';
    await maru.sql.query('BEGIN');
    await maru.sql.query('LOCK TABLE favorites IN ACCESS EXCLUSIVE MODE');
    const hasty = await maru.get('/portal/data?patience=300', kim.token);
    const patient = await maru.get('/portal/data', kim.token);
    await maru.sql.query('ROLLBACK');
    const others = portlets.map(({ id }) => id).filter((id) => id !== favorites);
    assert.deepEqual(Object.keys(hasty.body.data as object).sort(), others.sort());
    const slow = (patient.body.data as Record<string, { ok: boolean; error?: { code: string } }>)[favorites];
    assert.deepEqual([slow?.ok, slow?.error?.code], [false, 'PORTLET_UNAVAILABLE']);
  });

  it('tells an administrator how the directories stand, and nobody else', async () => {
    const admin = await maru.person({ roles: ['system_admin'] });
    const { status, body } = await maru.get('/portal/data/sync-health', admin.token);
    assert.deepEqual([status, body.data.directories], [200, []]);
    assert.ok((await layoutOf(maru, admin.token)).available.some(({ type }) => type === 'sync-health'));
  });

  it('answers the data of all portlets at once, each for itself', async () => {
    const { portlets } = await layoutOf(maru, kim.token);
    const { status, body } = await maru.get('/portal/data', kim.token);
    assert.equal(status, 200);
    const results = body.data as Record<string, { ok: boolean; data: object }>;
    assert.deepEqual(Object.keys(results).sort(), portlets.map(({ id }) => id).sort());
    assert.deepEqual(
      Object.values(results).filter(({ ok }) => !ok),
      [],
    );
    const calendarId = find(portlets, 'calendar')?.id ?? '';
    assert.equal((results[calendarId]?.data as { month: string }).month, '2026-09');
    const some = await maru.get(`/portal/data?ids=${calendarId}`, kim.token);
    assert.deepEqual(Object.keys(some.body.data as object), [calendarId]);
  });

  it('knows no data of a type that is not built', async () => {
    for (const type of ['statistics', 'sync-health', 'of-next-year']) {
      const { status, body } = await maru.get(`/portal/data/${type}`, kim.token);
      assert.deepEqual([status, body.error?.code], [404, 'PORTLET_NOT_FOUND']);
    }
    const calendar = await maru.get('/portal/data/calendar?month=2026-10', kim.token);
    assert.equal(calendar.body.data.holidays[0].date, '2026-10-03');
  });
});
