import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { asOnTheFirstDay, asPerson, signInFrom } from './api.js';
import { homeIsThere, newReader, openBrowser, signIn } from './browser.js';
import { eventsAreHandled } from './database.js';
import { restart } from './parts.js';

const OPERA = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 OPR/124.0';

interface Session {
  readonly id: string;
  readonly current: boolean;
  readonly device: string;
}

/** Somebody who works here beside the pages under test, over the API. */
type Call = Awaited<ReturnType<typeof asPerson>>;

/** Makes one notification for the person: a session of theirs, opened for it, is ended from another one. */
async function beTold(call: Call, username: string): Promise<void> {
  const before = await call<Session[]>('GET', '/auth/sessions');
  await asPerson(username);
  const known = new Set(before.map(({ id }) => id));
  const fresh = (await call<Session[]>('GET', '/auth/sessions')).find(({ id }) => !known.has(id));
  await call('DELETE', `/auth/sessions/${fresh?.id ?? ''}`);
}

/** Also what the logins of the test itself will have told. */
async function haveReadAll(call: Call): Promise<void> {
  await eventsAreHandled();
  await call('POST', '/notifications/read-all');
}

const isTold = (page: Page, count: number) =>
  page.getByRole('button', { name: count ? `알림, 읽지 않음 ${count}개` : '알림', exact: true }).waitFor();

/** What is lost with a reload. */
const mark = (page: Page) => page.evaluate(() => Object.assign(globalThis, { isTheSame: true }));
const isMarked = (page: Page) => page.evaluate(() => 'isTheSame' in globalThis);

describe('an open page', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let call: Call;

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    await asOnTheFirstDay('employee');
    call = await asPerson('employee');
    context = await newReader(browser);
    page = await context.newPage();
    await signIn(page, 'employee');
    await haveReadAll(call);
    await isTold(page, 0);
    await mark(page);
  });
  afterEach(() => context.close());

  it('shows a notification in two tabs without a reload, and in both that one of them read it', async () => {
    const other = await context.newPage();
    await other.goto('/people');
    await isTold(other, 0);
    await mark(other);
    await beTold(call, 'employee');
    await Promise.all([isTold(page, 1), isTold(other, 1)]);
    assert.equal(await page.title(), '(1) 홈 · Maru');
    assert.match(await other.title(), /^\(1\) /);

    await other.getByRole('button', { name: /^알림/ }).click();
    const entry = other.getByRole('dialog', { name: '알림' }).locator('li').first();
    await entry.getByText(/종료되었습니다/).waitFor();
    // Opening the panel reads nothing.
    await isTold(page, 1);
    await entry.locator('button, a').click();
    await Promise.all([isTold(page, 0), isTold(other, 0)]);
    assert.equal(await page.title(), '홈 · Maru');
    assert.ok((await isMarked(page)) && (await isMarked(other)));
  });

  it('shows in another browser what was read here', async () => {
    const elsewhere = await (await newReader(browser)).newPage();
    await signIn(elsewhere, 'employee');
    await beTold(call, 'employee');
    await Promise.all([isTold(page, 1), isTold(elsewhere, 1)]);
    await page.getByRole('button', { name: /^알림/ }).click();
    await page.getByRole('button', { name: '모두 읽음' }).click();
    await Promise.all([isTold(page, 0), isTold(elsewhere, 0)]);
    await elsewhere.context().close();
  });

  it('keeps what it heard though a list that was asked for before comes after', async () => {
    const other = await context.newPage();
    let deliver: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (deliver = resolve));
    await other.route('**/api/v1/notifications?*', async (route) => {
      const response = await route.fetch();
      await late;
      await route.fulfill({ response });
    });
    const [socket] = await Promise.all([other.waitForEvent('websocket'), other.goto('/people')]);
    // The connection is there, and the list has been read.
    await socket.waitForEvent('framereceived', { predicate: ({ payload }) => String(payload).startsWith('40') });
    await pause(1_000);
    const heard = socket.waitForEvent('framereceived', {
      predicate: ({ payload }) => String(payload).startsWith('42'),
    });
    await beTold(call, 'employee');
    await heard;
    await pause(500);
    deliver();
    await isTold(other, 1);
  });

  it('tells of a login from a device that was never used before', async () => {
    await signInFrom('employee', OPERA);
    await isTold(page, 1);
    await page.getByRole('button', { name: /^알림/ }).click();
    await page
      .getByText(/새로운 기기\(/)
      .first()
      .waitFor();
  });

  it('hears again after Redis was stopped and started, without a reload', async () => {
    await restart('redis');
    await beTold(call, 'employee');
    await isTold(page, 1);
    assert.ok(await isMarked(page));
  });

  it('hears again after the API was stopped and started, and of what came before it was connected', async () => {
    await restart('api', 'SIGKILL');
    await page.getByText('연결이 끊겼습니다.').waitFor({ state: 'detached' });
    call = await asPerson('employee');
    await beTold(call, 'employee');
    await isTold(page, 1);
    assert.ok(await isMarked(page));
  });

  it('shows a favourite that was added in another window', async () => {
    const favorites = page.locator('[data-portlet=favorites] li');
    const before = await favorites.count();
    const [first] = await call<{ id: string }[]>('GET', '/users/me/favorites');
    await call('DELETE', `/users/me/favorites/${first?.id ?? ''}`);
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-portlet=favorites] li').length === count,
      before - 1,
    );
    await call('PUT', `/users/me/favorites/${first?.id ?? ''}`);
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-portlet=favorites] li').length === count,
      before,
    );
  });
});

describe('a session that ends elsewhere', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('employee');
    page = await (await newReader(browser)).newPage();
    await signIn(page, 'employee');
  });
  after(() => browser.close());

  it('leaves to the login page, which says why, and keeps the arrangement that was not saved', async () => {
    await page.goto('/?edit');
    await page.waitForSelector('.react-grid-item[data-portlet=favorites] li');
    await page.getByRole('button', { name: '바로가기 빼기' }).click();
    await page.locator('[data-portlet=quick-links]').waitFor({ state: 'detached' });
    const call = await asPerson('employee');
    await call('DELETE', '/auth/sessions');
    await page.getByText('다른 기기에서 이 기기를 로그아웃했습니다.').waitFor();
    await page.getByText(/저장하지 않은 작업은 이 기기에 보관했습니다/).waitFor();

    await page.click('[data-demo=employee]');
    await page.waitForSelector('.react-grid-item[data-portlet=favorites] li');
    await page.getByText(/로그아웃되기 전에 바꾸던 배치/).waitFor();
    assert.equal(await page.locator('[data-portlet=quick-links]').count(), 0);
    await page.getByRole('button', { name: '저장' }).click();
    await homeIsThere(page);
    assert.equal(await page.locator('[data-portlet=quick-links]').count(), 0);
    await asOnTheFirstDay('employee');
  });
});

describe('a page that was away for a while', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  it('says for how long and what came meanwhile, once for all tabs', async () => {
    const context = await newReader(browser);
    let isAway = false;
    const connections: { close: () => Promise<void> }[] = [];
    await context.routeWebSocket('**/socket.io/**', async (socket) => {
      if (isAway) return socket.close();
      connections.push(socket);
      socket.connectToServer();
    });
    const page = await context.newPage();
    await page.clock.install();
    await signIn(page, 'employee');
    const call = await asPerson('employee');
    await haveReadAll(call);
    const other = await context.newPage();
    await other.clock.install();
    await other.goto('/people');
    await Promise.all([isTold(page, 0), isTold(other, 0)]);
    while (connections.length < 2) await pause(50);

    isAway = true;
    await Promise.all(connections.map((socket) => socket.close()));
    await beTold(call, 'employee');
    await Promise.all([page.clock.fastForward('12:00'), other.clock.fastForward('12:00')]);
    isAway = false;
    await Promise.all([page.clock.fastForward('01:00'), other.clock.fastForward('01:00')]);
    await Promise.all([isTold(page, 1), isTold(other, 1)]);

    const line = /분 만에 다시 연결했습니다/;
    await page.getByRole('button', { name: /^알림/ }).click();
    await page.getByText(line).waitFor();
    await page.getByText('그동안 온 알림은 1건입니다.').waitFor();
    await other.getByRole('button', { name: /^알림/ }).click();
    await other.getByText(line).waitFor();
    await other.getByRole('status').filter({ hasText: line }).getByRole('button', { name: '닫기' }).click();
    await page.getByText(line).waitFor({ state: 'detached' });
  });
});
