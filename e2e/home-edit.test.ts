import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay } from './api.js';
import { homeIsThere, newReader, openBrowser, signIn } from './browser.js';
import { cancel, dragBy, edit, isSaved, placeOf, pull, save, settled, told } from './layout.js';

describe('editing the home page', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('employee');
    page = await (await newReader(browser)).newPage();
    await signIn(page, 'employee');
  });
  after(() => browser.close());

  it('keeps a dragged portlet where it was put, after a reload and in a second browser', async () => {
    const before = await placeOf(page, 'documents');
    await edit(page);
    await dragBy(page, '[data-portlet=documents] header h2', 0, -470);
    assert.match(await told(page), /^내 문서 현황을 1열 1행에 놓았습니다\.$/);
    await save(page);
    const dragged = await placeOf(page, 'documents');
    assert.notDeepEqual(dragged, before);

    await page.reload();
    await homeIsThere(page);
    assert.deepEqual(await placeOf(page, 'documents'), dragged);

    const elsewhere = await (await newReader(browser)).newPage();
    await signIn(elsewhere, 'employee');
    assert.deepEqual(await placeOf(elsewhere, 'documents'), dragged);
    await elsewhere.context().close();
  });

  it('says where a portlet is while it is held, and Esc puts it back', async () => {
    await edit(page);
    const before = await placeOf(page, 'favorites');
    await pull(page, '[data-portlet=favorites] header h2', -300, 90);
    assert.match(await told(page), /^즐겨찾는 구성원을 \d+열 \d+행으로 옮기는 중\.\s*Esc\s*제자리로$/);
    assert.equal(await page.locator('[data-portlet=favorites] > span[aria-hidden]').innerText(), '3 × 8');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    assert.deepEqual(await settled(page, 'favorites'), before);
    await page.getByRole('button', { name: '되돌리기' }).and(page.locator(':disabled')).waitFor();
    await cancel(page);
  });

  it('keeps a resized portlet, and undo takes a step back', async () => {
    await edit(page);
    const [, , width = 0, height = 0] = await placeOf(page, 'notices');
    await dragBy(page, '[data-portlet=notices] .react-resizable-handle', 0, 80);
    assert.deepEqual((await settled(page, 'notices')).slice(2), [width, height + 80]);
    assert.equal(await told(page), '공지사항을 4 × 11 크기로 바꿨습니다.');
    // With the one below, which made room.
    await page.getByText('바꾼 곳 2개').waitFor();
    await page.keyboard.press('Control+z');
    assert.deepEqual((await settled(page, 'notices')).slice(2), [width, height]);
    assert.equal(await told(page), '한 단계 되돌렸습니다.');
    await page.getByRole('button', { name: '다시 하기' }).click();
    await save(page);
    await page.reload();
    await homeIsThere(page);
    assert.equal((await placeOf(page, 'notices'))[3], height + 80);
  });

  it('can be gone on with where one went back in the middle of a drag', async () => {
    await page.goto('/');
    await homeIsThere(page);
    const enter = async () => {
      await page.getByRole('button', { name: '화면 편집' }).click();
      await page.waitForSelector('.react-grid-item[data-portlet=documents] header');
      return settled(page, 'documents');
    };
    await enter();
    await pull(page, '[data-portlet=documents] header h2', 120, 40);
    await page.goBack();
    await page.mouse.up();
    const before = await enter();
    await dragBy(page, '[data-portlet=documents] header h2', 300, 0);
    assert.notDeepEqual(await settled(page, 'documents'), before);
    await cancel(page);
  });

  it('is done by the keyboard alone, from the way in to saving, and says each step', async () => {
    await page.goto('/');
    await homeIsThere(page);
    const before = await placeOf(page, 'quick-links');
    const button = page.getByRole('button', { name: '화면 편집' });
    const reach = async (focused: string) => {
      for (let stop = 0; stop < 80; stop += 1) {
        if (await page.evaluate((name) => document.activeElement?.matches(name), focused)) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`Tab does not reach ${focused}`);
    };
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.react-grid-item[data-portlet=notices] li');
    await settled(page, 'quick-links');
    await reach('[data-portlet=quick-links] [data-grip]');
    await page.keyboard.press('Enter');
    assert.match(await told(page), /^바로가기를 들었습니다\.\s*Enter\s*놓기\s*Esc\s*제자리로$/);
    await page.keyboard.press('ArrowRight');
    assert.match(await told(page), /^바로가기를 \d+열 \d+행으로 옮기는 중\./);
    await page.keyboard.press('Shift+ArrowRight');
    assert.match(await told(page), /^바로가기를 3 × 8 크기로 바꾸는 중\./);
    await page.keyboard.press('Escape');
    assert.equal(await told(page), '바로가기를 제자리로 돌렸습니다.');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    assert.match(await told(page), /^바로가기를 \d+열 \d+행에 놓았습니다\.$/);
    await page.getByRole('button', { name: '저장' }).focus();
    await page.keyboard.press('Enter');
    await isSaved(page);
    assert.equal((await settled(page, 'quick-links'))[3], (before[3] ?? 0) + 40);
  });

  it('gets a portlet from the gallery, found by its name, and loses it again', async () => {
    await edit(page);
    await page.getByRole('textbox', { name: '포틀릿 이름' }).fill('검색');
    assert.equal(await page.locator('[data-add]').count(), 1);
    assert.equal(await page.getByText('동기화 상태').count(), 0);
    await page.click('[data-add=people-search]');
    assert.equal(await told(page), '구성원 검색을 화면 아래에 놓았습니다.');
    await page.locator('.react-grid-item[data-portlet=people-search] li').first().waitFor();
    await save(page);
    await page.waitForSelector('[data-portlet=people-search]');
    await edit(page);
    await page.getByRole('button', { name: '구성원 검색 빼기' }).click();
    await save(page);
    assert.equal(await page.locator('[data-portlet=people-search]').count(), 0);
  });

  it('sets a portlet up by a form, shows it at once and keeps it with the page', async () => {
    await edit(page);
    const rows = page.locator('[data-portlet=posts] li');
    await page.getByRole('button', { name: '최근 게시글 설정' }).click();
    const count = page.getByLabel('보여 줄 개수');
    await count.fill('99');
    await page.getByRole('button', { name: '적용' }).click();
    await page.getByText('3부터 20까지의 수를 적으십시오.').waitFor();
    await count.fill('3');
    await page.getByRole('button', { name: '적용' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-portlet=posts] li').length === 3);
    await page.getByText('바꾼 곳 1개').waitFor();
    await page.getByRole('button', { name: '닫기' }).first().click();
    await save(page);
    await page.reload();
    await homeIsThere(page);
    assert.equal(await rows.count(), 3);
  });

  it('adds a link of one’s own to those of the organisation', async () => {
    await edit(page);
    await page.getByRole('button', { name: '바로가기 설정' }).click();
    await page.getByRole('button', { name: '링크 더하기' }).click();
    await page.getByLabel('이름', { exact: true }).fill('내 메모');
    await page.getByLabel('주소', { exact: true }).fill('javascript:alert(1)');
    await page.getByRole('button', { name: '적용' }).click();
    await page.getByText('https://로 시작하는 주소를 적으십시오.').waitFor();
    await page.getByLabel('주소', { exact: true }).fill('https://notes.example/');
    await page.getByRole('button', { name: '적용' }).click();
    await page.locator('[data-portlet=quick-links]').getByText('내 메모').waitFor();
    await page.getByRole('button', { name: '닫기' }).first().click();
    await save(page);
    const links = page.locator('[data-portlet=quick-links] li');
    assert.equal(await links.count(), 7);
    assert.equal(await links.last().innerText(), '내 메모');
  });

  it('asks what to show where nothing is chosen yet, and shows it once it is', async () => {
    await edit(page);
    await page.click('[data-add=board]');
    await save(page);
    await page.locator('[data-portlet=board]').getByRole('button', { name: '게시판 고르기' }).click();
    await page.getByRole('combobox', { name: '게시판' }).click();
    await page.keyboard.type('자유');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '적용' }).click();
    // What a portlet shows is drawn where it is seen.
    await page.locator('[data-portlet=board]').scrollIntoViewIfNeeded();
    await page.locator('[data-portlet=board] li').first().waitFor();
    await save(page);
    await page.locator('[data-portlet=board] h2').getByText('자유게시판').waitFor();
  });

  it('keeps the layouts of desktop and phone apart', async () => {
    const desktop = await placeOf(page, 'favorites');
    await edit(page);
    await page.getByText('휴대폰').click();
    await page.waitForTimeout(300);
    const [, , width = 0] = await settled(page, 'favorites');
    assert.ok(width > 300 && width <= 390, `${width} px wide`);
    await page.locator('[data-portlet=favorites] [data-grip]').focus();
    for (let up = 0; up < 8; up += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    assert.equal(await told(page), '즐겨찾는 구성원을 1열 1행에 놓았습니다.');
    await save(page);
    assert.deepEqual(await placeOf(page, 'favorites'), desktop);
    const phone = await (await newReader(browser, { width: 390, height: 844 })).newPage();
    await signIn(phone, 'employee');
    assert.equal(await phone.locator('[data-portlet]').first().getAttribute('data-portlet'), 'favorites');
    await phone.context().close();
  });

  it('tells when another window saved first, and loses neither layout', async () => {
    await edit(page);
    await page.getByRole('button', { name: '바로가기 빼기' }).click();
    const other = await page.context().newPage();
    await edit(other);
    await other.getByRole('button', { name: '최근 게시글 빼기' }).click();
    await save(other);
    await other.close();
    await page.getByRole('button', { name: '저장' }).click();
    await page.getByText('다른 창에서 화면이 바뀌었습니다.').waitFor();
    await page.getByRole('button', { name: '그 배치 불러오기' }).click();
    await page.waitForSelector('.react-grid-item[data-portlet=quick-links]');
    assert.equal(await page.locator('[data-portlet=posts]').count(), 0);
    await page.getByRole('button', { name: '되돌리기' }).click();
    await page.waitForSelector('.react-grid-item[data-portlet=posts]');
    assert.equal(await page.locator('[data-portlet=quick-links]').count(), 0);
    await save(page);
    assert.equal(await page.locator('[data-portlet=posts]').count(), 1);
  });

  it('warns before unsaved changes are lost, by a link and by closing the window', async () => {
    await edit(page);
    await page.getByRole('button', { name: '즐겨찾는 구성원 빼기' }).click();
    await page.getByRole('link', { name: '구성원', exact: true }).click();
    await page.getByRole('dialog').getByText('저장하지 않은 배치가 있습니다').waitFor();
    await page.getByRole('button', { name: '계속 편집' }).click();
    const warned = page.waitForEvent('dialog');
    const reload = page.reload({ timeout: 3_000 });
    const dialog = await warned;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.dismiss();
    await reload.catch(() => undefined);
    assert.equal(await page.locator('.react-grid-item[data-portlet=favorites]').count(), 0);
    await page.getByRole('link', { name: '구성원', exact: true }).click();
    await page.getByRole('button', { name: '나가기' }).click();
    await page.waitForURL(/\/people/);
  });

  it('goes back to the default', async () => {
    await edit(page);
    await page.getByRole('button', { name: '기본값으로' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '기본값으로' }).click();
    await page.waitForSelector('.react-grid-item[data-portlet=quick-links]');
    assert.match(await told(page), /^기본값으로 되돌렸습니다/);
    await cancel(page);
    assert.equal(await page.locator('[data-portlet=board]').count(), 0);
  });
});
