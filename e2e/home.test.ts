import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay } from './api.js';
import { homeIsThere, newReader, openBrowser, signIn } from './browser.js';

/** Left and top of a portlet, in pixels of the page. */
async function placeOf(page: Page, type: string): Promise<readonly number[]> {
  const box = await page.locator(`[data-portlet=${type}]`).boundingBox();
  assert.ok(box, `${type} is not on the page`);
  return [box.x, box.y, box.width, box.height].map(Math.round);
}

/** Its place once nothing moves any more. */
async function settled(page: Page, type: string): Promise<readonly number[]> {
  for (let before = await placeOf(page, type); ;) {
    await page.waitForTimeout(400);
    const now = await placeOf(page, type);
    if (now.join() === before.join()) return now;
    before = now;
  }
}

async function dragBy(page: Page, selector: string, x: number, y: number): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  assert.ok(box);
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + x / 2, from.y + y / 2, { steps: 8 });
  await page.mouse.move(from.x + x, from.y + y, { steps: 8 });
  await page.mouse.up();
}

describe('the home page', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('employee');
    page = await (await newReader(browser)).newPage();
    await signIn(page, 'employee');
  });
  after(() => browser.close());

  const edit = async () => {
    await page.getByRole('button', { name: '화면 편집' }).first().click();
    await page.waitForSelector('.react-grid-item[data-portlet=favorites] li');
    // The page makes room for the gallery.
    await settled(page, 'favorites');
  };
  const save = async () => {
    await page.getByRole('button', { name: '저장' }).click();
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    await homeIsThere(page);
  };

  it('keeps a dragged portlet where it was put, after a reload and in a second browser', async () => {
    const before = await placeOf(page, 'documents');
    await edit();
    await dragBy(page, '[data-portlet=documents] header h2', 0, -470);
    await save();
    const dragged = await placeOf(page, 'documents');
    assert.notDeepEqual(dragged, before);

    await page.reload();
    await homeIsThere(page);
    assert.deepEqual(await placeOf(page, 'documents'), dragged);

    const elsewhere = await (await newReader(browser)).newPage();
    await signIn(elsewhere, 'employee');
    assert.deepEqual(await placeOf(elsewhere, 'documents'), dragged);
  });

  it('keeps a resized portlet, and undo takes a step back', async () => {
    await edit();
    const [, , width = 0, height = 0] = await placeOf(page, 'favorites');
    await dragBy(page, '[data-portlet=favorites] .react-resizable-handle', 0, 80);
    assert.deepEqual((await settled(page, 'favorites')).slice(2), [width, height + 80]);
    await page.getByRole('button', { name: '되돌리기' }).click();
    assert.deepEqual((await settled(page, 'favorites')).slice(2), [width, height]);
    await page.getByRole('button', { name: '다시 하기' }).click();
    await save();
    await page.reload();
    await homeIsThere(page);
    assert.equal((await placeOf(page, 'favorites'))[3], height + 80);
  });

  it('moves a portlet by the arrow keys and says where it is', async () => {
    await edit();
    await page.getByRole('button', { name: '바로가기 옮기기' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/바로가기: \d+열 \d+행에 놓았습니다/).waitFor();
    await page.getByRole('button', { name: '취소' }).click();
    await page.getByRole('button', { name: '나가기' }).click();
    await homeIsThere(page);
  });

  it('gets a portlet from the gallery and loses it again', async () => {
    await edit();
    await page.click('[data-add=people-search]');
    await save();
    await page.waitForSelector('[data-portlet=people-search]');
    await edit();
    await page.getByRole('button', { name: '구성원 검색 빼기' }).click();
    await save();
    assert.equal(await page.locator('[data-portlet=people-search]').count(), 0);
  });

  it('tells when another window saved in the meantime, and loses neither layout by itself', async () => {
    await edit();
    await page.getByRole('button', { name: '바로가기 빼기' }).click();
    const other = await page.context().newPage();
    await other.goto('/?edit');
    await other.waitForSelector('.react-grid-item[data-portlet=posts] li');
    await other.getByRole('button', { name: '최근 게시글 빼기' }).click();
    await other.getByRole('button', { name: '저장' }).click();
    await homeIsThere(other);
    await other.close();
    await page.getByRole('button', { name: '저장' }).click();
    await page.getByText('다른 창에서 화면이 바뀌었습니다.').waitFor();
    await page.getByRole('button', { name: '불러오기' }).click();
    await page.waitForSelector('.react-grid-item[data-portlet=quick-links]');
    assert.equal(await page.locator('[data-portlet=posts]').count(), 0);
    await page.getByRole('button', { name: '취소' }).click();
  });

  it('goes back to the default', async () => {
    await page.goto('/?edit');
    await page.waitForSelector('.react-grid-item[data-portlet=favorites] li');
    await page.getByRole('button', { name: '기본값으로' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '기본값으로' }).click();
    await page.waitForSelector('.react-grid-item[data-portlet=posts]');
  });

  it('has one broken portlet beside others that work, with the request to name', async () => {
    await page.route('**/api/v1/portal/data', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { data: Record<string, { data?: { posts?: unknown } }> };
      const [id = ''] = Object.entries(body.data).find(([, result]) => result.data?.posts !== undefined) ?? [];
      const error = { code: 'PORTLET_UNAVAILABLE', message: 'away' };
      await route.fulfill({ response: answer, json: { ...body, data: { ...body.data, [id]: { ok: false, error } } } });
    });
    await page.goto('/');
    await homeIsThere(page);
    const posts = page.locator('[data-portlet=posts]');
    await posts.getByText('최근 게시글: 불러오지 못했습니다').waitFor();
    await posts.getByText(/요청 번호/).waitFor();
    await posts.getByRole('button', { name: '다시 시도' }).click();
    await posts.locator('li').first().waitFor();
    await page.unroute('**/api/v1/portal/data');
  });

  it('offers no way to what is not built yet', async () => {
    await page.goto('/');
    await homeIsThere(page);
    const links = await page.locator('a[href^="/"]').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
    for (const href of links) assert.match(href ?? '', /^\/($|people)/);
    assert.equal(await page.getByRole('button', { name: /승인|반려|기안/ }).count(), 0);
  });

  it('is one column on a phone, with the areas at the bottom', async () => {
    const phone = await (await newReader(browser, { width: 390, height: 844 })).newPage();
    await signIn(phone, 'employee');
    const lefts = await phone
      .locator('[data-portlet]')
      .evaluateAll((cards) => new Set(cards.map((card) => card.getBoundingClientRect().left)).size);
    assert.equal(lefts, 1);
    assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await phone.getByRole('link', { name: '구성원', exact: true }).click();
    await phone.waitForSelector('li[data-person]');
  });
});
