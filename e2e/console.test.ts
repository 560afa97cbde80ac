import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { newReader, openBrowser, signIn } from './browser.js';
import { openDatabase } from './database.js';
import { openSync, type Sync } from './sync.js';
import { addSyncRecords, removeSyncRecords } from './sync-records.js';

const folder = new URL('screenshots/', import.meta.url);
/** Named as the mock-up it is laid beside. */
const shoot = async (page: Page, name: string) => {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname });
};

/** How the embedded directory is reached, as whoever runs it knows. */
async function embeddedDirectory() {
  const file = join(process.env.MARU_HOME ?? '', 'connection.json');
  const { directory } = JSON.parse(await readFile(file, 'utf8')) as {
    directory: { url: string; caFile: string; bindDn: string; bindPassword: string };
  };
  return { ...directory, port: new URL(directory.url).port };
}

describe('the console of directory synchronisation', function () {
  this.timeout(120_000);
  let browser: Browser;
  let database: pg.Client;
  let page: Page;
  let sync: Sync;

  before(async () => {
    await mkdir(folder, { recursive: true });
    [browser, database, sync] = [await openBrowser(), await openDatabase(), await openSync()];
    page = await (await newReader(browser)).newPage();
    await signIn(page, 'itadmin');
  });
  after(async () => {
    await browser.close();
    await removeSyncRecords(database);
    await database.end();
    await sync.restore();
  });

  const open = async (path: string, heading: string | RegExp) => {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  describe('overview', () => {
    it('is in the menu of who may see it, and of nobody else', async () => {
      await page.getByRole('link', { name: '관리', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: '디렉터리 동기화' }).waitFor();
      const other = await (await newReader(browser)).newPage();
      await signIn(other, 'employee');
      assert.equal(await other.getByRole('link', { name: '관리', exact: true }).count(), 0);
      await other.goto('/admin/directory/conflicts');
      await other.getByRole('heading', { level: 2, name: /권한/ }).waitFor();
      await other.context().close();
    });

    it('shows a run that somebody else started, without a reload, and leads to what it did', async () => {
      await open('/admin/directory', '디렉터리 동기화');
      await page.locator('[data-run]').first().waitFor();
      const run = await sync.run('&mode=full');
      const row = page.locator(`[data-run="${run.number}"]`);
      await row.getByText('변경 없음').waitFor();
      await row.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: `${run.number}번 실행` }).waitFor();
      await page.getByText('바뀌는 것이 없습니다').waitFor();
    });

    it('runs in full by hand and shows how it ended', async () => {
      await open('/admin/directory', '디렉터리 동기화');
      await button('지금 실행').click();
      await button(/^전체 실행/).click();
      await page.getByRole('heading', { level: 2, name: /, 전체$/ }).waitFor();
      await page
        .locator('section', { has: page.getByRole('heading', { name: /, 전체$/ }) })
        .getByText('변경 없음')
        .waitFor();
    });

    it('filters the history, and keeps the filters in the address', async () => {
      await open('/admin/directory', '디렉터리 동기화');
      await page.getByRole('radiogroup', { name: '결과' }).getByText('성공').click();
      await page.waitForURL(/status=succeeded/);
      await page.reload();
      await page.locator('[data-run]').first().getByText('성공').waitFor();
      assert.equal(await page.locator('[data-run]').getByText('변경 없음').count(), 0);
      await page.getByRole('radiogroup', { name: '결과' }).getByText('모두').click();
      await page.locator('[data-run]').getByText('변경 없음').first().waitFor();
    });

    it('takes a changed schedule at once, and tells the next times before and after', async () => {
      await open(`/admin/directory?settings=${sync.id}`, '디렉터리 동기화');
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

  describe('set-up', () => {
    const directories = () => sync.call<{ id: string }[]>('GET', '/ad-sync/directories');
    after(async () => {
      for (const { id } of (await directories()).slice(1)) await sync.call('DELETE', `/ad-sync/directories/${id}`);
    });
    const step = (name: string, state: string) => page.locator(`[data-step=${name}][data-state=${state}]`);
    const again = () => button('다시 시험').first().click();
    const password = (text: string) => page.locator('[name=new-password]').fill(text);

    it('answers each wrong step with a sentence that says what to do, and keeps nothing before the last', async () => {
      const { port, caFile, bindDn, bindPassword } = await embeddedDirectory();
      const count = async () => (await directories()).length;
      assert.equal(await count(), 1);
      await open('/admin/directory/new', '디렉터리 추가');
      assert.ok(await button('다음: 연결 시험').isDisabled());
      await page.locator('[name=server-0]').fill('nowhere.invalid');
      await page.locator('[name=port]').fill(port);
      await page.locator('[name=bind-dn]').fill(bindDn);
      await password('wrong');
      await page.locator('[name=base-0]').fill('OU=없는곳,DC=hanul,DC=example');
      await button('다음: 연결 시험').click();
      await step('dns', 'failed').getByText('서버 이름과 DNS 설정을 확인해 주십시오.').waitFor();

      await page.locator('[name=server-0]').fill('localhost');
      assert.equal(await page.locator('[name=new-password]').inputValue(), '', 'another server is shown no password');
      await page.locator('[name=port]').fill('1');
      await password('wrong');
      await again();
      await step('tcp', 'failed').getByText('포트 번호와 방화벽을 확인해 주십시오.').waitFor();

      await page.locator('[name=port]').fill(port);
      await password('wrong');
      await again();
      await step('tls', 'failed').getByText('인증서를 발급한 CA를 믿을 수 없습니다.').waitFor();
      await step('tls', 'failed').getByText('검증을 끄는 설정은 없습니다.').waitFor();
      await step('tls', 'failed').getByText('O=Hanul, CN=Hanul Root CA').first().waitFor();
      assert.ok(await button('다음: 범위').isDisabled());
      await shoot(page, 'sync-setup');

      await page.locator('#ca-file').setInputFiles({ name: 'x.pem', mimeType: '', buffer: Buffer.from('hello') });
      await page.getByText('인증서 파일이 아닙니다. PEM이나 DER 파일을 고르십시오.').waitFor();
      await page.locator('#ca-file').setInputFiles(caFile);
      await password('wrong');
      await again();
      await step('bind', 'failed').getByText('접속 계정과 비밀번호를 확인해 주십시오.').waitFor();

      await password(bindPassword);
      await again();
      await step('base', 'failed').getByText('기준 위치의 이름과 읽기 권한을 확인해 주십시오.').waitFor();

      await page.locator('[name=base-0]').fill('OU=한울물산,DC=hanul,DC=example');
      await again();
      await page.getByText('모두 통과').first().waitFor();
      assert.equal(await count(), 1);
    });

    it('counts a changed scope, and refuses a filter that does not parse', async () => {
      await button('다음: 범위').click();
      await page.getByText(/에서 \d+명을 찾았습니다/).waitFor();
      await page.locator('[name=userFilter]').fill('(&(objectClass=user)');
      assert.ok(await button('다음: 매핑').isDisabled(), 'what was not tried is not gone on with');
      await button('세어 보기').click();
      await page.locator('[data-failure=FILTER_INVALID]').waitFor();
      await page.locator('[name=userFilter]').fill('(&(objectCategory=person)(objectClass=user))');
      await button('세어 보기').click();
      await page.getByText(/에서 \d+명을 찾았습니다/).waitFor();
    });

    it('previews the mapping on real entries, and goes no further with an attribute that does not exist', async () => {
      await button('다음: 매핑').click();
      await page.locator('[data-field=username]').getByText('itadmin').waitFor();
      await page.locator('[name=attribute-email]').fill('noSuchAttribute');
      await page
        .getByText(/디렉터리에 noSuchAttribute 속성이 없습니다/)
        .first()
        .waitFor();
      assert.ok(await button('다음: 안전 한도').isDisabled());
      await page.locator('[name=attribute-email]').fill('mail');
      await page.locator('[data-field=email]').getByText('itadmin@hanul.example').waitFor();
      await button('다음: 안전 한도').click();
      await page.locator('[name=atLeast]').waitFor();
      await button('다음: 일정과 저장').click();
    });

    it('shows what the first run would do before it does it', async () => {
      await page.locator('[name=directory-name]').fill('부산지사');
      await button('저장하고 시험 실행').click();
      await page.getByRole('heading', { level: 1, name: /번 계획$/ }).waitFor();
      await page.getByText('시험 실행입니다. 아무것도 바꾸지 않았습니다.').waitFor();
      await page.locator('[data-kind=create]').getByText('518').waitFor();
      const added = await directories();
      const runs = await sync.call<unknown[]>('GET', `/ad-sync/logs?directory=${String(added[1]?.id)}`);
      assert.deepEqual([added.length, runs.length], [2, 1], 'nothing else runs of it');
      const people = await database.query('SELECT FROM users WHERE directory_id = $1', [added[1]?.id]);
      assert.equal(people.rowCount, 0);
    });
  });

  describe('mapping', () => {
    it('shows beside each field what comes out of it, and nothing is kept that was not saved', async () => {
      await open(`/admin/directory/${sync.id}/mapping`, '매핑');
      const name = page.locator('[data-field=name]');
      await name.getByText('강도윤').waitFor();
      await button('이름 변환 더하기').click();
      await button('정규식').click();
      const pattern = page.getByRole('textbox', { name: '이름 정규식' });
      await pattern.fill('(');
      await page.getByText('이름의 정규식을 읽을 수 없거나 틀이 비어 있습니다.').waitFor();
      assert.ok(await button('저장하고 시험 실행').isDisabled());
      await pattern.fill('^(..)');
      await name.getByText('강도').first().waitFor();
      await page.getByText('바꾼 곳 1개').waitFor();
      await shoot(page, 'sync-mapping');
      await button('취소').click();
      await page.getByRole('heading', { level: 1, name: '디렉터리 동기화' }).waitFor();
      const { attributeMapping } = (await sync.config()) as unknown as {
        attributeMapping: { name: { transforms: unknown[] } };
      };
      assert.deepEqual(attributeMapping.name.transforms, []);
    });

    it('takes departments from an attribute where the OUs do not say them', async () => {
      await open(`/admin/directory/${sync.id}/mapping`, '매핑');
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
      await open(`/admin/directory/${sync.id}/mapping`, '매핑');
      await page.getByText(/^하위 포함 \d+$/).waitFor();
      await button('그룹 추가').click();
      await page.getByRole('textbox', { name: '그룹 DN' }).last().fill('CN=없는 그룹,DC=hanul,DC=example');
      await page.getByText('디렉터리에 없는 그룹입니다. DN을 확인하십시오.').waitFor();
      await button(/^Maru Administrators 빼기$/).click();
      await page.getByText(/^\d+명 빠짐$/).waitFor();
    });
  });

  describe('plan', () => {
    it('tells why it was held, before anything of what it holds', async () => {
      const { number, status } = await sync.hold();
      assert.equal(status, 'held');
      await open('/admin/directory', '디렉터리 동기화');
      await page.getByText(`한울물산 ${number}번 계획이 승인을 기다립니다. 아무것도 적용하지 않았습니다.`).waitFor();
      await page.locator(`[data-run="${number}"]`).waitFor();
      await shoot(page, 'sync-overview');
      await page.getByRole('link', { name: '계획 검토' }).click();
      await page.getByRole('heading', { level: 1, name: `${number}번 계획` }).waitFor();
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
      await page.locator('[data-kind=department]').click();
      await page.getByRole('textbox', { name: '이름, 아이디, 값' }).fill('Aaron Patel');
      await page.waitForURL(/q=Aaron/);
      await page.waitForFunction(() => document.querySelectorAll('[data-change]').length === 1);
      const change = page.locator('[data-change=missing]');
      await change.getByText('동기화 범위 밖으로 옮겨졌습니다.').waitFor();
      await change.getByText('다음 전체 실행에서도 없으면 중지').waitFor();
      await page.getByRole('textbox', { name: '이름, 아이디, 값' }).fill('');
      const [csv] = await Promise.all([page.waitForEvent('download'), button('CSV').click()]);
      assert.match(await readFile(await csv.path(), 'utf8'), /Aaron Patel/);
    });

    it('names who is waited for, and lets somebody else stand in', async () => {
      const leaver = page.locator('[data-leaver]').first();
      await leaver.getByRole('button').click();
      await page.keyboard.type('강도윤');
      await page.locator('.ant-select-item-option', { hasText: '강도윤' }).click();
      await leaver.getByText('대신: 강도윤').waitFor();
      await shoot(page, 'sync-plan');
    });

    it('is dropped without a trace in anybody', async () => {
      await button('계획 버리기').click();
      await page.getByRole('dialog').getByRole('button', { name: '버리기', exact: true }).click();
      await page.getByText('버린 계획입니다. 아무것도 적용하지 않았습니다.').waitFor();
      await sync.restore();
    });

    it('is applied once somebody has typed how many people it takes away, after reading the directory anew', async () => {
      await sync.put({
        userFilter: '(&(objectCategory=person)(objectClass=user)(!(sAMAccountName=aaron.patel)))',
        limits: { percent: 0, atLeast: 0, atMost: 0, basePercent: 0, baseAtLeast: 0 },
      });
      const held = await sync.run('&mode=full');
      assert.equal(held.status, 'held');
      await open(`/admin/directory/runs/${held.id}`, `${held.number}번 계획`);
      await button('승인하고 적용…').click();
      const dialog = page.getByRole('dialog');
      const number = dialog.getByRole('textbox', { name: /접근을 잃는 사람 수 1/ });
      const approve = dialog.getByRole('button', { name: '승인하고 적용' });
      await number.fill('2');
      assert.ok(await approve.isDisabled());
      await number.fill('1');
      await approve.click();
      await page.getByRole('heading', { level: 1, name: new RegExp(`^(?!${held.number}번).*번 실행$`) }).waitFor();
      await page.getByText('성공').first().waitFor();
      await page.locator('[data-change=disable]').getByText('Aaron Patel').waitFor();
      const { rows } = await database.query(`SELECT is_active FROM users WHERE username = 'aaron.patel'`);
      assert.deepEqual(rows, [{ is_active: false }]);
      await sync.restore();
    });
  });

  describe('conflicts', () => {
    before(async () => {
      await addSyncRecords(database);
      await open('/admin/directory/conflicts', '충돌과 오류');
      await page.locator('[data-conflict]').first().waitFor();
    });

    it('opens the first, with both accounts side by side, and the errors by record beside it', async () => {
      await page.getByRole('row', { name: /사번 100512 104077/ }).waitFor();
      await page
        .locator('[data-error=USERNAME_MISSING]')
        .getByText('디렉터리에 아이디를 입력하거나 매핑을 확인해 주십시오.')
        .waitFor();
      await page.getByText('경고', { exact: true }).waitFor();
      await shoot(page, 'sync-conflicts');
    });

    it('links two accounts once the old one’s employee number is typed', async () => {
      const old = await database.query<{ id: string }>(`SELECT id FROM users WHERE employee_number = '100512'`);
      await page.getByRole('radio', { name: /^연결 같은/ }).check();
      await button('연결…').click();
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
});
