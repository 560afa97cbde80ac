import assert from 'node:assert/strict';
import { Harness } from '../../../test/harness.js';
import { find, layoutOf, type Placed } from '../../../test/home-page.js';
import { newId } from '../../platform/ids.js';

describe('the arrangement of a home page', () => {
  let maru: Harness;
  let kim: { id: string; token: string };
  before(async () => {
    maru = await Harness.start();
  });
  beforeEach(async () => {
    kim = await maru.person({ name: '김경수' });
  });
  after(() => maru.close());

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

  it("is the organisation's default at first, in three breakpoints", async () => {
    const { version, portlets, available } = await layoutOf(maru, kim.token);
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
    const { portlets } = await layoutOf(maru, kim.token);
    const { status, body } = await save(kim.token, moved(portlets, 'documents', 9, 30), 0);
    assert.equal(status, 200);
    assert.equal(body.data.version, 1);
    const again = await layoutOf(maru, kim.token);
    assert.deepEqual(again.portlets, body.data.portlets);
    assert.deepEqual(find(again.portlets, 'documents')?.places.desktop, { x: 9, y: 19, w: 3, h: 8 });
    const { rows } = await maru.sql.query<{ portlets: number }>(
      `SELECT count(DISTINCT portlet_id)::int AS portlets FROM portal_layouts WHERE user_id = $1`,
      [kim.id],
    );
    assert.ok((rows[0]?.portlets ?? 0) < portlets.length);
  });

  it('never lets two tabs overwrite each other in silence', async () => {
    const { portlets } = await layoutOf(maru, kim.token);
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
    const { portlets } = await layoutOf(maru, kim.token);
    await save(kim.token, moved(portlets, 'calendar', 9, 30), 0);
    const added = newId();
    await maru.sql.query(
      `INSERT INTO portal_layouts (id, layer, breakpoint, portlet_id, portlet_type, x, y, w, h, is_visible)
       SELECT gen_random_uuid(), 'organisation', b, $1, 'org-chart', 0, 40, 1, 5, true FROM unnest(ARRAY['desktop', 'tablet', 'phone']) b`,
      [added],
    );
    const later = await layoutOf(maru, kim.token);
    assert.equal(later.version, 1);
    assert.ok(later.portlets.some(({ id }) => id === added));
    assert.deepEqual(find(later.portlets, 'calendar')?.places.desktop, { x: 9, y: 8, w: 3, h: 11 });
    await maru.sql.query('DELETE FROM portal_layouts WHERE portlet_id = $1', [added]);
  });

  it('hides what a person takes away, but not what is mandatory', async () => {
    const { portlets } = await layoutOf(maru, kim.token);
    const without = portlets.filter(({ type }) => type !== 'posts');
    await save(kim.token, without, 0);
    assert.equal(find((await layoutOf(maru, kim.token)).portlets, 'posts')?.isVisible, false);
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
    const { portlets } = await layoutOf(maru, kim.token);
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
    const { status, body } = await save(kim.token, [...(await layoutOf(maru, kim.token)).portlets, ...twice], 0);
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
    const { portlets } = await layoutOf(maru, kim.token);
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

  it('keeps a portlet of a type this version does not know, with its settings', async () => {
    const { portlets } = await layoutOf(maru, kim.token);
    const id = newId();
    await save(kim.token, [...portlets, { id, type: 'notices', places: {} }], 0);
    await maru.sql.query(
      `UPDATE portal_layouts SET portlet_type = 'of-next-year', config = '{"zoom": 3}' WHERE portlet_id = $1`,
      [id],
    );
    const stored = await layoutOf(maru, kim.token);
    const { status, body } = await save(kim.token, moved(stored.portlets, 'of-next-year', 6, 0), 1);
    assert.equal(status, 200);
    const kept = (body.data.portlets as Placed[]).find((portlet) => portlet.id === id);
    assert.deepEqual([kept?.type, kept?.settings, kept?.places.desktop.x], ['of-next-year', { zoom: 3 }, 6]);
  });

  it('goes back to the default', async () => {
    const { portlets } = await layoutOf(maru, kim.token);
    await save(kim.token, portlets.slice(2), 0);
    const { status, body } = await maru.request('DELETE', '/portal/layout', { token: kim.token });
    assert.equal(status, 200);
    assert.deepEqual(body.data.portlets, portlets);
    assert.equal(body.data.version, 2);
  });

  it('is nobody else’s', async () => {
    const lee = await maru.person();
    const { portlets } = await layoutOf(maru, kim.token);
    await save(kim.token, portlets.slice(3), 0);
    assert.equal(
      (await layoutOf(maru, lee.token)).portlets.filter(({ isVisible }) => isVisible).length,
      portlets.length,
    );
    assert.equal((await maru.get('/portal/layout')).status, 401);
    const nobody = await maru.person({ roles: [] });
    assert.equal((await maru.get('/portal/layout', nobody.token)).status, 403);
  });
});
