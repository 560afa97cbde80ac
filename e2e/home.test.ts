import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay } from './api.js';
import { homeIsThere, newReader, openBrowser, signIn } from './browser.js';
import { cancel, edit } from './layout.js';

describe('the home page', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('employee');
    page = await (await newReader(browser)).newPage();
    await signIn(page, 'employee');
  });
  after(() => browser.close());

  it('has one broken portlet beside others that work, with the request to name', async () => {
    await page.route('**/api/v1/portal/data?*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { data: Record<string, { data?: { posts?: unknown } }> };
      const [id = ''] = Object.entries(body.data).find(([, result]) => result.data?.posts !== undefined) ?? [];
      const error = { code: 'PORTLET_UNAVAILABLE', message: 'away' };
      await route.fulfill({ response: answer, json: { ...body, data: { ...body.data, [id]: { ok: false, error } } } });
    });
    await page.goto('/');
    await homeIsThere(page);
    const posts = page.locator('[data-portlet=posts]');
    await posts.getByText('최근 게시글을 불러오지 못했습니다').waitFor();
    await posts.getByText(/요청 번호/).waitFor();
    await posts.getByRole('button', { name: '다시 시도' }).click();
    await posts.locator('li').first().waitFor();
    await page.unroute('**/api/v1/portal/data?*');
  });

  it('offers no way to what is not built yet', async () => {
    await page.goto('/');
    await homeIsThere(page);
    const links = await page.locator('a[href^="/"]').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
    for (const href of links) assert.match(href ?? '', /^\/($|people|settings)/);
    assert.equal(await page.getByRole('button', { name: /승인|반려|기안/ }).count(), 0);
  });

  it('shows an administrator how the synchronisation does, and anybody their place in the organisation', async () => {
    await asOnTheFirstDay('itadmin');
    const admin = await (await newReader(browser)).newPage();
    await signIn(admin, 'itadmin');
    await edit(admin);
    await admin.click('[data-add=sync-health]');
    await admin.locator('[data-portlet=sync-health]').getByText('정상').waitFor();
    await admin.click('[data-add=org-chart]');
    await admin.locator('[data-portlet=org-chart]').getByText('정보시스템팀').first().waitFor();
    await cancel(admin);
    await admin.context().close();
  });

  it('is one column on a phone, with the areas at the bottom', async () => {
    const phone = await (await newReader(browser, { width: 390, height: 844 })).newPage();
    await signIn(phone, 'employee');
    const lefts = await phone
      .locator('[data-portlet]')
      .evaluateAll((cards) => new Set(cards.map((card) => card.getBoundingClientRect().left)).size);
    assert.equal(lefts, 1);
    assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await phone.getByRole('link', { name: '구성원', exact: true }).click();
    await phone.waitForSelector('li[data-person]');
  });
});
