import type { Browser } from 'playwright-core';
import { asOnTheFirstDay } from './api.js';
import { newReader, openBrowser, signIn, type Language } from './browser.js';
import { shoot } from './pictures.js';

const WORDS = { ko: { search: '검색', suffix: '' }, en: { search: 'Search', suffix: '-en' } } as const;

/**
 * The pictures of what no single page shows, each named as the mock-up it is laid beside, with `-en` behind it in
 * English. Those of single pages are taken where every page is opened.
 */
describe('the pictures of the other pages', () => {
  let browser: Browser;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('approver');
  });
  after(() => browser.close());

  for (const language of ['ko', 'en'] as const satisfies Language[]) {
    const { search, suffix } = WORDS[language];

    it(`people${suffix}: why somebody was found, over the chart that opens at them`, async () => {
      const page = await (await newReader(browser, { language })).newPage();
      await signIn(page, 'approver');
      const find = async () => {
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox').fill('rlarudtn');
        await page.locator('[data-hit=person]').first().waitFor();
      };
      await find();
      await page.keyboard.press('Control+Enter');
      await page.locator('main section [aria-current=true]').first().waitFor();
      await page.locator('h2 + p').first().waitFor();
      await shoot(page, `chart${suffix}`);
      await find();
      await shoot(page, `people${suffix}`);
      await page.context().close();
    });

    it(`phone-home${suffix} and phone-search${suffix}: one column, and a sheet over it`, async () => {
      const page = await (await newReader(browser, { language, width: 390, height: 844, scale: 2 })).newPage();
      await signIn(page, 'approver');
      await shoot(page, `phone-home${suffix}`);
      await page.getByRole('button', { name: search }).click();
      await page.getByRole('dialog').locator('input').fill('rrt');
      await page.locator('[data-hit=person]').first().waitFor();
      await shoot(page, `phone-search${suffix}`);
      await page.context().close();
    });
  }
});
