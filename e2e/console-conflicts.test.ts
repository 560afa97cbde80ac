import assert from 'node:assert/strict';
import type pg from 'pg';
import type { Page } from 'playwright-core';
import { Administrator } from './console.js';
import { openDatabase } from './database.js';
import { addSyncRecords, removeSyncRecords } from './sync-records.js';

describe('the conflicts and errors in the console', function () {
  this.timeout(120_000);
  let admin: Administrator;
  let database: pg.Client;
  let page: Page;

  before(async () => {
    [admin, database] = await Promise.all([Administrator.signedIn(), openDatabase()]);
    ({ page } = admin);
    await addSyncRecords(database);
    await admin.open('/admin/directory/conflicts', '충돌과 오류');
    await page.locator('[data-conflict]').first().waitFor();
  });
  after(async () => {
    await removeSyncRecords(database);
    await database.end();
    await admin.leave();
  });

  it('opens the first, with both accounts side by side, and the errors by record beside it', async () => {
    await page.getByRole('row', { name: /사번 100512 104077/ }).waitFor();
    await page
      .locator('[data-error=USERNAME_MISSING]')
      .getByText('디렉터리에 아이디를 입력하거나 매핑을 확인해 주십시오.')
      .waitFor();
    await page.getByText('경고', { exact: true }).waitFor();
    await admin.shoot('sync-conflicts');
  });

  it('links two accounts once the old one’s employee number is typed', async () => {
    const old = await database.query<{ id: string }>(`SELECT id FROM users WHERE employee_number = '100512'`);
    await page.getByRole('radio', { name: /^연결 같은/ }).check();
    await admin.button('연결…').click();
    const dialog = page.getByRole('dialog');
    const link = dialog.getByRole('button', { name: '연결', exact: true });
    await dialog.getByRole('textbox', { name: '사번 100512을(를) 입력하십시오.' }).fill('104077');
    assert.ok(await link.isDisabled());
    await dialog.getByRole('textbox').fill('100512');
    await link.click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /사번 100512 104077/ }).waitFor({ state: 'detached' });
    const { rows } = await database.query(
      `SELECT id, is_active AS "isActive" FROM users WHERE username = 'sujin.park'`,
    );
    assert.deepEqual(rows, [{ id: old.rows[0]?.id, isActive: true }], 'the old account is the one that stays');
  });

  it('tells the second of two who decide the same that it was decided, and takes it away', async () => {
    const other = await admin.another('/admin/directory/conflicts');
    await other.setViewportSize({ width: 390, height: 700 });
    const decide = (of: Page) =>
      of.locator('[data-conflict]', { hasText: '100871' }).getByRole('button', { name: '따로 두기' }).last();
    await decide(other).waitFor();
    await decide(page).click();
    await decide(page).waitFor({ state: 'detached' });
    await decide(other).click();
    const told = other.getByRole('alert').getByText('이미 결정한 충돌입니다.');
    await told.waitFor();
    await decide(other).waitFor({ state: 'detached' });
    const { top, bottom } = await told.evaluate((element) => element.getBoundingClientRect());
    assert.ok(top > 100 && bottom < 700, `in sight: ${top}`);
    await other.context().close();
    const { rows } = await database.query(
      `SELECT count(*)::int AS count FROM audit_logs a JOIN ad_sync_conflicts c ON c.id::text = a.details ->> 'conflictId'
       WHERE c.value = '100871' AND a.action = 'directory.conflict_kept_apart'`,
    );
    assert.deepEqual(rows, [{ count: 1 }]);
    await database.query(
      `UPDATE ad_sync_conflicts SET state = 'waiting', decided_by = NULL, decided_at = NULL WHERE value = '100871'`,
    );
    await page.reload();
  });

  it('keeps apart or ignores in a line, and finds them again', async () => {
    const login = page.locator('[data-conflict]', { hasText: 'ks.kim' });
    await login.getByText(/연결은 없습니다/).waitFor();
    await login.getByRole('button', { name: '따로 두기' }).last().click();
    await login.waitFor({ state: 'detached' });
    const number = page.locator('[data-conflict]', { hasText: '100871' });
    await number.getByRole('radio', { name: /^무시/ }).check();
    await number.getByRole('button', { name: '무시' }).click();
    await number.waitFor({ state: 'detached' });
    await page.getByRole('radiogroup', { name: '상태' }).getByText('따로 둠').click();
    await page.waitForURL(/state=kept_apart/);
    await login.getByText(/강도윤, .*에 정함/).waitFor();
  });

  it('finds an error by its DN or by what is told of it', async () => {
    const search = page.getByRole('textbox', { name: 'DN, 이유' });
    await search.fill('라현서');
    await page.locator('[data-error=USERNAME_MISSING]').waitFor({ state: 'detached' });
    assert.equal(await page.locator('[data-error]').count(), 1);
    await search.fill('메일 주소');
    await page.locator('[data-error=MAIL_SHARED]').waitFor();
  });
});
