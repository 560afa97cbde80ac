import assert from 'node:assert/strict';
import type pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay } from './api.js';
import { newReader, openBrowser, signIn } from './browser.js';
import { addCrowd, forgetPeople, removeCrowd } from './crowd.js';
import { openDatabase } from './database.js';
import { pages } from './pages.js';
import { Reads } from './reads.js';

const PEOPLE = 20_000;
/** Of the largest answer a page asks for. */
const MOST_BYTES = 40_000;
/** Taken out of tables with nothing cached; most of them are departments, which are counted by branch. */
const MOST_READ = 8_000;
/** That leave PostgreSQL. */
const MOST_ANSWERED = 300;
const MOST_ELEMENTS = 1_500;

/** The answers of the API that a page gets while `act` runs, with their bytes before compression. */
async function answersDuring(page: Page, act: () => Promise<unknown>) {
  const sizes: Promise<{ readonly bytes: number; readonly address: string }>[] = [];
  const listen = (response: Awaited<ReturnType<Page['waitForResponse']>>) => {
    const address = response.url();
    if (!address.includes('/api/v1/')) return;
    sizes.push(
      response.body().then(
        ({ length }) => ({ bytes: length, address }),
        () => ({ bytes: 0, address }),
      ),
    );
  };
  page.on('response', listen);
  await act();
  page.off('response', listen);
  return Promise.all(sizes);
}

describe(`with ${PEOPLE} people more`, () => {
  let browser: Browser;
  let database: pg.Client;
  let reads: Reads;
  const readers = new Map<string, Page>();

  before(async () => {
    await asOnTheFirstDay('approver');
    [browser, database, reads] = await Promise.all([openBrowser(), openDatabase(), Reads.open()]);
    await addCrowd(database, PEOPLE);
    for (const username of ['approver', 'itadmin']) {
      const page = await (await newReader(browser)).newPage();
      await signIn(page, username);
      readers.set(username, page);
    }
  });
  after(async () => {
    await reads.close();
    await removeCrowd(database);
    await database.end();
    await browser.close();
  });

  for (const { name, isPublic = false, as = 'approver', prepare, open, leave } of pages) {
    // What stands in place of a page, or lies over one, asks for nothing of its own; searching does.
    if (isPublic || /^(state-.*|bell|account)$/.test(name)) continue;
    it(`${name} asks for a part, reads a part and draws a part`, async () => {
      const page = readers.get(as) ?? assert.fail();
      const address = (await prepare?.()) ?? '';
      await forgetPeople(database);
      let answers: Awaited<ReturnType<typeof answersDuring>> = [];
      const asked = await reads.during(async () => {
        answers = await answersDuring(page, () => open(page, address));
      });
      assert.ok(answers.length > 0 && asked.length > 0);
      assert.deepEqual(
        answers.filter(({ bytes }) => bytes > MOST_BYTES),
        [],
      );
      const sum = (of: 'rows' | 'answered') => asked.reduce((total, read) => total + read[of], 0);
      assert.ok(sum('rows') <= MOST_READ, `${sum('rows')} rows read: ${JSON.stringify(asked, null, 2)}`);
      assert.ok(sum('answered') <= MOST_ANSWERED, `${sum('answered')} rows answered`);
      const elements = await page.evaluate(() => document.querySelectorAll('*').length);
      assert.ok(elements <= MOST_ELEMENTS, `${elements} elements`);
      await leave?.(page);
    });
  }
});
