import type { Page } from 'playwright-core';
import { homeIsThere } from './browser.js';

export interface Shown {
  readonly name: string;
  readonly isPublic?: boolean;
  /** Where there is room for it only. */
  readonly isWide?: boolean;
  readonly open: (page: Page) => Promise<unknown>;
}

/** Opens the person whose name stands first in the list. */
async function openSomebody(page: Page, view: string): Promise<void> {
  await page.goto('/people');
  await page.locator('[data-person] a').first().click();
  await page.waitForURL(/\/people\/[0-9a-f-]{36}/);
  if (view) await page.goto(`${page.url()}${view}`);
  await page.locator('h2 + p').first().waitFor();
}

/** Every page and layer there is, for what must hold on each of them. */
export const pages: readonly Shown[] = [
  {
    name: 'login',
    isPublic: true,
    open: async (page) => {
      await page.goto('/');
      await page.waitForSelector('[data-demo]');
    },
  },
  {
    name: 'home',
    open: async (page) => {
      await page.goto('/');
      await homeIsThere(page);
    },
  },
  {
    name: 'home-edit',
    isWide: true,
    open: async (page) => {
      await page.goto('/?edit');
      await page.waitForSelector('.react-grid-item[data-portlet=favorites] h2');
      await page.waitForSelector('.react-grid-item[data-portlet=notices] li');
    },
  },
  {
    name: 'people',
    open: async (page) => {
      await page.goto('/people');
      await page.waitForSelector('[data-person]');
    },
  },
  { name: 'profile', open: (page) => openSomebody(page, '') },
  {
    name: 'org-chart',
    open: async (page) => {
      await page.goto('/people?view=chart');
      await page.waitForSelector('main section ul a');
    },
  },
  {
    name: 'search',
    open: async (page) => {
      await page.goto('/people');
      await page.waitForSelector('[data-person]');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').locator('input').fill('rlarudtn');
      await page.waitForSelector('[data-hit=person]');
    },
  },
  {
    name: 'notifications',
    open: async (page) => {
      await page.goto('/people');
      await page.waitForSelector('[data-person]');
      await page.locator('header button[aria-haspopup=dialog][popovertarget]').first().click();
      await page.waitForSelector('[popover] footer');
    },
  },
  {
    name: 'account',
    open: async (page) => {
      await page.goto('/people');
      await page.waitForSelector('[data-person]');
      await page.locator('header button[aria-haspopup=dialog][popovertarget]').last().click();
      await page.waitForSelector('[popover] [role=radiogroup]');
    },
  },
  {
    name: 'not-found',
    open: async (page) => {
      await page.goto('/nowhere');
      await page.waitForSelector('main code');
    },
  },
];
