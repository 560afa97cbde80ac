import type { Page } from 'playwright-core';
import { signInFrom } from './api.js';
import { homeIsThere, servesNewerVersion } from './browser.js';

export interface Shown {
  readonly name: string;
  readonly isPublic?: boolean;
  /** Whose page it is, where not everybody has it. */
  readonly as?: string;
  /** Where there is room for it only. */
  readonly isWide?: boolean;
  readonly open: (page: Page) => Promise<unknown>;
  /** Puts back what `open` changed of the world around the page. */
  readonly leave?: (page: Page) => Promise<unknown>;
}

const DEVICES = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15',
  'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 SamsungBrowser/29.0 Chrome/140.0 Mobile Safari/537.36',
];

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
      await page.locator('[name=username]').fill('sylee');
      const password = page.locator('[name=current-password]');
      await password.fill('wrong');
      await password.press('Enter');
      await page.waitForSelector('[role=alert]');
      await password.fill('another');
      await password.evaluate((field) =>
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: true })),
      );
      await page.waitForSelector('form [role=status]');
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
    name: 'bell',
    open: async (page) => {
      // Unread ones, beside those of the demo: only the first time is it a new device.
      for (const device of DEVICES) await signInFrom('approver', device);
      await page.goto('/');
      await homeIsThere(page);
      const bell = { name: /^(알림|Notifications), / };
      const banner = page.getByRole('banner');
      await banner.getByRole('button', bell).or(banner.getByRole('link', bell)).click();
      await page.locator('main h1 + *, [popover] footer').first().waitFor();
      await page.locator('section h3 + ul > li').nth(3).waitFor();
    },
  },
  {
    name: 'notifications',
    open: async (page) => {
      await page.goto('/notifications');
      await page.locator('section h3 + ul > li').nth(3).waitFor();
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
    name: 'settings',
    open: async (page) => {
      await page.goto('/settings');
      await page.waitForSelector('#sessions li:not([aria-busy])');
    },
  },
  {
    name: 'state-no-permission',
    open: async (page) => {
      await page.goto('/admin/directory');
      await page.locator('main section button').first().click();
      await page.waitForSelector('textarea');
    },
  },
  {
    name: 'state-new-version',
    open: async (page) => {
      await page.goto('/people');
      await page.waitForSelector('[data-person]');
      await servesNewerVersion(page);
      await page.evaluate(() => void dispatchEvent(new Event('focus')));
      await page.waitForSelector('[role=status] > p > b');
    },
    leave: (page) => page.unrouteAll(),
  },
  {
    name: 'state-not-found',
    open: async (page) => {
      await page.goto('/nowhere');
      await page.waitForSelector('main code');
    },
  },
  {
    // Last of this person's: it takes the page's clock into its own hands.
    name: 'state-offline',
    open: async (page) => {
      await page.clock.install();
      await page.goto('/people');
      await page.waitForSelector('[data-person]');
      await page.context().setOffline(true);
      await page.waitForFunction(() => !navigator.onLine);
      await page.clock.fastForward('00:06');
      await page.waitForSelector('#acts-wait');
    },
    leave: async (page) => {
      await page.context().setOffline(false);
      await page.waitForSelector('#acts-wait', { state: 'detached' });
    },
  },
  {
    name: 'admin-directory',
    as: 'itadmin',
    open: async (page) => {
      await page.goto('/admin/directory');
      await page.waitForSelector('main h1');
      await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'));
    },
  },
];
