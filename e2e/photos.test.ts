import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newReader, openBrowser, signIn } from './browser.js';

/** Of the demo company's people these have photos. */
const withPhoto = ['정다은', '권나연'];

describe('photos of people', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  async function signedIn(prepare: (context: BrowserContext) => Promise<unknown> = () => Promise.resolve()) {
    const context = await newReader(browser);
    await prepare(context);
    const page = await context.newPage();
    await signIn(page, 'employee');
    return page;
  }
  const found = async (page: Page, name: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(name);
    const hit = page.getByRole('dialog').getByRole('option').filter({ hasText: name }).first();
    await hit.waitFor();
    return hit;
  };
  const isDrawn = (page: Page) =>
    page.waitForFunction(() => {
      const photos = [...document.querySelectorAll<HTMLImageElement>('img[src*="/files/photos/"]')];
      return photos.length > 0 && photos.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
    });

  it('stand in hits and on cards, and are fetched once', async () => {
    const page = await signedIn();
    const fetched: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/files/photos/') && !response.fromServiceWorker()) fetched.push(response.url());
    });
    for (const name of withPhoto) {
      await found(page, name);
      await isDrawn(page);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: new RegExp(`^${name}`) }).waitFor();
      await isDrawn(page);
    }
    assert.equal(fetched.length, new Set(fetched).size);
    await page.context().close();
  });

  it('that do not come leave the initials', async () => {
    const page = await signedIn((context) => context.route('**/files/photos/**', (route) => route.abort()));
    const [name = ''] = withPhoto;
    const hit = await found(page, name);
    await hit.getByText(name.slice(-2), { exact: true }).waitFor();
    assert.equal(await hit.locator('img').count(), 0);
    await page.context().close();
  });
});
