import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay } from './api.js';
import { newReader, openBrowser, signIn } from './browser.js';

describe('a colleague', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('employee');
    page = await (await newReader(browser)).newPage();
    await signIn(page, 'employee');
  });
  after(() => browser.close());

  const search = async (text: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(text);
    return page.getByRole('dialog').getByRole('option').filter({ hasText: '김경수' }).first();
  };

  it('is found by initial consonants, and the hit says so', async () => {
    const hit = await search('ㄱㄱㅅ');
    await hit.getByText('초성').waitFor();
    await page.keyboard.press('Escape');
  });

  it('is found by a name typed with the keyboard in the wrong mode, and the hit says so', async () => {
    const hit = await search('rlarudtn');
    await hit.getByText('한/영 전환').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^김경수/ }).waitFor();
    assert.match(page.url(), /\/people\/[0-9a-f-]{36}$/);
    assert.equal(await page.title(), '김경수 · Maru');
  });

  it('stays among those looked at last', async () => {
    await page.keyboard.press('/');
    await page.getByRole('option').filter({ hasText: '김경수' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('becomes a favourite and leaves again', async () => {
    const star = page.getByRole('button', { name: /즐겨찾기(에 넣기|에서 빼기)/ });
    const was = await star.getAttribute('aria-pressed');
    await star.click();
    await page.waitForFunction(
      (before) => document.querySelector('[aria-pressed]')?.getAttribute('aria-pressed') !== before,
      was,
    );
    await page.reload();
    await star.waitFor();
    await page.waitForFunction(
      (before) => document.querySelector('[aria-pressed]')?.getAttribute('aria-pressed') !== before,
      was,
    );
    await star.click();
    await page.waitForFunction(
      (before) => document.querySelector('[aria-pressed]')?.getAttribute('aria-pressed') === before,
      was,
    );
  });

  it('is shown in the org chart, where the tree opens at them', async () => {
    await page.getByRole('button', { name: '조직도에서 보기' }).click();
    const chart = page.getByRole('region', { name: '조직도' });
    await chart.locator('[aria-current=true]').filter({ hasText: '김경수' }).waitFor();
    await page.getByRole('navigation', { name: '부서' }).locator('[aria-current=true]').waitFor();
  });
});

describe('the list of people', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await (await newReader(browser)).newPage();
    await signIn(page, 'approver');
    await page.getByRole('link', { name: '구성원', exact: true }).click();
    await page.waitForSelector('tbody tr');
  });
  after(() => browser.close());

  it('keeps what is typed and chosen in the address, and Back works', async () => {
    await page
      .getByRole('navigation', { name: '부서' })
      .getByRole('link', { name: /경영지원본부/ })
      .click();
    await page.waitForURL(/department=/);
    await page.getByRole('textbox', { name: '구성원 찾기' }).fill('김');
    await page.waitForURL(/q=/);
    const address = page.url();
    await page.locator('tbody tr a').first().click();
    await page.waitForURL(/\/people\/[0-9a-f-]{36}\?/);
    await page.goBack();
    await page.waitForURL(address);
    assert.equal(await page.getByRole('textbox', { name: '구성원 찾기' }).inputValue(), '김');
    await page.reload();
    await page.waitForSelector('tbody tr');
    assert.equal(await page.getByRole('textbox', { name: '구성원 찾기' }).inputValue(), '김');
  });

  it('is there at an address somebody sent, after signing in', async () => {
    const address = page.url();
    const guest = await (await newReader(browser)).newPage();
    await guest.goto(address);
    await guest.click('[data-demo=employee]');
    await guest.waitForSelector('tbody tr');
    assert.equal(guest.url(), address);
  });

  it('opens the departments below one only when asked', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/users/departments?')) asked.push(request.url());
    });
    const tree = page.getByRole('navigation', { name: '부서' });
    await tree.getByRole('button', { name: '영업본부 펼치기' }).click();
    await tree
      .getByRole('link', { name: /영업지원팀|해외영업팀|국내영업팀/ })
      .first()
      .waitFor();
    assert.equal(asked.length, 1);
  });

  it('says so where nobody is found, and offers a way on', async () => {
    await page.getByRole('textbox', { name: '구성원 찾기' }).fill('xqzxqzxqz');
    await page.getByText('찾는 사람이 없습니다').waitFor();
    await page.getByRole('button', { name: '조건 지우기' }).click();
    await page.waitForSelector('tbody tr');
  });
});
