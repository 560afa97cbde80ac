import assert from 'node:assert/strict';
import { Harness } from '../../../test/harness.js';
import { newId } from '../../platform/ids.js';

interface Placed {
  id: string;
  type: string;
  settings: object;
  isVisible: boolean;
  locked: boolean;
  places: Record<'desktop' | 'tablet' | 'phone', { x: number; y: number; w: number; h: number }>;
}

describe('the home page', () => {
  let maru: Harness;
  let kim: { id: string; token: string };
  before(async () => {
    maru = await Harness.start();
  });
  beforeEach(async () => {
    kim = await maru.person({ name: '김경수' });
  });
  after(() => maru.close());

  const layoutOf = async (token: string) => {
    const { status, body, headers } = await maru.get('/portal/layout', token);
    assert.equal(status, 200);
    const { version, portlets, available } = body.data as {
      version: number;
      portlets: Placed[];
      available: { type: string }[];
    };
    assert.equal(headers.get('etag'), `"${String(version)}"`);
    return { version, portlets, available };
  };
  const save = (token: string, portlets: readonly object[], version?: number) =>
    maru.request('PUT', '/portal/layout', {
      token,
      body: { portlets },
      headers: version === undefined ? {} : { 'if-match': `"${String(version)}"` },
    });
  const moved = (portlets: Placed[], type: string, x: number, y: number) =>
    portlets.map((portlet) =>
      portlet.type === type
        ? { ...portlet, places: { ...portlet.places, desktop: { ...portlet.places.desktop, x, y } } }
        : portlet,
    );
  const find = (portlets: Placed[], type: string) => portlets.find((portlet) => portlet.type === type);

  it("is the organisation's default at first, in three breakpoints", async () => {
    const { version, portlets, available } = await layoutOf(kim.token);
    assert.equal(version, 0);
    assert.deepEqual(portlets.map(({ type }) => type).sort(), [
      'approvals',
      'calendar',
      'documents',
      'favorites',
      'notices',
      'posts',
      'quick-links',
    ]);
    assert.deepEqual(find(portlets, 'approvals')?.places, {
      desktop: { x: 0, y: 0, w: 5, h: 11 },
      tablet: { x: 0, y: 0, w: 3, h: 11 },
      phone: { x: 0, y: 0, w: 1, h: 11 },
    });
    assert.ok(available.some(({ type }) => type === 'calendar'));
    assert.ok(!available.some(({ type }) => ['statistics', 'sync-health'].includes(type)));
  });

  it('keeps what a person arranges, and only the difference', async () => {
    const { portlets } = await layoutOf(kim.token);
    const { status, body } = await save(kim.token, moved(portlets, 'documents', 9, 30), 0);
    assert.equal(status, 200);
    assert.equal(body.data.version, 1);
    const again = await layoutOf(kim.token);
    assert.deepEqual(again.portlets, body.data.portlets);
    assert.deepEqual(find(again.portlets, 'documents')?.places.desktop, { x: 9, y: 19, w: 3, h: 8 });
    const { rows } = await maru.sql.query<{ portlets: number }>(
      `SELECT count(DISTINCT portlet_id)::int AS portlets FROM portal_layouts WHERE user_id = $1`,
      [kim.id],
    );
    assert.ok((rows[0]?.portlets ?? 0) < portlets.length);
  });

  it('never lets two tabs overwrite each other in silence', async () => {
    const { portlets } = await layoutOf(kim.token);
    const answers = await Promise.all([
      save(kim.token, moved(portlets, 'notices', 0, 0), 0),
      save(kim.token, portlets.slice(1), 0),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
    const refused = answers.find(({ status }) => status === 412);
    assert.ok(refused);
    assert.equal(refused.body.error.code, 'VERSION_CONFLICT');
    assert.equal(refused.body.error.details.current.version, 1);
  });

  it('asks for the version that was read', async () => {
    const { status, body } = await save(kim.token, []);
    assert.equal(status, 428);
    assert.equal(body.error.code, 'VERSION_REQUIRED');
  });

  it("gets an administrator's later change without losing the person's own", async () => {
    const { portlets } = await layoutOf(kim.token);
    await save(kim.token, moved(portlets, 'calendar', 9, 30), 0);
    const added = newId();
    await maru.sql.query(
      `INSERT INTO portal_layouts (id, layer, breakpoint, portlet_id, portlet_type, x, y, w, h, is_visible)
       SELECT gen_random_uuid(), 'organisation', b, $1, 'org-chart', 0, 40, 1, 5, true FROM unnest(ARRAY['desktop', 'tablet', 'phone']) b`,
      [added],
    );
    const later = await layoutOf(kim.token);
    assert.equal(later.version, 1);
    assert.ok(later.portlets.some(({ id }) => id === added));
    assert.deepEqual(find(later.portlets, 'calendar')?.places.desktop, { x: 9, y: 8, w: 3, h: 11 });
    await maru.sql.query('DELETE FROM portal_layouts WHERE portlet_id = $1', [added]);
  });

  it('hides what a person takes away, but not what is mandatory', async () => {
    const { portlets } = await layoutOf(kim.token);
    const without = portlets.filter(({ type }) => type !== 'posts');
    await save(kim.token, without, 0);
    assert.equal(find((await layoutOf(kim.token)).portlets, 'posts')?.isVisible, false);
    await maru.sql.query(`UPDATE portal_layouts SET mandatory = true WHERE portlet_type = 'notices'`);
    const { status, body } = await save(
      kim.token,
      without.filter(({ type }) => type !== 'notices'),
      1,
    );
    await maru.sql.query('UPDATE portal_layouts SET mandatory = false');
    assert.equal(status, 422);
    assert.equal(body.error.code, 'PORTLET_LOCKED');
  });

  it('takes a portlet more, but none of a type that is not there', async () => {
    const { portlets } = await layoutOf(kim.token);
    const place = { x: 0, y: 0, w: 3, h: 8 };
    const mine = {
      id: newId(),
      type: 'notices',
      settings: { limit: 3 },
      places: { desktop: place, tablet: place, phone: place },
    };
    const { status, body } = await save(kim.token, [...portlets, mine], 0);
    assert.equal(status, 200);
    const kept = (body.data.portlets as Placed[]).find(({ id }) => id === mine.id);
    assert.equal(kept?.type, 'notices');
    const refused = await save(kim.token, [...portlets, { ...mine, type: 'of-next-year' }], 1);
    assert.deepEqual([refused.status, refused.body.error.code], [422, 'PORTLET_TYPE_UNKNOWN']);
    const wrong = await save(kim.token, [...portlets, { ...mine, settings: { limit: 1_000 } }], 1);
    assert.deepEqual([wrong.status, wrong.body.error.code], [400, 'VALIDATION_FAILED']);
  });

  it('takes a portlet that is named twice as it is named last', async () => {
    const [own, place] = [newId(), { x: 0, y: 0, w: 3, h: 8 }];
    const twice = [place, { ...place, x: 6 }].map((desktop) => ({ id: own, type: 'notices', places: { desktop } }));
    const { status, body } = await save(kim.token, [...(await layoutOf(kim.token)).portlets, ...twice], 0);
    assert.equal(status, 200);
    const shown = (body.data as { portlets: Placed[] }).portlets.filter(({ id }) => id === own);
    assert.deepEqual(
      shown.map(({ places }) => places.desktop.x),
      [6],
    );
  });

  it('keeps each setting for itself, so that the organisation’s other ones still reach a person', async () => {
    const link = (title: string) => ({ title, url: 'https://intranet.example/' });
    const setLinks = (...titles: string[]) =>
      maru.sql.query(
        `UPDATE portal_layouts SET config = $1 WHERE layer = 'organisation' AND portlet_type = 'quick-links'`,
        [JSON.stringify({ links: titles.map(link) })],
      );
    await setLinks('메일');
    const { portlets } = await layoutOf(kim.token);
    const quickLinks = find(portlets, 'quick-links');
    assert.ok(quickLinks);
    const own = { ...quickLinks, settings: { ...quickLinks.settings, own: [link('내 메모')] } };
    const { status } = await save(kim.token, [...portlets.filter((portlet) => portlet !== quickLinks), own], 0);
    assert.equal(status, 200);
    await setLinks('메일', '차량');
    const { body } = await maru.get(`/portal/data/quick-links?id=${quickLinks.id}`, kim.token);
    await maru.sql.query(`UPDATE portal_layouts SET config = NULL WHERE layer = 'organisation'`);
    const { links } = body.data as { links: { title: string }[] };
    assert.deepEqual(
      links.map(({ title }) => title),
      ['메일', '차량', '내 메모'],
    );
  });

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
    const people = await Promise.all(['한 반차', '한 출장', '한 대기'].map((name) => maru.person({ name })));
    const kinds = [
      ['leave', 'afternoon', 'approved'],
      ['trip', null, 'approved'],
      ['leave', 'annual', 'in_progress'],
    ] as const;
    for (const [index, [type, kind, status]] of kinds.entries()) {
      const person = people[index];
      await maru.sql.query(
        'INSERT INTO favorites (owner_id, user_id, added_at) VALUES ($1, $2, now() - make_interval(mins => $3))',
        [kim.id, person?.id, index],
      );
      await maru.sql.query(
        `INSERT INTO approval_documents (id, author_id, document_type, title, status, leave_kind, period_from, period_to)
         VALUES ($1, $2, $3, '부재', $4, $5, '2026-09-17', '2026-09-17')`,
        [newId(), person?.id, type, status, kind],
      );
    }
    const { body } = await maru.get('/portal/data/favorites', kim.token);
    assert.deepEqual(
      (body.data.people as { absence: string | null }[]).map(({ absence }) => absence),
      ['afternoon', 'trip', null],
    );
  });

  it('leaves a slow portlet out of the page for whoever has no patience, and answers the others', async () => {
    const { portlets } = await layoutOf(kim.token);
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
    assert.ok((await layoutOf(admin.token)).available.some(({ type }) => type === 'sync-health'));
  });

  it('keeps a portlet of a type this version does not know, with its settings', async () => {
    const { portlets } = await layoutOf(kim.token);
    const id = newId();
    await save(kim.token, [...portlets, { id, type: 'notices', places: {} }], 0);
    await maru.sql.query(
      `UPDATE portal_layouts SET portlet_type = 'of-next-year', config = '{"zoom": 3}' WHERE portlet_id = $1`,
      [id],
    );
    const stored = await layoutOf(kim.token);
    const { status, body } = await save(kim.token, moved(stored.portlets, 'of-next-year', 6, 0), 1);
    assert.equal(status, 200);
    const kept = (body.data.portlets as Placed[]).find((portlet) => portlet.id === id);
    assert.deepEqual([kept?.type, kept?.settings, kept?.places.desktop.x], ['of-next-year', { zoom: 3 }, 6]);
  });

  it('goes back to the default', async () => {
    const { portlets } = await layoutOf(kim.token);
    await save(kim.token, portlets.slice(2), 0);
    const { status, body } = await maru.request('DELETE', '/portal/layout', { token: kim.token });
    assert.equal(status, 200);
    assert.deepEqual(body.data.portlets, portlets);
    assert.equal(body.data.version, 2);
  });

  it('is nobody else’s', async () => {
    const lee = await maru.person();
    const { portlets } = await layoutOf(kim.token);
    await save(kim.token, portlets.slice(3), 0);
    assert.equal((await layoutOf(lee.token)).portlets.filter(({ isVisible }) => isVisible).length, portlets.length);
    assert.equal((await maru.get('/portal/layout')).status, 401);
    const nobody = await maru.person({ roles: [] });
    assert.equal((await maru.get('/portal/layout', nobody.token)).status, 403);
  });

  it('answers the data of all portlets at once, each for itself', async () => {
    const { portlets } = await layoutOf(kim.token);
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
