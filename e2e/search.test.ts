import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { asOnTheFirstDay } from './api.js';
import { newReader, openBrowser, signIn } from './browser.js';

describe('the search box, by keyboard alone', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser();
    await asOnTheFirstDay('employee');
    page = await (await newReader(browser)).newPage();
    await signIn(page, 'employee');
  });
  after(async () => {
    await browser.close();
    await asOnTheFirstDay('employee');
  });

  const open = async (text: string) => {
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    await page.keyboard.type(text);
  };
  const chosen = () => page.locator('[role=option][aria-selected=true]');

  it('opens somebody in the org chart by Ctrl-Enter, typed faster than the answer comes', async () => {
    await open('rlarudtn');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/people\/[0-9a-f-]{36}\?view=chart$/);
    const chart = page.getByRole('region', { name: '조직도' });
    await chart.locator('[aria-current=true]').filter({ hasText: '김경수' }).waitFor();
  });

  it('goes through the scopes by Tab and through what was found by the arrows', async () => {
    await open('ㄱㄱㅅ');
    await chosen().filter({ hasText: '김경수' }).getByText('초성').waitFor();
    const scope = () => page.locator('dialog [aria-pressed=true]').textContent();
    assert.match((await scope()) ?? '', /^모두/);
    await page.keyboard.press('Tab');
    assert.match((await scope()) ?? '', /^구성원/);
    const first = await chosen().textContent();
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await chosen().textContent(), first);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    assert.match((await scope()) ?? '', /^명령/);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('goes to pages, and does what a command says, even typed in the wrong mode of the keyboard', async () => {
    await open('ghka'); // 홈 with an a too many
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('a');
    await chosen().filter({ hasText: /^홈/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/$/);
    await open('어두운');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await open('화면 편집');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?edit$/);
    await page.goBack();
  });

  it('switches the language and back', async () => {
    await open('English');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'People', exact: true }).waitFor();
    await open('korean');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '구성원', exact: true }).waitFor();
  });

  it('keeps who was opened, and what was typed for it', async () => {
    await open('');
    const box = page.getByRole('dialog');
    await box.getByRole('group', { name: '최근 찾은 사람' }).getByText('김경수').waitFor();
    await box.getByRole('group', { name: '최근 검색' }).getByText('rlarudtn').waitFor();
    await page.keyboard.press('Escape');
  });

  it('says which readings were tried where nobody is found, and leads to the org chart', async () => {
    await open('xqzxqz');
    await page.getByText(/‘xqzxqz’와 한\/영을 바꾼 ‘[ㄱ-ㅎ가-힣]+’/).waitFor();
    await chosen().filter({ hasText: '조직도에서 찾기' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/people\?view=chart$/);
  });

  it('lists the shortcuts by ?', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '단축키' }).waitFor();
    await page.keyboard.press('Escape');
  });
});
