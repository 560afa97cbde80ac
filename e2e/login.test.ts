import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { homeIsThere, newReader, openBrowser } from './browser.js';

/** What the API says, and what a person reads. */
const REFUSALS: readonly (readonly [status: number, code: string, words: string])[] = [
  [401, 'ACCOUNT_DISABLED', '사용이 중지된 계정입니다.'],
  [401, 'ACCOUNT_EXPIRED', '사용 기간이 끝난 계정입니다.'],
  [401, 'ACCOUNT_LOCKED', '비밀번호를 여러 번 틀려 계정이 잠겼습니다.'],
  [401, 'LOGIN_NOT_ALLOWED_NOW', '지금은 로그인할 수 없는 시간이나 기기입니다.'],
  [403, 'NOT_PROVISIONED', 'Maru를 쓸 수 있도록 등록되지 않은 계정입니다.'],
  [503, 'DIRECTORY_UNAVAILABLE', '사내 계정 서버가 답하지 않습니다.'],
  [503, 'SESSIONS_UNAVAILABLE', '로그인 서버가 잠시 쉬고 있습니다.'],
  [500, 'INTERNAL_ERROR', '다시 시도하고'],
];

describe('the login page', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await (await newReader(browser)).newPage();
    await page.goto('/');
    await page.waitForSelector('[data-demo]');
  });
  after(() => browser.close());

  const attempt = async (username: string, password: string) => {
    await page.getByLabel('아이디').fill(username);
    await page.getByLabel('비밀번호', { exact: true }).fill(password);
    await page.getByRole('button', { name: '로그인', exact: true }).click();
  };

  it('asks for what is missing before it asks the server', async () => {
    let isAsked = false;
    page.on('request', (request) => {
      if (request.url().endsWith('/auth/login')) isAsked = true;
    });
    await attempt('', '');
    await page.getByText('아이디를 입력하십시오.').waitFor();
    await page.getByText('비밀번호를 입력하십시오.').waitFor();
    assert.equal(isAsked, false);
  });

  it('tells a wrong password and an unknown name alike, with the request to name', async () => {
    await attempt('nobody-here', 'wrong');
    const alert = page.getByRole('alert');
    await alert.getByText('아이디 또는 비밀번호가 맞지 않습니다.').waitFor();
    await alert.getByText(/요청 번호/).waitFor();
    assert.equal(await page.getByLabel('비밀번호', { exact: true }).inputValue(), '');
  });

  it('says how long to wait after too many attempts', async () => {
    for (let count = 0; count < 6; count += 1) {
      await attempt('guessed-at', `wrong-${count}`);
      await page.waitForFunction(() => document.querySelector('button[type=submit][aria-busy=true]') === null);
    }
    await page.getByText('로그인을 너무 여러 번 시도했습니다.').waitFor();
    await page.getByText(/\d+(초|분) 뒤에 다시 시도하십시오/).waitFor();
  });

  for (const [status, code, words] of REFUSALS)
    it(`has plain words for ${code}, and a next step`, async () => {
      const error = { code, message: '다시 시도하고 관리자에게 알려 주십시오.', requestId: '01-test' };
      await page.route('**/api/v1/auth/login', (route) =>
        route.fulfill({ status, json: { success: false, error, timestamp: new Date().toISOString() } }),
      );
      await attempt('somebody', 'anything');
      const alert = page.getByRole('alert');
      await alert.getByText(words).first().waitFor();
      assert.equal(await alert.locator('p').count(), 3);
      await page.unroute('**/api/v1/auth/login');
    });

  it('lets one choose a new password where it must change, and goes on', async () => {
    const refusal = { code: 'PASSWORD_MUST_CHANGE', message: 'change', requestId: '01-test' };
    let changed: unknown;
    await page.route('**/api/v1/auth/change-password', async (route) => {
      changed = route.request().postDataJSON();
      await page.unroute('**/api/v1/auth/login');
      await route.fulfill({ json: { success: true, data: null, message: '', timestamp: new Date().toISOString() } });
    });
    await page.route('**/api/v1/auth/login', (route) =>
      route.fulfill({ status: 401, json: { success: false, error: refusal, timestamp: new Date().toISOString() } }),
    );
    await attempt('newcomer', 'First-day-1');
    await page.getByRole('heading', { name: '비밀번호 변경' }).waitFor();
    await page.getByLabel('새 비밀번호', { exact: true }).fill('Better-than-1');
    await page.getByLabel('새 비밀번호 확인').fill('Something-else-1');
    await page.getByRole('button', { name: '변경하고 로그인' }).click();
    await page.getByText('두 비밀번호가 서로 다릅니다.').waitFor();
    await page.getByLabel('새 비밀번호 확인').fill('Better-than-1');
    await page.getByRole('button', { name: '변경하고 로그인' }).click();
    await page.getByRole('alert').waitFor();
    assert.deepEqual(changed, {
      username: 'newcomer',
      currentPassword: 'First-day-1',
      newPassword: 'Better-than-1',
    });
    await page.getByRole('button', { name: '로그인으로 돌아가기' }).click();
  });

  it('tells whom to ask for a forgotten password', async () => {
    await page.getByRole('button', { name: '비밀번호를 잊었습니다' }).click();
    await page.getByText(/문의하면 다시 정할 수 있습니다/).waitFor();
  });

  it('speaks English at once when asked to', async () => {
    await page.getByText('English').click();
    await page.getByRole('heading', { name: 'Sign in to Maru' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    await page.getByText('한국어').click();
    await page.getByRole('heading', { name: 'Maru에 로그인' }).waitFor();
  });

  it('lets the demo employee in by hand', async () => {
    await attempt('employee', 'Maru-demo-1');
    await homeIsThere(page);
    assert.equal(await page.title(), '홈 · Maru');
  });
});
