import assert from 'node:assert/strict';
import { readFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay } from './api.js';
import { newReader, openBrowser, signIn, type Language, type Theme } from './browser.js';
import { pages } from './pages.js';
import { sheetOf } from './sheet.js';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = new URL('screenshots/', import.meta.url);
const READERS: readonly { language: Language; theme: Theme; width: number; height: number }[] = [
  { language: 'ko', theme: 'light', width: 1440, height: 900 },
  { language: 'en', theme: 'dark', width: 1440, height: 900 },
  { language: 'en', theme: 'light', width: 1024, height: 768 },
  { language: 'ko', theme: 'dark', width: 390, height: 844 },
];

/** What axe finds against WCAG 2.2 A and AA, told so that one finds the place. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return tool.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Every text there is, one below the other, with what is said to readers only. */
const textsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [...document.querySelectorAll('[aria-label],[title],[placeholder]')].flatMap((element) =>
      ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    return texts.join('\n');
  });

/** Every string of every answer the page got: names and content, which are in the language they were written in. */
function listenForContent(page: Page): () => string {
  const heard: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/v1/'))
      response.text().then(
        (text) => heard.push(text),
        () => undefined,
      );
  });
  return () => heard.join('\n');
}

for (const { language, theme, width, height } of READERS) {
  const screen = `${language}-${theme}-${width}`;
  describe(`every page, read in ${language}, ${theme}, ${width} px wide`, () => {
    let browser: Browser;
    let page: Page;
    let content: () => string;
    const complaints: string[] = [];

    before(async () => {
      await mkdir(folder, { recursive: true });
      await asOnTheFirstDay('approver');
      browser = await openBrowser();
      page = await (await newReader(browser, { language, theme, width, height })).newPage();
      content = listenForContent(page);
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
      });
    });
    after(() => browser.close());

    let isIn = false;
    for (const { name, isPublic = false, isWide = false, open, leave } of pages) {
      if (isWide && width < 768) continue;
      it(`${name} has no fault that axe calls serious${language === 'en' ? ', nor Hangul but in names and content' : ''}`, async () => {
        if (!isPublic && !isIn) {
          await signIn(page, 'approver');
          isIn = true;
        }
        await open(page);
        try {
          await page.evaluate(() => document.fonts.ready);
          await page.waitForTimeout(300);
          await page.screenshot({ path: new URL(`${name}-${screen}.png`, folder).pathname });
          assert.deepEqual(await violations(page), []);
          assert.match(await page.title(), /· Maru$/);
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
          if (language === 'en') {
            const text = await textsOf(page);
            const known = `${content()} 한국어`;
            const own = [...text.matchAll(/[가-힣ㄱ-ㅎ]+/g)].map(([run]) => run).filter((run) => !known.includes(run));
            assert.deepEqual(own, []);
          }
          assert.deepEqual(complaints, []);
        } finally {
          await leave?.(page);
        }
      });
    }

    it('has the states of a page laid side by side', async () => {
      const states = pages.filter(({ name }) => name.startsWith('state-'));
      const taken = states.map(({ name }) => new URL(`${name}-${screen}.png`, folder));
      const blank = await browser.newPage({ viewport: { width, height } });
      await sheetOf(blank, taken, new URL(`states-${screen}.png`, folder));
      await blank.close();
    });
  });
}
