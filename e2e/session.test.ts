import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { homeIsThere, newReader, openBrowser, signIn } from './browser.js';

describe('a session', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeEach(async () => {
    context = await newReader(browser);
    page = await context.newPage();
    await signIn(page, 'employee');
  });
  afterEach(() => context.close());
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it('lives on in two tabs that refresh at once', async () => {
    const other = await context.newPage();
    await other.goto('/people');
    for (let round = 0; round < 3; round += 1) await Promise.all([page.reload(), other.reload()]);
    await homeIsThere(page);
    await other.waitForSelector('tbody tr');
  });

  it('lives on in two tabs of a browser without locks', async () => {
    await context.addInitScript('delete Navigator.prototype.locks');
    const other = await context.newPage();
    await other.goto('/people');
    for (let round = 0; round < 3; round += 1) await Promise.all([page.reload(), other.reload()]);
    await homeIsThere(page);
    await other.waitForSelector('tbody tr');
  });

  it('renews its token once for all requests that were refused', async () => {
    let refreshes = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/auth/refresh')) refreshes += 1;
    });
    const refused = new Set<string>();
    const error = { code: 'TOKEN_EXPIRED', message: 'expired', requestId: '01-test' };
    await page.route('**/api/v1/users**', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (refused.has(pathname)) return route.continue();
      refused.add(pathname);
      return route.fulfill({ status: 401, json: { success: false, error, timestamp: new Date().toISOString() } });
    });
    await page.getByRole('link', { name: '구성원', exact: true }).click();
    await page.waitForSelector('tbody tr');
    assert.ok(refused.size >= 2);
    assert.equal(refreshes, 1);
  });

  it('is not taken for ended while the session server is away, and goes on when it is back', async () => {
    const error = { code: 'SESSIONS_UNAVAILABLE', message: 'away', requestId: '01-test' };
    await page.route('**/api/v1/auth/refresh', (route) =>
      route.fulfill({
        status: 503,
        headers: { 'retry-after': '1' },
        json: { success: false, error, timestamp: new Date().toISOString() },
      }),
    );
    await page.reload();
    await page.getByText('서버에 연결하지 못했습니다').waitFor();
    assert.equal(await page.locator('[data-demo]').count(), 0);
    await page.unroute('**/api/v1/auth/refresh');
    await homeIsThere(page);
  });

  it('ends in all tabs when one signs out', async () => {
    const other = await context.newPage();
    await other.goto('/people');
    await other.waitForSelector('tbody tr');
    await page.getByRole('button', { name: /^내 메뉴/ }).click();
    await page.getByRole('button', { name: '로그아웃' }).click();
    await page.waitForSelector('[data-demo]');
    await other.getByText('다른 창에서 로그아웃했습니다.').waitFor();
    await page.reload();
    await page.waitForSelector('[data-demo]');
  });

  it('comes back to the page where it ended', async () => {
    await page.goto('/people?view=chart');
    await page.getByRole('region', { name: '조직도' }).waitFor();
    await context.clearCookies();
    await page.reload();
    await page.click('[data-demo=employee]');
    await page.getByRole('region', { name: '조직도' }).waitFor();
    assert.match(page.url(), /\/people\?view=chart$/);
  });
});
