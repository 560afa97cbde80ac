import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay } from './api.js';
import { maru, newReader, openBrowser, signIn } from './browser.js';

/** Pixels of the strip that goes home with a swipe. */
const BAR = 34;

describe('on a phone', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('employee');
    page = await (await newReader(browser, { width: 390, height: 844 })).newPage();
    await signIn(page, 'employee');
  });
  after(() => browser.close());

  it('has the areas that there are as tabs at the foot', async () => {
    await page.goto('/');
    const tabs = page.getByRole('navigation', { name: '주 메뉴' });
    await tabs.getByRole('link').first().waitFor();
    assert.deepEqual(await tabs.getByRole('link').allTextContents(), ['홈', '구성원']);
    const box = await tabs.boundingBox();
    assert.equal(Math.round((box?.y ?? 0) + (box?.height ?? 0)), 844);
  });

  it('keeps what is pressed above the bar that a phone without keys draws at the foot', async () => {
    const phone = await page.context().newCDPSession(page);
    await phone.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: BAR } });
    await page.goto('/');
    const tab = page.getByRole('navigation', { name: '주 메뉴' }).getByRole('link').first();
    await tab.waitFor();
    const box = await tab.boundingBox();
    assert.ok(Math.round((box?.y ?? 0) + (box?.height ?? 0)) <= 844 - BAR);
    await phone.send('Emulation.setSafeAreaInsetsOverride', { insets: {} });
  });

  it('searches in a sheet whose field is ready to type, and offers what was typed alone', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: '검색' }).click();
    const field = page.getByRole('dialog').locator('input');
    await field.waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT');
    const sheet = page.locator('dialog');
    await sheet.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
    assert.equal(Math.round((await sheet.boundingBox())?.y ?? 0), 20);
    assert.equal(await field.evaluate((element) => getComputedStyle(element).fontSize), '16px');
    await page.keyboard.type('rrt');
    const hit = page.locator('[data-hit=person]').filter({ hasText: '김경수' }).first();
    await hit.getByText('한/영 전환, 초성').waitFor();
    assert.match((await hit.getByRole('link').getAttribute('href')) ?? '', /^tel:/);
    await page.getByRole('button', { name: 'rrt만 찾기' }).click();
    await page.getByText('찾는 사람이 없습니다').waitFor();
    await page.getByRole('button', { name: '모두 찾기' }).click();
    await hit.getByText('김경수').first().click();
    await page.getByRole('heading', { name: /^김경수/ }).waitFor();
  });

  it('comes back from somebody to the place in the list', async () => {
    await page.goto('/people?page=3');
    await page.locator('[data-person]').first().waitFor();
    const place = () => page.getByRole('status').filter({ hasText: '명 중' }).textContent();
    const before = await place();
    assert.match(before ?? '', / 101–/);
    await page.locator('[data-person]:nth-child(20) a').first().click();
    await page.getByRole('button', { name: '프로필 닫기' }).click();
    await page.locator('[data-person]').first().waitFor();
    assert.match(page.url(), /page=3/);
    assert.equal(await place(), before);
  });

  it('can be installed: a manifest with icons of the sizes it names', async () => {
    const { icons, display } = (await (await fetch(`${maru()}/manifest.webmanifest`)).json()) as {
      display: string;
      icons: { src: string; sizes: string; type: string; purpose: string }[];
    };
    assert.equal(display, 'standalone');
    assert.ok(icons.some(({ purpose }) => purpose === 'maskable'));
    const apple = { src: '/apple-touch-icon.png', sizes: '180x180', type: 'image/png' };
    for (const { src, sizes, type } of [...icons, apple]) {
      const answer = await fetch(maru() + src);
      assert.equal(answer.headers.get('content-type'), type);
      if (type !== 'image/png') continue;
      const png = Buffer.from(await answer.arrayBuffer());
      // Width and height stand in the header of a PNG.
      assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes);
    }
  });
});
