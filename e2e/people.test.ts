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
    assert.match(await page.title(), /^(\(\d+\) )?김경수 · Maru$/);
  });

  it('stays among those looked at last', async () => {
    await page.keyboard.press('/');
    await page.getByRole('option').filter({ hasText: '김경수' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('has the leave that was approved on their card, and nothing of what was not', async () => {
    const card = page.getByRole('complementary', { name: '프로필' });
    await card.getByText(/\d+월 \d+일 \(.\) 휴가/).waitFor();
    await card.getByText('승인된 휴가').waitFor();
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

  it('keeps both of two choices that are quicker than the page', async () => {
    const address = page.url();
    await page.goto(`/people?department=${new URL(address).searchParams.get('department') ?? ''}`);
    await page.getByRole('checkbox', { name: '하위 부서 포함' }).waitFor();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[role=search] input[type=checkbox]')?.click();
      document.querySelector<HTMLElement>('[role=search] input[type=radio]:not(:checked)')?.click();
    });
    await page.waitForURL(({ searchParams }) => searchParams.has('below') && searchParams.has('sort'));
    await page.goto(address);
    await page.waitForSelector('tbody tr');
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

  it('keeps in the address which branches are open, and is gone through by the arrows', async () => {
    const tree = page.getByRole('tree');
    await page.waitForURL(/open=/);
    await page.reload();
    const sales = tree.getByRole('treeitem', { name: /^영업본부/ });
    await sales.waitFor();
    assert.equal(await sales.getAttribute('aria-expanded'), 'true');
    await sales.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => !location.search.includes('open='));
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-level') === '1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '경영지원본부' }).waitFor();
  });

  it('is one list to scroll, whose place stands in the address, and draws only what is in sight', async () => {
    await page.goto('/people');
    await page.waitForSelector('tbody tr a');
    const list = page.locator('main section div.overflow-y-auto');
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.waitForURL(/page=10/);
    const last = page.locator('tbody tr[aria-rowindex]').last();
    await last.locator('a').waitFor();
    assert.equal(await last.getAttribute('aria-rowindex'), await page.locator('table').getAttribute('aria-rowcount'));
    assert.ok((await page.locator('tbody tr').count()) < 60);
    await page.getByRole('button', { name: '이전 쪽' }).click();
    await page.waitForURL(/page=9/);
    await page.getByRole('status').filter({ hasText: ' 401–' }).waitFor();
    await page.goBack();
    await page.waitForURL(/page=10/);
    await last.locator('a').waitFor();
    await page.reload();
    await page.waitForURL(/page=10/);
    await page.locator('tbody tr a').last().waitFor();
  });

  it('scrolls without a blank', async () => {
    await page.goto('/people');
    await page.waitForSelector('tbody tr a');
    const blanks = await page.locator('main section div.overflow-y-auto').evaluate(async (element) => {
      const found: number[] = [];
      for (let step = 0; step < 100; step += 1) {
        element.scrollBy(0, 60);
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const { left, top, height } = element.getBoundingClientRect();
        // The middle of what is in sight, three times.
        for (const share of [0.2, 0.5, 0.9])
          if (!document.elementFromPoint(left + 60, top + height * share)?.closest('tr[data-person]')) found.push(step);
      }
      return found;
    });
    assert.deepEqual(blanks, []);
  });

  it('says so where nobody is found, and offers a way on', async () => {
    await page.getByRole('textbox', { name: '구성원 찾기' }).fill('xqzxqzxqz');
    await page.getByText('찾는 사람이 없습니다').waitFor();
    await page.getByRole('button', { name: '조건 지우기' }).click();
    await page.waitForSelector('tbody tr');
  });
});
