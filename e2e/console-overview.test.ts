import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { newReader, signIn } from './browser.js';
import { Administrator } from './console.js';
import type { Sync } from './sync.js';

describe('the overview of the console', function () {
  this.timeout(120_000);
  let admin: Administrator;
  let page: Page;
  let sync: Sync;

  before(async () => {
    admin = await Administrator.signedIn();
    ({ page, sync } = admin);
  });
  after(() => admin.leave());

  it('is in the menu of who may see it, and of nobody else', async () => {
    await page.getByRole('link', { name: '관리', exact: true }).click();
    await admin.heading('디렉터리 동기화').waitFor();
    const other = await (await newReader(admin.browser)).newPage();
    await signIn(other, 'employee');
    assert.equal(await other.getByRole('link', { name: '관리', exact: true }).count(), 0);
    await other.goto('/admin/directory/conflicts');
    await other.getByRole('heading', { level: 2, name: /권한/ }).waitFor();
    await other.context().close();
  });

  it('shows a run that somebody else started, without a reload, and leads to what it did', async () => {
    await admin.open('/admin/directory', '디렉터리 동기화');
    await page.locator('[data-run]').first().waitFor();
    const run = await sync.run('&mode=full');
    const row = page.locator(`[data-run="${run.number}"]`);
    await row.getByText('변경 없음').waitFor();
    await row.getByRole('link').click();
    await admin.heading(`${run.number}번 실행`).waitFor();
    await page.getByText('바뀌는 것이 없습니다').waitFor();
  });

  it('runs in full by hand and shows how it ended', async () => {
    await admin.open('/admin/directory', '디렉터리 동기화');
    await admin.button('지금 실행').click();
    await admin.button(/^전체 실행/).click();
    await page.getByRole('heading', { level: 2, name: /, 전체$/ }).waitFor();
    await page
      .locator('section', { has: page.getByRole('heading', { name: /, 전체$/ }) })
      .getByText('변경 없음')
      .waitFor();
  });

  it('filters the history, and keeps the filters in the address', async () => {
    await admin.open('/admin/directory', '디렉터리 동기화');
    await page.getByRole('radiogroup', { name: '결과' }).getByText('성공').click();
    await page.waitForURL(/status=succeeded/);
    await page.reload();
    await page.locator('[data-run]').first().getByText('성공').waitFor();
    assert.equal(await page.locator('[data-run]').getByText('변경 없음').count(), 0);
    await page.getByRole('radiogroup', { name: '결과' }).getByText('모두').click();
    await page.locator('[data-run]').getByText('변경 없음').first().waitFor();
  });

  it('takes a changed schedule at once, and tells the next times before and after', async () => {
    await admin.open(`/admin/directory?settings=${sync.id}`, '디렉터리 동기화');
    const panel = page.getByRole('dialog');
    const full = panel.locator('[name=schedule-full]');
    await full.fill('61 2 * * *');
    await panel.getByText('분, 시, 일, 월, 요일의 다섯 칸으로 적으십시오. 예: 0 2 * * *').waitFor();
    await full.fill('30 3 * * *');
    await panel
      .locator('[data-next=full]')
      .getByText(/03:30.*03:30.*03:30/)
      .waitFor();
    await panel.getByRole('button', { name: '저장하고 바로 적용' }).click();
    await panel.getByText(/^바로 적용했습니다\. .*전체 .*03:30\.$/).waitFor();
    assert.equal((await sync.config()).syncSchedule.full, '30 3 * * *');
    await panel.getByRole('button', { name: '닫기' }).last().click();
    await page.waitForURL((url) => !url.search.includes('settings'));
  });
});
