import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { asOnTheFirstDay, asPerson } from './api.js';
import { homeIsThere, newReader, openBrowser, signIn } from './browser.js';

const error = (code: string) => ({
  success: false,
  error: { code, message: 'away', requestId: '0198-test-request' },
  timestamp: new Date().toISOString(),
});

describe('my settings', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('employee');
    context = await newReader(browser);
    page = await context.newPage();
    await signIn(page, 'employee');
    await page.getByRole('link', { name: '설정', exact: true }).click();
    await page.getByRole('heading', { name: '내 설정' }).waitFor();
  });
  after(async () => {
    await browser.close();
    await asOnTheFirstDay('employee');
  });

  const choose = (group: string, choice: string) =>
    page.getByRole('radiogroup', { name: group }).getByText(choice, { exact: true }).click();
  const saved = () => page.getByText('저장했습니다').waitFor();

  it('are reached from the foot of the rail and from the own menu, and say so in the address and the tab', async () => {
    assert.match(await page.title(), /^(\(\d+\) )?내 설정 · Maru$/);
    await page.goto('/');
    await homeIsThere(page);
    await page.getByRole('button', { name: /^내 메뉴/ }).click();
    await page.getByRole('button', { name: '내 설정' }).click();
    await page.waitForURL(/\/settings$/);
  });

  it('save a simple choice at once and say so for three seconds', async () => {
    await choose('테마', '어둡게');
    await saved();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
    await page.getByText('저장했습니다').waitFor({ state: 'detached', timeout: 5_000 });
    const call = await asPerson('employee');
    const me = await call<{ settings: { theme: string } }>('GET', '/users/me');
    assert.equal(me.settings.theme, 'dark');
    await choose('테마', '시스템');
    await saved();
  });

  it('jump back where a choice could not be kept, with the reason beside it', async () => {
    await page.route('**/api/v1/users/me', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 503, json: error('DATABASE_UNAVAILABLE') })
        : route.continue(),
    );
    await choose('테마', '어둡게');
    await page.getByRole('alert').getByText('데이터베이스가 답하지 않습니다.').waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light');
    assert.ok(await page.getByRole('radio', { name: '시스템' }).isChecked());
    await choose('시작 화면', '구성원');
    await page.getByRole('alert').nth(1).waitFor();
    assert.ok(await page.getByRole('radio', { name: '홈', exact: true }).isChecked());
    await page.unroute('**/api/v1/users/me');
  });

  it('show every time in the chosen time zone', async () => {
    const clock = () => page.getByText(/지금 \d\d:\d\d입니다/).innerText();
    const minutes = (text: string) => {
      const [, hour = 0, minute = 0] = /(\d\d):(\d\d)/.exec(text) ?? [];
      return Number(hour) * 60 + Number(minute);
    };
    const shown = await clock();
    const before = minutes(shown);
    const list = page.getByRole('combobox', { name: '시간대' });
    await list.click();
    await list.fill('Kolkata');
    const stored = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await page.keyboard.press('Enter');
    await stored;
    await page.waitForFunction((then) => !document.querySelector('#display')?.textContent.includes(then), shown);
    // Seoul is three and a half hours ahead of Kolkata.
    const apart = (before - minutes(await clock()) + 1_440) % 1_440;
    assert.ok(Math.abs(apart - 210) <= 2, `${apart} minutes`);
    await list.click();
    await list.fill('회사와 같게');
    await page.keyboard.press('Enter');
    await page.getByText('저장했습니다').waitFor();
  });

  it('lead to the start page by the mark and by signing in, but to the page asked for where one was', async () => {
    await choose('시작 화면', '구성원');
    await saved();
    await page.getByRole('link', { name: 'Maru', exact: true }).click();
    await page.waitForURL(/\/people$/);

    const elsewhere = await (await newReader(browser)).newPage();
    await elsewhere.goto('/');
    await elsewhere.click('[data-demo=employee]');
    await elsewhere.waitForURL(/\/people$/);

    const linked = await (await newReader(browser)).newPage();
    await linked.goto('/settings#sessions');
    await linked.click('[data-demo=employee]');
    await linked.getByRole('heading', { name: '기기와 세션' }).waitFor();
    assert.match(linked.url(), /\/settings#sessions$/);

    await page.goto('/settings');
    await choose('시작 화면', '홈');
    await saved();
  });

  it('list the devices, and end one and all others', async () => {
    await page.goto('/settings#sessions');
    const card = page.getByRole('region', { name: '기기와 세션' });
    await card.getByText('지금 이 기기').waitFor();
    const rows = card.getByRole('listitem');
    const count = await rows.count();
    assert.ok(count >= 3, `${count} sessions`);
    await card
      .getByRole('button', { name: /, Chrome 로그아웃$/ })
      .first()
      .click();
    await page.waitForFunction((n) => document.querySelectorAll('#sessions li').length === n, count - 1);

    await card.getByRole('button', { name: '다른 기기 모두 로그아웃…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/바로 로그아웃되고 되돌릴 수 없습니다/).waitFor();
    await dialog.getByRole('button', { name: '모두 로그아웃' }).click();
    await page.waitForFunction(() => document.querySelectorAll('#sessions li').length === 1);
    assert.equal(await card.getByText('지금 이 기기').count(), 1);
  });

  it('keep security notifications on and say who decided; kinds that never reach one are not there', async () => {
    const card = page.getByRole('region', { name: '알림' });
    await card.getByText('회사가 정해 끌 수 없습니다').waitFor();
    assert.equal(await card.getByRole('checkbox').count(), 0);
    assert.equal(await card.getByText('디렉터리 동기화').count(), 0);
  });

  it('show what the directory keeps, with whom to ask, and no field to change it', async () => {
    const card = page.getByRole('region', { name: '프로필' });
    await card.getByText(/회사 디렉터리에서 가져온 정보입니다. 고치려면 .+에 문의하십시오/).waitFor();
    assert.equal(await card.getByRole('textbox').count(), 0);
  });

  it('mark in the menu where one is', async () => {
    const current = () => page.locator('nav [aria-current=location]').innerText();
    await page.goto('/settings');
    await page.getByRole('heading', { name: '내 설정' }).waitFor();
    assert.equal(await current(), '프로필');
    await page
      .locator('main .overflow-y-auto')
      .last()
      .evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await page.waitForFunction(() => document.querySelector('nav [aria-current=location]')?.textContent === '알림');
    await page.getByRole('link', { name: '비밀번호', exact: true }).click();
    await page.waitForFunction(() => document.querySelector('nav [aria-current=location]')?.textContent === '비밀번호');
    assert.match(page.url(), /#password$/);
  });
});

describe('my password', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await (await newReader(browser)).newPage();
    await page.goto('/settings#password');
  });
  after(() => browser.close());

  const enter = async (username: string, password: string) => {
    await page.getByLabel('아이디').fill(username);
    await page.getByLabel('비밀번호', { exact: true }).fill(password);
    await page.getByRole('button', { name: '로그인', exact: true }).click();
    await page.getByRole('heading', { name: '내 설정' }).waitFor();
  };
  const change = async (current: string, next: string) => {
    await page.getByLabel('지금 비밀번호').fill(current);
    await page.getByLabel('새 비밀번호', { exact: true }).fill(next);
    await page.getByLabel('새 비밀번호 확인').fill(next);
    await page.getByRole('button', { name: '비밀번호 변경' }).click();
  };
  const card = () => page.getByRole('region', { name: '비밀번호' });

  it('is asked for in full before the server is', async () => {
    await enter('kskim', 'Maru-demo-1');
    await page.getByRole('button', { name: '비밀번호 변경' }).click();
    await page.getByText('지금 비밀번호를 입력하십시오.').waitFor();
    await page.getByText('새 비밀번호를 입력하십시오.').waitFor();
  });

  it('of the directory is refused in words: a wrong one, and one against its rules', async () => {
    await change('not-this-one', 'Another-good-1');
    await card().getByRole('alert').getByText('지금 비밀번호가 맞지 않습니다.').waitFor();
    await change('Maru-demo-1', 'short');
    await card().getByRole('alert').getByText('사내 계정 서버가 새 비밀번호를 받지 않았습니다.').waitFor();
    await card()
      .getByRole('alert')
      .getByText(/요청 번호/)
      .waitFor();
  });

  it('of the directory changes there, and every other session ends', async () => {
    const other = await (await newReader(browser)).newPage();
    await other.goto('/people');
    await other.getByLabel('아이디').fill('kskim');
    await other.getByLabel('비밀번호', { exact: true }).fill('Maru-demo-1');
    await other.getByRole('button', { name: '로그인', exact: true }).click();
    await other.waitForSelector('[data-person]');
    await change('Maru-demo-1', 'Another-good-1');
    await card().getByText('비밀번호를 바꾸고 다른 기기에서 로그아웃했습니다.').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('#sessions li').length === 1);
    await other.reload();
    await other.getByRole('heading', { name: 'Maru에 로그인' }).waitFor();
    await change('Another-good-1', 'Maru-demo-1');
    await card()
      .getByText(/비밀번호를 바꾸고|받지 않았습니다/)
      .first()
      .waitFor();
  });
});

describe('the profile of a local account', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    page = await (await newReader(browser)).newPage();
    await page.goto('/settings');
    await page.click('[data-demo=admin]');
    await page.getByRole('heading', { name: '내 설정' }).waitFor();
  });
  after(() => browser.close());

  it('is the person’s own to change; what is typed is there after a reload', async () => {
    const mobile = page.getByRole('textbox', { name: '휴대전화' });
    await mobile.fill('010-1234-5678');
    await page.reload();
    await mobile.waitFor();
    assert.equal(await mobile.inputValue(), '010-1234-5678');
    await page.getByRole('region', { name: '프로필' }).getByRole('button', { name: '저장' }).click();
    await page.getByText('저장했습니다').waitFor();
    await page.reload();
    assert.equal(await mobile.inputValue(), '010-1234-5678');
    const call = await asPerson('admin');
    await call('PUT', '/users/me', { mobile: null });
  });

  it('says what is expected of a mail address', async () => {
    await page.getByRole('textbox', { name: '메일' }).fill('nobody');
    await page.getByRole('region', { name: '프로필' }).getByRole('button', { name: '저장' }).click();
    await page.getByText('name@example.com 같은 메일 주소를 입력하십시오.').waitFor();
    await page.getByRole('button', { name: '되돌리기' }).click();
  });

  it('of an administrator has the directory’s notifications to choose, kept for good', async () => {
    const box = page.getByRole('checkbox', { name: '디렉터리 동기화 화면 알림' });
    assert.ok(await box.isChecked());
    await box.uncheck();
    await page.getByText('저장했습니다').waitFor();
    await page.reload();
    await box.waitFor();
    assert.equal(await box.isChecked(), false);
    await box.check();
    await page.getByText('저장했습니다').waitFor();
  });
});
