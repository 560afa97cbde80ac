import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay, asPerson } from './api.js';
import { violations } from './axe.js';
import { newReader, openBrowser, signIn, type Language, type Theme } from './browser.js';
import { pages } from './pages.js';
import { pictureOf, shoot } from './pictures.js';
import { sheetOf } from './sheet.js';
import { smallTargets } from './targets.js';

interface Look {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
}

/** Who opens each page once, and how it is looked at while it is open. */
const READERS: readonly { readonly language: Language; readonly looks: readonly [Look, ...Look[]] }[] = [
  {
    language: 'ko',
    looks: [
      { theme: 'light', width: 1440, height: 900 },
      { theme: 'dark', width: 1440, height: 900 },
    ],
  },
  {
    language: 'en',
    looks: [
      { theme: 'light', width: 1440, height: 900 },
      { theme: 'dark', width: 1024, height: 768 },
    ],
  },
  { language: 'ko', looks: [{ theme: 'dark', width: 390, height: 844 }] },
];

/** Pages whose first picture has a mock-up of that name. */
const DRAWN = new Set(['login', 'settings', 'bell']);

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

for (const { language, looks } of READERS) {
  const [first] = looks;
  const isPhone = first.width < 768;
  const pictured = (name: string, { theme, width }: Look) => `${name}-${language}-${theme}-${width}`;

  describe(`every page, read in ${language}, ${looks.map(({ theme, width }) => `${theme} at ${width} px`).join(', ')}`, () => {
    let browser: Browser;
    const readers = new Map<string, Page>();
    const complaints: string[] = [];
    /** Every string of every answer: names and content, which are in the language they were written in. */
    const heard: string[] = [];

    before(async () => {
      await asOnTheFirstDay('approver');
      // Other tests have left them; nobody has thirty devices.
      const call = await asPerson('approver');
      await call('DELETE', '/auth/sessions');
      browser = await openBrowser();
    });
    after(() => browser.close());

    /** The page that one person has open, signed in where a name is given. */
    async function openAs(username: string | undefined): Promise<Page> {
      const known = readers.get(username ?? '');
      if (known) return known;
      const page = await (await newReader(browser, { language, ...first })).newPage();
      readers.set(username ?? '', page);
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (/Content Security Policy|Refused to/.test(message.text())) complaints.push(message.text());
      });
      page.on('response', (response) => {
        if (!response.url().includes('/api/v1/')) return;
        response.text().then(
          (text) => heard.push(text),
          () => undefined,
        );
      });
      if (username) await signIn(page, username);
      return page;
    }

    const ownHangul = async (page: Page): Promise<readonly string[]> => {
      const known = `${heard.join('\n')} 한국어`;
      const runs = [...(await textsOf(page)).matchAll(/[가-힣ㄱ-ㅎ]+/g)].map(([run]) => run);
      return runs.filter((run) => !known.includes(run));
    };

    for (const { name, isPublic = false, isWide = false, as = 'approver', prepare, open, leave } of pages) {
      if (isWide && isPhone) continue;
      it(`${name} has no fault that axe calls serious${language === 'en' ? ', nor Hangul but in names and content' : ''}${isPhone ? ', nor a target too small for a finger' : ''}`, async () => {
        const page = await openAs(isPublic ? undefined : as);
        await page.emulateMedia({ colorScheme: first.theme });
        await page.setViewportSize(first);
        await open(page, (await prepare?.()) ?? '');
        try {
          for (const look of looks) {
            await page.emulateMedia({ colorScheme: look.theme });
            await page.setViewportSize(look);
            await shoot(page, pictured(name, look));
            assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), look.theme);
            assert.deepEqual(await violations(page), [], look.theme);
            assert.ok(
              await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
              'scrolls sideways',
            );
          }
          assert.match(await page.title(), /· Maru$/);
          if (language === 'en') assert.deepEqual(await ownHangul(page), []);
          if (isPhone) assert.deepEqual(await smallTargets(page), []);
          assert.deepEqual(complaints, []);
        } finally {
          await leave?.(page);
        }
        if (first === READERS[0]?.looks[0] && DRAWN.has(name))
          await copyFile(pictureOf(pictured(name, first)), pictureOf(name));
      });
    }

    it('has the states of a page laid side by side', async () => {
      const states = pages.filter(({ name }) => name.startsWith('state-'));
      const taken = states.map(({ name }) => pictureOf(pictured(name, first)));
      const blank = await browser.newPage({ viewport: { width: 2 * first.width + 8, height: 900 } });
      await sheetOf(blank, taken, pictureOf(first === READERS[0]?.looks[0] ? 'states' : pictured('states', first)));
      await blank.close();
    });
  });
}
