import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { homeIsThere, newReader, openBrowser } from './browser.js';

/** People of the demo company whom their right password does not let in, and what they read. */
const REFUSED: readonly (readonly [username: string, words: string, next: RegExp])[] = [
  ['disabled', '사용이 중지된 계정입니다.', /정보시스템팀 3302에 문의/],
  ['expired', '사용 기간이 끝난 계정입니다.', /정보시스템팀 3302에 문의/],
  ['locked', '비밀번호를 여러 번 틀려 계정이 잠겼습니다.', /잠금 해제를 요청/],
  // Outside the people Maru reads, which is nobody.
  ['external', '아이디 또는 비밀번호가 맞지 않습니다.', /한\/영 상태와 Caps Lock/],
];

/** What the API says that the demo company cannot show, and what a person reads. */
const REFUSALS: readonly (readonly [status: number, code: string, words: string])[] = [
  [401, 'LOGIN_NOT_ALLOWED_NOW', '지금은 로그인할 수 없는 시간이나 기기입니다.'],
  [403, 'NOT_PROVISIONED', 'Maru에 아직 등록되지 않은 계정입니다.'],
  [403, 'ORIGIN_NOT_ALLOWED', '허용되지 않은 주소에서 왔습니다.'],
  [503, 'SESSIONS_UNAVAILABLE', '로그인 서버가 잠시 쉬고 있습니다.'],
  [500, 'INTERNAL_ERROR', '서버에 문제가 생겼습니다.'],
];

/** Lets the directory's process stand still, as a server that is there but answers nothing. */
function signalDirectory(signal: 'SIGSTOP' | 'SIGCONT'): void {
  const { MARU_HOME } = process.env;
  if (!MARU_HOME) throw new Error('MARU_HOME is not set: run "npm run test:e2e"');
  const pids = join(MARU_HOME, 'pids');
  for (const file of readdirSync(pids)) {
    const { name, pid } = JSON.parse(readFileSync(join(pids, file), 'utf8')) as { name: string; pid: number };
    if (name === 'directory') process.kill(pid, signal);
  }
}

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

  it('asks for the password again where it was wrong, and keeps the name', async () => {
    await attempt('nobody-here', 'wrong');
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByLabel('아이디').inputValue(), 'nobody-here');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'current-password');
  });

  it('notices a name typed with the keyboard in Korean mode, and offers what was meant', async () => {
    const name = page.getByLabel('아이디');
    await name.fill('ㅏ나ㅑㅡ');
    await page.getByText('한글로 입력되었습니다.').waitFor();
    await page.getByRole('button', { name: 'kskim(으)로 바꾸기' }).click();
    assert.equal(await name.inputValue(), 'kskim');
    assert.equal(await page.getByText('한글로 입력되었습니다.').count(), 0);
  });

  it('notices Caps Lock while the password is typed', async () => {
    const press = (isOn: boolean) =>
      page
        .getByLabel('비밀번호', { exact: true })
        .evaluate(
          (field, modifierCapsLock) =>
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock })),
          isOn,
        );
    await press(true);
    await page.getByText('Caps Lock이 켜져 있습니다.').waitFor();
    await press(false);
    await page.getByText('Caps Lock이 켜져 있습니다.').waitFor({ state: 'detached' });
  });

  for (const [username, words, next] of REFUSED)
    it(`tells ${username} in plain words why, and what to do`, async () => {
      await attempt(username, 'Maru-demo-1');
      const alert = page.getByRole('alert');
      await alert.getByText(words).waitFor();
      await alert.getByText(next).waitFor();
      await alert.getByText(/요청 번호/).waitFor();
    });

  it('says what still works while the directory does not answer, and lets people in once it does', async () => {
    signalDirectory('SIGSTOP');
    try {
      await attempt('kskim', 'Maru-demo-1');
      const alert = page.getByRole('alert');
      await alert.getByText('사내 계정 서버가 답하지 않습니다.').waitFor({ timeout: 60_000 });
      await alert.getByText(/이미 로그인한 기기와 로컬 계정은 그대로 쓸 수 있습니다/).waitFor();
      const local = await (await newReader(browser)).newPage();
      await local.goto('/');
      await local.click('[data-demo=admin]');
      await local.getByRole('button', { name: /^내 메뉴/ }).waitFor({ timeout: 60_000 });
      await local.context().close();
    } finally {
      signalDirectory('SIGCONT');
    }
    for (let left = 60; ; left -= 1) {
      await attempt('expired', 'Maru-demo-1');
      await page.waitForFunction(() => document.querySelector('button[type=submit][aria-busy=true]') === null);
      if ((await page.getByText('사용 기간이 끝난 계정입니다.').count()) > 0) break;
      assert.ok(left > 0, 'the directory is not asked again');
      await page.waitForTimeout(1_000);
    }
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

  it('lets one choose a new password where it must change, tells what the directory says to it, and goes on', async () => {
    const newcomer = await (await newReader(browser)).newPage();
    await newcomer.goto('/people?view=chart');
    await newcomer.getByLabel('아이디').fill('mustchange');
    await newcomer.getByLabel('비밀번호', { exact: true }).fill('Maru-demo-1');
    await newcomer.getByRole('button', { name: '로그인', exact: true }).click();
    await newcomer.getByRole('heading', { name: '비밀번호 변경' }).waitFor();
    const change = async (next: string, repeated = next) => {
      await newcomer.getByLabel('새 비밀번호', { exact: true }).fill(next);
      await newcomer.getByLabel('새 비밀번호 확인').fill(repeated);
      await newcomer.getByRole('button', { name: '변경하고 로그인' }).click();
    };
    await change('Maru-demo-1');
    await newcomer.getByText('지금 쓰는 비밀번호와 다르게 정하십시오.').waitFor();
    await change('Better-than-1', 'Something-else-1');
    await newcomer.getByText('두 비밀번호가 서로 다릅니다.').waitFor();
    await change('short');
    await newcomer.getByRole('alert').getByText('사내 계정 서버가 새 비밀번호를 받지 않았습니다.').waitFor();
    await change('Better-than-1');
    await newcomer.getByRole('region', { name: '조직도' }).waitFor();
    assert.match(newcomer.url(), /\/people\?view=chart$/);
    await newcomer.context().close();
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
    assert.match(await page.title(), /^(\(\d+\) )?홈 · Maru$/);
  });
});
