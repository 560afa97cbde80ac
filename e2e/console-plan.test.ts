import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import type { Page } from 'playwright-core';
import { Administrator } from './console.js';
import { openDatabase } from './database.js';
import type { Sync } from './sync.js';

describe('the plan of a run in the console', function () {
  this.timeout(120_000);
  let admin: Administrator;
  let database: pg.Client;
  let page: Page;
  let sync: Sync;

  before(async () => {
    [admin, database] = await Promise.all([Administrator.signedIn(), openDatabase()]);
    ({ page, sync } = admin);
  });
  after(async () => {
    await database.end();
    await admin.leave();
  });

  /** Puts the kind away and searches before React has drawn the first of the two. */
  const putAwayAndSearch = (text: string) =>
    page.getByRole('textbox', { name: '이름, 아이디, 값' }).evaluate((field, typed) => {
      document.querySelector<HTMLElement>('[data-kind][aria-pressed=true]')?.click();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);

  it('tells why it was held, before anything of what it holds', async () => {
    const { number, status } = await sync.hold();
    assert.equal(status, 'held');
    await admin.open('/admin/directory', '디렉터리 동기화');
    await page.getByText(`한울물산 ${number}번 계획이 승인을 기다립니다. 아무것도 적용하지 않았습니다.`).waitFor();
    await page.locator(`[data-run="${number}"]`).waitFor();
    await admin.shoot('sync-overview');
    await page.getByRole('link', { name: '계획 검토' }).click();
    await admin.heading(`${number}번 계획`).waitFor();
    await page
      .getByText(/명이 접근 권한을 잃게 됩니다/)
      .first()
      .waitFor();
  });

  it('shows the changes field by field, by kind and by what is searched for', async () => {
    await page.locator('[data-kind=department]').click();
    await page.waitForURL(/kind=department/);
    await page.locator('[data-change=department]').first().waitFor();
    assert.equal(await page.locator('[data-change=missing]').count(), 0);
    await putAwayAndSearch('Aaron Patel');
    await page.waitForURL(({ searchParams }) => [...searchParams].join() === 'q,Aaron Patel');
    await page.waitForFunction(() => document.querySelectorAll('[data-change]').length === 1);
    const change = page.locator('[data-change=missing]');
    await change.getByText('동기화 범위 밖으로 옮겨졌습니다.').waitFor();
    await change.getByText('다음 전체 실행에서도 없으면 중지').waitFor();
    await page.getByRole('textbox', { name: '이름, 아이디, 값' }).fill('');
    const [csv] = await Promise.all([page.waitForEvent('download'), admin.button('CSV').click()]);
    assert.match(await readFile(await csv.path(), 'utf8'), /Aaron Patel/);
  });

  it('leaves on demand those with which something else breaks, and says how many there are', async () => {
    const shown = page.getByRole('radiogroup', { name: '볼 변경' });
    const impact = shown.getByText(/^영향 있음\d+$/);
    const count = Number(/\d+/.exec((await impact.textContent()) ?? ''));
    await impact.click();
    await page.waitForURL(/impact=true/);
    const drawn = (most: number) => document.querySelectorAll('[data-change]').length === most;
    await page.waitForFunction(drawn, count);
    await page.reload();
    await page.waitForFunction(drawn, count);
    assert.equal(await page.locator('[data-change=missing] [title^="결재를 기다리는 문서"]').count(), count);
    await shown.getByText('모두').click();
    await page.waitForURL(({ searchParams }) => !searchParams.has('impact'));
    await page.waitForFunction(drawn, 50);
  });

  it('names who is waited for, and lets somebody else stand in', async () => {
    const leaver = page.locator('[data-leaver]').first();
    await leaver.getByRole('button').click();
    await page.keyboard.type('강도윤');
    await page.locator('.ant-select-item-option', { hasText: '강도윤' }).click();
    await leaver.getByText('대신: 강도윤').waitFor();
    await admin.shoot('sync-plan');
  });

  it('is dropped without a trace in anybody, and whoever was about to approve it is told', async () => {
    const other = await admin.another(new URL(page.url()).pathname);
    await other.getByRole('button', { name: '승인하고 적용…' }).click();
    const approval = other.getByRole('dialog');
    const request = approval.getByRole('textbox', { name: /접근을 잃는 사람 수 \d+/ });
    await request.fill(/\d+/.exec((await approval.locator('label').textContent()) ?? '')?.[0] ?? '');
    await admin.button('계획 버리기').click();
    await page.getByRole('dialog').getByRole('button', { name: '버리기', exact: true }).click();
    await page.getByText('버린 계획입니다. 아무것도 적용하지 않았습니다.').waitFor();
    await approval.getByRole('button', { name: '승인하고 적용' }).click();
    await approval.getByRole('alert').getByText('이미 결정된 계획입니다.').waitFor();
    await other.getByText('버린 계획입니다. 아무것도 적용하지 않았습니다.').waitFor();
    await other.context().close();
    await sync.restore();
  });

  it('is applied once somebody has typed how many people it takes away, after reading the directory anew', async () => {
    await sync.put({
      userFilter: '(&(objectCategory=person)(objectClass=user)(!(sAMAccountName=aaron.patel)))',
      limits: { percent: 0, atLeast: 0, atMost: 0, basePercent: 0, baseAtLeast: 0 },
    });
    const held = await sync.run('&mode=full');
    assert.equal(held.status, 'held');
    await admin.open(`/admin/directory/runs/${held.id}`, `${held.number}번 계획`);
    await admin.button('승인하고 적용…').click();
    const dialog = page.getByRole('dialog');
    const number = dialog.getByRole('textbox', { name: /접근을 잃는 사람 수 1/ });
    const approve = dialog.getByRole('button', { name: '승인하고 적용' });
    await number.fill('2');
    assert.ok(await approve.isDisabled());
    await number.fill('1');
    const other = await admin.another(`/admin/directory/runs/${held.id}`);
    await other.getByRole('button', { name: '승인하고 적용…' }).click();
    await other.getByRole('dialog').getByRole('textbox').fill('1');
    await database.query('BEGIN');
    await database.query('LOCK TABLE users IN SHARE MODE');
    await approve.click();
    await admin.heading(new RegExp(`^(?!${held.number}번).*번 실행$`)).waitFor();
    await other.getByRole('dialog').getByRole('button', { name: '승인하고 적용' }).click();
    await other.getByRole('alert').getByText('이미 승인하여 적용하고 있는 계획입니다.').waitFor();
    await database.query('COMMIT');
    await other.getByRole('link', { name: '그 실행 보기' }).click();
    await other.getByText('성공').first().waitFor();
    assert.equal(other.url(), page.url());
    await other.context().close();
    await admin.heading(new RegExp(`^(?!${held.number}번).*번 실행$`)).waitFor();
    await page.getByText('성공').first().waitFor();
    await page.locator('[data-change=disable]').getByText('Aaron Patel').waitFor();
    const { rows } = await database.query(`SELECT is_active FROM users WHERE username = 'aaron.patel'`);
    assert.deepEqual(rows, [{ is_active: false }]);
    await sync.restore();
  });
});
