import assert from 'node:assert/strict';
import type pg from 'pg';
import type { Browser } from 'playwright-core';
import { asOnTheFirstDay, asPerson } from './api.js';
import { newReader, openBrowser, signIn, type Theme } from './browser.js';
import { openDatabase } from './database.js';
import { edit, pull, settled } from './layout.js';
import { shoot } from './pictures.js';

interface Placed {
  readonly id: string;
  readonly type: string;
}

/** Six cards, three beside each other, as the picture of the states has them. */
const SIX = ['approvals', 'documents', 'calendar', 'favorites', 'notices', 'board'] as const;

/** The pictures of the home page, each named as the mock-up it is laid beside. */
describe('the pictures of the home page', () => {
  let browser: Browser;
  let database: pg.Client;

  before(async () => {
    [browser, database] = [await openBrowser(), await openDatabase()];
  });
  beforeEach(() => asOnTheFirstDay('approver'));
  after(async () => {
    await asOnTheFirstDay('approver');
    await database.end();
    await browser.close();
  });

  const open = async (theme: Theme) => {
    const page = await (await newReader(browser, { theme })).newPage();
    await signIn(page, 'approver');
    return page;
  };

  for (const theme of ['light', 'dark'] as const)
    it(`home-${theme}: what is due today is red, and who is away is told`, async () => {
      const page = await open(theme);
      await page
        .locator('[data-portlet=approvals]')
        .getByText(/^오늘 \d\d:\d\d$/)
        .first()
        .waitFor();
      await page.locator('[data-portlet=favorites]').getByText('오후 반차').waitFor();
      await shoot(page, `home-${theme}`);
      await page.context().close();
    });

  it('home-edit: a portlet in flight over its target, one fixed with its reason, the gallery open', async () => {
    const fix = (isFixed: boolean) =>
      database.query(
        `UPDATE portal_layouts SET mandatory = $1, locked = $1 WHERE layer = 'organisation' AND portlet_type = 'notices'`,
        [isFixed],
      );
    await fix(true);
    try {
      const page = await open('light');
      await edit(page);
      await page.getByRole('button', { name: '바로가기 빼기' }).click();
      await settled(page, 'favorites');
      await pull(page, '[data-portlet=favorites] header h2', -96, -70);
      await page.locator('.react-grid-placeholder').waitFor();
      await shoot(page, 'home-edit');
      await page.mouse.up();
      await page.context().close();
    } finally {
      await fix(false);
    }
  });

  it('portlet-states: loading, empty, failed, there, old and not set up, all of one size', async () => {
    const call = await asPerson('approver');
    const { version, portlets } = await call<{ version: number; portlets: Placed[] }>('GET', '/portal/layout');
    const idOf = (type: string) => portlets.find((portlet) => portlet.type === type)?.id ?? crypto.randomUUID();
    const arranged = SIX.map((type, index) => {
      const desktop = { x: (index % 3) * 4, y: Math.floor(index / 3) * 8, w: 4, h: 8 };
      return { id: idOf(type), type, places: { desktop } };
    });
    await call('PUT', '/portal/layout', { portlets: arranged }, { 'if-match': `"${version}"` });
    const [loading, empty, failed] = arranged.map(({ id }) => id) as [string, string, string];
    const away = { code: 'PORTLET_UNAVAILABLE', message: 'away' };
    const nothing = { counts: { inProgress: 0, approved: 0, rejected: 0, draft: 0 }, recent: [] };
    const page = await (await newReader(browser)).newPage();
    await page.route('**/api/v1/portal/data?*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { data: Record<string, unknown> };
      const data = {
        ...body.data,
        [empty]: { ok: true, data: nothing, asOf: new Date().toISOString() },
        [failed]: { ok: false, error: away },
      };
      const { [loading]: _left, ...others } = data;
      await route.fulfill({ response: answer, json: { ...body, data: others } });
    });
    // The one that loads is asked for by itself, and waits.
    await page.route('**/api/v1/portal/data/approvals?*', () => undefined);
    await signIn(page, 'approver');
    const card = (type: string) => page.locator(`[data-portlet=${type}]`);
    // The old one was read once and could not be read again.
    await page.route('**/api/v1/portal/data/notices?*', (route) => route.abort());
    await card('notices').getByRole('button', { name: '공지사항 메뉴' }).click();
    await page.getByRole('button', { name: '새로 고침' }).click();
    await card('notices')
      .getByText(/^연결이 끊겼습니다\. \d\d:\d\d에 받은 내용입니다\.$/)
      .waitFor();
    await card('approvals').locator('[aria-busy=true]').waitFor();
    await card('documents').getByText('올린 문서가 없습니다').waitFor();
    await card('calendar').getByText('일정을 불러오지 못했습니다').waitFor();
    await card('board').getByRole('button', { name: '게시판 고르기' }).waitFor();
    const sizes = await Promise.all(SIX.map((type) => card(type).boundingBox()));
    assert.equal(new Set(sizes.map((box) => `${Math.round(box?.width ?? 0)} ${Math.round(box?.height ?? 0)}`)).size, 1);
    await shoot(page, 'portlet-states');
    await page.context().close();
  });
});
