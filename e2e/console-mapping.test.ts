import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Administrator } from './console.js';
import type { Sync } from './sync.js';

describe('the mapping of a directory in the console', function () {
  this.timeout(120_000);
  let admin: Administrator;
  let page: Page;
  let sync: Sync;

  before(async () => {
    admin = await Administrator.signedIn();
    ({ page, sync } = admin);
  });
  after(() => admin.leave());

  it('shows beside each field what comes out of it, and nothing is kept that was not saved', async () => {
    await admin.open(`/admin/directory/${sync.id}/mapping`, '매핑');
    const name = page.locator('[data-field=name]');
    await name.getByText('강도윤').waitFor();
    await admin.button('이름 변환 더하기').click();
    await admin.button('정규식').click();
    const pattern = page.getByRole('textbox', { name: '이름 정규식' });
    await pattern.fill('(');
    await page.getByText('이름의 정규식을 읽을 수 없거나 틀이 비어 있습니다.').waitFor();
    assert.ok(await admin.button('저장하고 시험 실행').isDisabled());
    await pattern.fill('^(..)');
    await name.getByText('강도').first().waitFor();
    await page.getByText('바꾼 곳 1개').waitFor();
    await admin.shoot('sync-mapping');
    await admin.button('취소').click();
    await page.getByRole('dialog').getByRole('button', { name: '나가기' }).click();
    await admin.heading('디렉터리 동기화').waitFor();
    const { attributeMapping } = (await sync.config()) as unknown as {
      attributeMapping: { name: { transforms: unknown[] } };
    };
    assert.deepEqual(attributeMapping.name.transforms, []);
  });

  it('takes departments from an attribute where the OUs do not say them', async () => {
    await admin.open(`/admin/directory/${sync.id}/mapping`, '매핑');
    const department = page.locator('[data-field=department]');
    await department.getByText('정보시스템팀').waitFor();
    await page.getByRole('combobox', { name: '부서를 어디에서 읽을지' }).click();
    await page.locator('.ant-select-item-option', { hasText: '속성' }).click();
    await page.locator('[name=attribute-department]').fill('physicalDeliveryOfficeName');
    await department
      .getByText(/^본사 \d+층$/)
      .first()
      .waitFor();
  });

  it('tells of a group who is in it, and who would get or lose the role', async () => {
    await admin.open(`/admin/directory/${sync.id}/mapping`, '매핑');
    await page.getByText(/^하위 포함 \d+$/).waitFor();
    await admin.button('그룹 추가').click();
    await page.getByRole('textbox', { name: '그룹 DN' }).last().fill('CN=없는 그룹,DC=hanul,DC=example');
    await page.getByText('디렉터리에 없는 그룹입니다. DN을 확인하십시오.').waitFor();
    await admin.button(/^Maru Administrators 빼기$/).click();
    await page.getByText(/^\d+명 빠짐$/).waitFor();
  });
});
