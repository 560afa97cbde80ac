import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { asOnTheFirstDay, asPerson } from './api.js';
import { homeIsThere, newReader, openBrowser, servesNewerVersion, signIn } from './browser.js';

const refusal = (code: string) => ({
  success: false,
  error: { code, message: 'refused', requestId: '0198-test-request' },
  timestamp: new Date().toISOString(),
});

describe('the state of a page', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('employee');
  });
  beforeEach(async () => {
    context = await newReader(browser);
    page = await context.newPage();
    await signIn(page, 'employee');
  });
  afterEach(() => context.close());
  after(() => browser.close());

  const banner = () => page.getByText('연결이 끊겼습니다.');
  const newVersion = () => page.getByText('새 버전이 나왔습니다.');

  describe('without permission', () => {
    it('says which role may, who can give it, and keeps rail and top bar', async () => {
      await page.goto('/admin/directory');
      await page.getByRole('heading', { name: '디렉터리 동기화를 볼 권한이 없습니다' }).waitFor();
      await page.getByText('시스템 관리자 역할이 있으면 볼 수 있습니다.').waitFor();
      await page.getByText(/님의 역할: 사원$/).waitFor();
      const grantors = page.getByRole('region', { name: '권한을 줄 수 있는 사람' });
      await grantors.getByText('강도윤').waitFor();
      await grantors.getByText('정보시스템팀').first().waitFor();
      await page.getByText(/요청 번호/).waitFor();
      await page.getByRole('navigation', { name: '주 메뉴' }).waitFor();
      assert.equal(await page.getByRole('link', { name: '관리' }).count(), 0);
    });

    it('sends a request with its reason to whoever can give the role', async () => {
      await page.goto('/admin/directory');
      await page.getByRole('button', { name: '요청', exact: true }).click();
      await page.getByRole('button', { name: '요청 보내기' }).click();
      await page.getByText('왜 필요한지 적으십시오.').waitFor();
      const reason = `동기화를 맡았습니다 ${Date.now()}`;
      await page.getByLabel('필요한 까닭').fill(reason);
      await page.getByRole('button', { name: '요청 보내기' }).click();
      await page.getByText(/\d+명에게 요청을 보냈습니다/).waitFor();
      const call = await asPerson('itadmin');
      for (let left = 50; ; left -= 1) {
        const told = await call<readonly { text: string }[]>('GET', '/notifications');
        if (told.some(({ text }) => text.includes(reason))) break;
        assert.ok(left > 0, 'nobody was told');
        await page.waitForTimeout(200);
      }
    });

    it('keeps a reason that is half written, and leads back', async () => {
      await page.goto('/people');
      await page.waitForSelector('[data-person]');
      await page.goto('/admin/directory');
      await page.getByRole('button', { name: '요청', exact: true }).click();
      await page.getByLabel('필요한 까닭').fill('아직 쓰는 중');
      await page.reload();
      await page.getByRole('button', { name: '요청', exact: true }).click();
      assert.equal(await page.getByLabel('필요한 까닭').inputValue(), '아직 쓰는 중');
      await page.getByLabel('필요한 까닭').fill('');
      await page.getByRole('button', { name: '뒤로' }).click();
      await page.waitForURL(/\/people$/);
    });

    it('is a page for whoever has the role', async () => {
      const admin = await (await newReader(browser)).newPage();
      await admin.goto('/admin/directory');
      await admin.click('[data-demo=itadmin]');
      await admin.getByRole('heading', { name: '디렉터리 동기화', exact: true }).waitFor();
      await admin.getByText('정상').waitFor();
      await admin.getByRole('link', { name: '관리' }).waitFor();
      await admin.context().close();
    });
  });

  it('is the same for a page that is not there and a person who is not there, and offers ways on', async () => {
    await page.goto('/nowhere/at-all');
    await page.getByRole('heading', { name: '화면을 찾지 못했습니다' }).waitFor();
    await page.getByText('/nowhere/at-all').waitFor();
    assert.match(await page.title(), /^(\(\d+\) )?화면을 찾지 못했습니다 · Maru$/);
    for (const id of ['0198ffff-0000-7000-8000-000000000000', 'nobody']) {
      await page.goto(`/people/${id}`);
      await page.getByText('구성원을 찾지 못했습니다').first().waitFor();
    }
    await page.goto('/nowhere/at-all');
    await page.getByRole('button', { name: '홈으로' }).click();
    await homeIsThere(page);
  });

  describe('without a connection', () => {
    it('tells after five seconds, keeps what was there, and goes by itself', async () => {
      await context.setOffline(true);
      await page.waitForTimeout(2_000);
      assert.equal(await banner().count(), 0);
      await banner().waitFor();
      await page.getByText(/\d\d:\d\d에 받은 내용입니다/).waitFor();
      await page.getByText(/\d+초 뒤 다시 연결/).waitFor();
      assert.ok((await page.locator('[data-portlet=notices] li').count()) > 0);
      await context.setOffline(false);
      await banner().waitFor({ state: 'detached' });
      assert.equal(await page.getByRole('alert').count(), 0);
    });

    it('is asked for again when one wants to', async () => {
      await page.route('**/api/v1/**', (route) => route.abort());
      await page.getByRole('link', { name: '구성원', exact: true }).click();
      await banner().waitFor({ timeout: 15_000 });
      // By now the next try is far enough away for a click to be the one that finds the server back.
      await page.getByText(/([5-9]|\d\d)초 뒤 다시 연결/).waitFor({ timeout: 40_000 });
      await page.unroute('**/api/v1/**');
      await page.getByRole('button', { name: '지금 연결' }).click();
      await banner().waitFor({ state: 'detached', timeout: 3_000 });
      await page.waitForSelector('[data-person]');
    });

    it('has its acts disabled with one sentence, and works again afterwards', async () => {
      await page.goto('/settings');
      const dark = page.getByRole('radio', { name: '어둡게' });
      await dark.waitFor();
      await context.setOffline(true);
      await page.getByText('바꾸는 일은 연결된 뒤에 할 수 있습니다.').waitFor();
      assert.ok(await dark.isDisabled());
      assert.ok(await page.getByRole('button', { name: '비밀번호 변경' }).isDisabled());
      await context.setOffline(false);
      await banner().waitFor({ state: 'detached' });
      assert.ok(await dark.isEnabled());
    });

    it('keeps what is written on the device, lists it, and sends it once', async () => {
      await page.goto('/admin/directory');
      await page.getByRole('button', { name: '요청', exact: true }).click();
      await context.setOffline(true);
      const reason = `연결이 끊긴 동안 ${Date.now()}`;
      await page.getByLabel('필요한 까닭').fill(reason);
      await banner().waitFor();
      let sent = 0;
      page.on('request', (request) => {
        if (request.url().endsWith('/access-requests')) sent += 1;
      });
      await page.getByRole('button', { name: '연결되면 보내기' }).click();
      await page.getByText('이 기기에 저장했습니다. 연결되면 보냅니다.').waitFor();
      const list = page.getByRole('region', { name: '이 기기에 저장한 것 1건' });
      await list.getByText(`권한 요청 ‘${reason}’`).waitFor();
      const answered = page.waitForResponse((answer) => answer.url().endsWith('/access-requests'));
      await context.setOffline(false);
      assert.equal((await answered).status(), 200);
      await list.waitFor({ state: 'detached' });
      await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.includes('kept')));
      assert.equal(sent, 1);
    });
  });

  describe('in an old version', () => {
    const deploy = () => servesNewerVersion(page);
    const comeBack = () => page.evaluate(() => void dispatchEvent(new Event('focus')));

    it('is told in one line when one comes back to it, and never reloads by itself', async () => {
      await comeBack();
      await page.waitForTimeout(300);
      assert.equal(await newVersion().count(), 0);
      await page.reload();
      await homeIsThere(page);
      await deploy();
      let isReloaded = false;
      page.on('framenavigated', () => (isReloaded = true));
      await comeBack();
      await newVersion().waitFor();
      await page.waitForTimeout(500);
      assert.equal(isReloaded, false);
      await page.unrouteAll();
      await page.getByRole('button', { name: '새로 고침' }).click();
      await homeIsThere(page);
      assert.equal(await newVersion().count(), 0);
    });

    it('is not told again the same day once put away, but where a request is refused on its account', async () => {
      await deploy();
      await comeBack();
      await newVersion().waitFor();
      await page.getByRole('button', { name: '오늘은 보지 않기' }).click();
      await newVersion().waitFor({ state: 'detached' });
      await page.unrouteAll();
      await page.goto('/');
      await homeIsThere(page);
      await deploy();
      await comeBack();
      await page.waitForTimeout(500);
      assert.equal(await newVersion().count(), 0);
      await page.route('**/api/v1/users?**', (route) =>
        route.fulfill({ status: 404, json: refusal('ROUTE_NOT_FOUND') }),
      );
      await page.getByRole('link', { name: '구성원', exact: true }).click();
      await newVersion().waitFor();
    });

    it('says so in place of a page whose files are gone, and keeps the way to others', async () => {
      await deploy();
      await page.route('**/assets/PeoplePage-*.js', (route) => route.fulfill({ status: 404, body: 'gone' }));
      await page.getByRole('link', { name: '구성원', exact: true }).click();
      await page.getByText('이 화면의 새 파일이 필요합니다').waitFor();
      await newVersion().waitFor();
      await page.getByRole('link', { name: '홈', exact: true }).click();
      await homeIsThere(page);
    });
  });

  it('tells of a page that broke, with a request to name, while the others go on', async () => {
    await page.route('**/api/v1/users?**', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { data: unknown[] };
      await route.fulfill({ response: answer, json: { ...body, data: [{ id: 1 }] } });
    });
    await page.getByRole('link', { name: '구성원', exact: true }).click();
    await page.getByRole('heading', { name: '화면을 그리지 못했습니다' }).waitFor();
    await page.getByText(/요청 번호/).waitFor();
    await page.getByRole('link', { name: '홈', exact: true }).click();
    await homeIsThere(page);
  });
});
