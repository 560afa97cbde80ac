import assert from 'node:assert/strict';
import type pg from 'pg';
import type { Page } from 'playwright-core';
import { newReader, signIn } from './browser.js';
import { Administrator, embeddedDirectory } from './console.js';
import { openDatabase } from './database.js';
import { SlowRelay } from './slow-relay.js';

/** Bases of the demo company: a run tells how many people it has read after each of them. */
const BASES = ['경영지원본부', '영업본부', '물류본부', '제품개발본부'];
/** Bytes after which a run is between the first of them and the last, and so many more. */
const [SOME, MORE] = [180_000, 70_000];
/** People of these bases. */
const ALL = 405;
/** Somebody, and something of them that no directory says. */
const PHONE = `UPDATE users SET phone = '000' WHERE username = 'aaron.patel'`;

describe('a run that goes on, in the console', function () {
  this.timeout(120_000);
  let admin: Administrator;
  let database: pg.Client;
  let relay: SlowRelay;
  /** Two who look at it: the administrator whose page starts it, and another. */
  let page: Page;
  let other: Page;
  let putBack: () => Promise<void>;

  before(async () => {
    [admin, database] = await Promise.all([Administrator.signedIn(), openDatabase()]);
    ({ page } = admin);
    await admin.sync.run('&mode=delta');
    const { url, port, bindPassword } = await embeddedDirectory();
    relay = await SlowRelay.to(Number(port));
    const { baseDns } = await admin.sync.config();
    await admin.sync.put({
      serverUrl: `ldaps://localhost:${relay.port}`,
      bindPassword,
      baseDns: BASES.map((name) => `OU=${name},${String(baseDns[0])}`),
    });
    putBack = () => admin.sync.put({ serverUrl: url, bindPassword, baseDns });
    other = await (await newReader(admin.browser, { language: 'en', theme: 'dark' })).newPage();
    await signIn(other, 'admin');
    await other.goto('/admin/directory');
    await admin.open('/admin/directory', '디렉터리 동기화');
  });
  after(async () => {
    relay.letThrough(Infinity);
    await putBack();
    await relay.close();
    await database.end();
    await admin.leave();
  });

  const card = (of: Page) => of.locator('section[aria-labelledby^=run-]');
  const now = (of: Page, phase: string) => card(of).locator('[aria-current=step]', { hasText: phase });
  const start = async () => {
    await admin.button('지금 실행').click();
    await admin.button(/^전체 실행/).click();
  };
  /** People read, as both say. */
  const readPast = async (least: number): Promise<number> => {
    const steps = [now(page, '읽기'), now(other, 'Read')];
    for (;;) {
      const [one = 0, two = 0] = (await Promise.all(steps.map((step) => step.textContent()))).map((text) =>
        Number(/\d+$/.exec(text ?? '')),
      );
      if (one === two && one > least) return one;
      await page.waitForTimeout(100);
    }
  };

  it('shows to all who look how many people are read, and says its phases alone', async () => {
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        const text = document.querySelector('section[aria-labelledby^=run-] [role=status]')?.textContent;
        if (text && text !== said.at(-1)) said.push(text);
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    relay.letThrough(SOME);
    await admin.sync.call('POST', '/ad-sync/run?dryRun=true');
    const some = await readPast(0);
    await admin.shoot('sync-running');
    await other.screenshot({ path: new URL('screenshots/sync-running-dark.png', import.meta.url).pathname });
    relay.letThrough(MORE);
    assert.ok((await readPast(some)) < ALL);
    // By the people of the last full run: a delta has read none.
    await card(page)
      .getByText(/^약 \d/)
      .waitFor();
    relay.letThrough(Infinity);
    for (const [of, words] of [
      [page, '시험'],
      [other, 'Dry run'],
    ] as const)
      await card(of).getByText(words, { exact: true }).waitFor();
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    const inOrder = ['대기열', '진행', '연결', '읽기', '없는 사람 확인', '계획', '시험'];
    assert.deepEqual(
      said,
      inOrder.filter((one) => said.includes(one)),
    );
    assert.ok(said.includes('읽기'));
  });

  it('that is cancelled leaves everything as it was, though the directory says nothing any more', async () => {
    await database.query(PHONE);
    relay.letThrough(SOME);
    await start();
    await readPast(0);
    await card(page).getByRole('button', { name: '취소…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '실행 취소' }).click();
    await card(page).getByText('취소', { exact: true }).waitFor();
    await card(other).getByText('Cancelled').waitFor();
    const { rows } = await database.query(`SELECT phone FROM users WHERE username = 'aaron.patel'`);
    assert.deepEqual(rows, [{ phone: '000' }]);
  });

  it('tells how much of its plan is written', async () => {
    relay.letThrough(Infinity);
    await putBack();
    await database.query('BEGIN');
    await database.query('LOCK TABLE users IN SHARE MODE');
    await start();
    await now(page, '적용')
      .getByText(/^\d+ \/ \d+$/)
      .waitFor();
    await now(other, 'Apply')
      .getByText(/^\d+ \/ \d+$/)
      .waitFor();
    await database.query('COMMIT');
    for (const [of, words] of [
      [page, '성공'],
      [other, 'Succeeded'],
    ] as const)
      await card(of).getByText(words, { exact: true }).waitFor();
    const { rows } = await database.query(`SELECT phone FROM users WHERE username = 'aaron.patel' AND phone <> '000'`);
    assert.equal(rows.length, 1);
  });
});
