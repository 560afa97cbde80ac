import assert from 'node:assert/strict';
import type pg from 'pg';
import type { Page } from 'playwright-core';
import { Administrator, embeddedDirectory } from './console.js';
import { openDatabase } from './database.js';
import type { Sync } from './sync.js';

describe('the set-up of a directory in the console', function () {
  this.timeout(120_000);
  let admin: Administrator;
  let database: pg.Client;
  let page: Page;
  let sync: Sync;

  before(async () => {
    [admin, database] = await Promise.all([Administrator.signedIn(), openDatabase()]);
    ({ page, sync } = admin);
  });
  const directories = () => sync.call<{ id: string }[]>('GET', '/ad-sync/directories');
  after(async () => {
    for (const { id } of (await directories()).slice(1)) await sync.call('DELETE', `/ad-sync/directories/${id}`);
    await database.end();
    await admin.leave();
  });

  const step = (name: string, state: string) => page.locator(`[data-step=${name}][data-state=${state}]`);
  const again = () => admin.button('다시 시험').first().click();
  const password = (text: string) => page.locator('[name=new-password]').fill(text);

  it('answers each wrong step with a sentence that says what to do, and keeps nothing before the last', async () => {
    const { port, caFile, bindDn, bindPassword } = await embeddedDirectory();
    const count = async () => (await directories()).length;
    assert.equal(await count(), 1);
    await admin.open('/admin/directory/new', '디렉터리 추가');
    assert.ok(await admin.button('다음: 연결 시험').isDisabled());
    await page.locator('[name=server-0]').fill('nowhere.invalid');
    await page.locator('[name=port]').fill(port);
    await page.locator('[name=bind-dn]').fill(bindDn);
    await password('wrong');
    await page.locator('[name=base-0]').fill('OU=없는곳,DC=hanul,DC=example');
    await admin.button('다음: 연결 시험').click();
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
    assert.ok(await admin.button('다음: 범위').isDisabled());
    await admin.shoot('sync-setup');

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

  it('asks before what was typed is lost', async () => {
    const ask = page.getByRole('dialog', { name: '저장하지 않은 내용이 있습니다' });
    await page.getByRole('link', { name: '충돌과 오류' }).click();
    await ask.getByRole('button', { name: '계속 입력' }).click();
    await ask.waitFor({ state: 'detached' });
    await admin.heading('디렉터리 추가').waitFor();
    const isFree = () => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
    assert.equal(await isFree(), false, 'nor is the window closed unasked');
    const another = await page.context().newPage();
    await another.goto('/admin/directory/new');
    await another.locator('[name=server-0]').waitFor();
    await another.getByRole('button', { name: '그만두기' }).click();
    await another.getByRole('heading', { level: 1, name: '디렉터리 동기화' }).waitFor();
    await another.goBack();
    await another.locator('[name=server-0]').fill('dc1');
    await another.getByRole('button', { name: '그만두기' }).click();
    await another.getByRole('dialog').getByRole('button', { name: '나가기' }).click();
    await another.getByRole('heading', { level: 1, name: '디렉터리 동기화' }).waitFor();
    await another.close();
  });

  it('counts a changed scope, and refuses a filter that does not parse', async () => {
    await admin.button('다음: 범위').click();
    await page.getByText(/에서 \d+명을 찾았습니다/).waitFor();
    await page.locator('[name=userFilter]').fill('(&(objectClass=user)');
    assert.ok(await admin.button('다음: 매핑').isDisabled(), 'what was not tried is not gone on with');
    await admin.button('세어 보기').click();
    await page.locator('[data-failure=FILTER_INVALID]').waitFor();
    await page.locator('[name=userFilter]').fill('(&(objectCategory=person)(objectClass=user))');
    await admin.button('세어 보기').click();
    await page.getByText(/에서 \d+명을 찾았습니다/).waitFor();
  });

  it('previews the mapping on real entries, and goes no further with an attribute that does not exist', async () => {
    await admin.button('다음: 매핑').click();
    await page.locator('[data-field=username]').getByText('itadmin').waitFor();
    await page.locator('[name=attribute-email]').fill('noSuchAttribute');
    await page
      .getByText(/디렉터리에 noSuchAttribute 속성이 없습니다/)
      .first()
      .waitFor();
    assert.ok(await admin.button('다음: 안전 한도').isDisabled());
    await page.locator('[name=attribute-email]').fill('mail');
    await page.locator('[data-field=email]').getByText('itadmin@hanul.example').waitFor();
    await admin.button('다음: 안전 한도').click();
    await page.locator('[name=atLeast]').waitFor();
    await admin.button('다음: 일정과 저장').click();
  });

  it('shows what the first run would do before it does it', async () => {
    await page.locator('[name=directory-name]').fill('부산지사');
    await admin.button('저장하고 시험 실행').click();
    await admin.heading(/번 계획$/).waitFor();
    await page.getByText('시험 실행입니다. 아무것도 바꾸지 않았습니다.').waitFor();
    await page.locator('[data-kind=create]').getByText('518').waitFor();
    const added = await directories();
    const runs = await sync.call<unknown[]>('GET', `/ad-sync/logs?directory=${String(added[1]?.id)}`);
    assert.deepEqual([added.length, runs.length], [2, 1], 'nothing else runs of it');
    const people = await database.query('SELECT FROM users WHERE directory_id = $1', [added[1]?.id]);
    assert.equal(people.rowCount, 0);
  });
});
