import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay } from './api.js';
import { newReader, openBrowser, signIn } from './browser.js';

describe('language and theme', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('employee');
    page = await (await newReader(browser)).newPage();
    await signIn(page, 'employee');
  });
  after(async () => {
    await browser.close();
    await asOnTheFirstDay('employee');
  });

  const themeOf = (of: Page) => of.evaluate(() => document.documentElement.dataset.theme);

  it('follow the browser until somebody chooses', async () => {
    assert.equal(await themeOf(page), 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  });

  it('change at once and go with the person into another browser', async () => {
    await page.getByRole('button', { name: /^내 메뉴/ }).click();
    const stored = () => page.waitForResponse((answer) => answer.url().endsWith('/users/me') && answer.ok());
    await Promise.all([stored(), page.getByText('어둡게').click()]);
    assert.equal(await themeOf(page), 'dark');
    await Promise.all([stored(), page.getByText('English').click()]);
    await page.getByRole('link', { name: 'People', exact: true }).waitFor();

    const elsewhere = await (await newReader(browser)).newPage();
    await elsewhere.goto('/');
    await elsewhere.click('[data-demo=employee]');
    await elsewhere.getByRole('button', { name: 'Edit page' }).waitFor();
    assert.equal(await themeOf(elsewhere), 'dark');
  });

  it('are there before anything is drawn', async () => {
    const shown = page.waitForFunction(() => document.readyState !== 'loading');
    await page.goto('/people', { waitUntil: 'commit' });
    await shown;
    assert.equal(await themeOf(page), 'dark');
  });
});
