import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay, asPerson } from './api.js';
import { homeIsThere, newReader, openBrowser, signIn } from './browser.js';
import { openDatabase } from './database.js';
import { cancel, dragBy, edit, placeOf, save } from './layout.js';

describe('the layers of the home page', () => {
  let browser: Browser;
  let page: Page;
  let database: pg.Client;

  before(async () => {
    [browser, database] = [await openBrowser(), await openDatabase()];
    await asOnTheFirstDay('employee');
    page = await (await newReader(browser)).newPage();
    await signIn(page, 'employee');
  });
  after(async () => {
    await database.end();
    await browser.close();
  });

  const organisation = (change: string, type: string) =>
    database.query(`UPDATE portal_layouts SET ${change} WHERE layer = 'organisation' AND portlet_type = $1`, [type]);

  it('let a change of the organisation’s default reach a person without wiping their own layout', async () => {
    await edit(page);
    await dragBy(page, '[data-portlet=documents] header h2', 0, -470);
    await save(page);
    const own = await placeOf(page, 'documents');
    const added = randomUUID();
    await database.query(
      `INSERT INTO portal_layouts (id, layer, breakpoint, portlet_id, portlet_type, x, y, w, h, is_visible)
       SELECT gen_random_uuid(), 'organisation', b, $1, 'org-chart', 0, 60, 3, 8, true
       FROM unnest(ARRAY['desktop', 'tablet', 'phone']) b`,
      [added],
    );
    await page.reload();
    await homeIsThere(page);
    await page.waitForSelector('[data-portlet=org-chart]');
    assert.deepEqual(await placeOf(page, 'documents'), own);
    await database.query('DELETE FROM portal_layouts WHERE portlet_id = $1', [added]);
  });

  it('fix a portlet in its place, with the reason in the card', async () => {
    await organisation('mandatory = true, locked = true', 'notices');
    await edit(page);
    const notices = page.locator('[data-portlet=notices]');
    await notices.getByText('조직에서 고정해 옮기거나 뺄 수 없습니다.').waitFor();
    assert.equal(await notices.locator('[data-grip]').count(), 0);
    assert.equal(await notices.getByRole('button', { name: /빼기|설정/ }).count(), 0);
    const before = await placeOf(page, 'notices');
    await dragBy(page, '[data-portlet=notices] header h2', -300, 200);
    assert.deepEqual(await placeOf(page, 'notices'), before);
    await organisation('mandatory = false, locked = false', 'notices');
    await cancel(page);
  });

  it('keep a portlet of a newer version, which says so and survives a save', async () => {
    const call = await asPerson('employee');
    const { version, portlets } = await call<{ version: number; portlets: object[] }>('GET', '/portal/layout');
    const own = randomUUID();
    const place = { x: 0, y: 40, w: 3, h: 6 };
    const body = { portlets: [...portlets, { id: own, type: 'notices', places: { desktop: place } }] };
    await call('PUT', '/portal/layout', body, { 'if-match': `"${version}"` });
    await database.query(
      `UPDATE portal_layouts SET portlet_type = 'of-next-year', config = '{"zoom": 3}' WHERE portlet_id = $1`,
      [own],
    );
    await edit(page);
    await page.locator('[data-portlet=of-next-year]').getByText('쓸 수 없는 포틀릿입니다').waitFor();
    await dragBy(page, '[data-portlet=of-next-year] header h2', 200, 0);
    await save(page);
    await page.locator('[data-portlet=of-next-year]').getByText('자리와 설정은 그대로 둡니다.').waitFor();
    const { rows } = await database.query<{ config: object }>(
      'SELECT config FROM portal_layouts WHERE portlet_id = $1',
      [own],
    );
    assert.deepEqual(rows[0]?.config, { zoom: 3 });
  });

  it('have a slow portlet harm none of the others, and tell of it in its own place', async () => {
    await database.query('BEGIN');
    await database.query('LOCK TABLE favorites IN ACCESS EXCLUSIVE MODE');
    try {
      await page.goto('/');
      await page.waitForSelector('[data-portlet=notices] li', { timeout: 10_000 });
      const favorites = page.locator('[data-portlet=favorites]');
      assert.equal(await favorites.locator('[aria-busy=true]').count(), 1);
      await favorites.getByText('즐겨찾는 구성원을 불러오지 못했습니다').waitFor();
      await favorites.getByText(/2초 안에 답하지 않았습니다/).waitFor();
      await favorites.getByText(/요청 번호/).waitFor();
      await database.query('ROLLBACK');
      await favorites.getByRole('button', { name: '다시 시도' }).click();
      await favorites.locator('li').first().waitFor();
    } finally {
      await database.query('ROLLBACK');
    }
  });
});
