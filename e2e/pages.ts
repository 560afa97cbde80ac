import type { Page } from 'playwright-core';
import { signInFrom } from './api.js';
import { homeIsThere, servesNewerVersion } from './browser.js';
import { openDatabase } from './database.js';
import { openSync } from './sync.js';
import { addSyncRecords, removeSyncRecords } from './sync-records.js';

export interface Shown {
  readonly name: string;
  readonly isPublic?: boolean;
  /** Whose page it is, where not everybody has it. */
  readonly as?: string;
  /** Where there is room for it only. */
  readonly isWide?: boolean;
  /** Brings about what the page is to show. @returns its address */
  readonly prepare?: () => Promise<string>;
  /** @param address what `prepare` told, where there is one */
  readonly open: (page: Page, address: string) => Promise<unknown>;
  /** Puts back what they changed of the world around the page. */
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

/** Does something to the database that no page does. */
async function inDatabase(act: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<void>): Promise<void> {
  const database = await openDatabase();
  try {
    await act(database);
  } finally {
    await database.end();
  }
}

/** The pages of whoever administers the directory. */
const syncPages: readonly Shown[] = [
  {
    name: 'sync-overview',
    as: 'itadmin',
    open: async (page) => {
      await page.goto('/admin/directory');
      await page.locator('[data-run]').first().waitFor();
    },
  },
  {
    name: 'sync-settings',
    as: 'itadmin',
    open: async (page) => {
      const { id } = await openSync();
      await page.goto(`/admin/directory?settings=${id}`);
      await page.locator('[data-next=full]:not(:empty)').waitFor();
    },
  },
  {
    name: 'sync-setup',
    as: 'itadmin',
    open: async (page) => {
      await page.goto('/admin/directory/new');
      await page.locator('[name=server-0]').fill('nowhere.invalid');
      await page.locator('[name=bind-dn]').fill('svc-maru@hanul.example');
      await page.locator('[name=new-password]').fill('wrong');
      await page.locator('[name=base-0]').fill('DC=hanul,DC=example');
      await page.locator('main footer button').last().click();
      await page.locator('[data-state=failed]').waitFor();
    },
  },
  {
    name: 'sync-mapping',
    as: 'itadmin',
    open: async (page) => {
      const { id } = await openSync();
      await page.goto(`/admin/directory/${id}/mapping`);
      await page.locator('[data-field=username]').getByText('itadmin').first().waitFor();
    },
  },
  {
    name: 'sync-plan',
    as: 'itadmin',
    prepare: async () => `/admin/directory/runs/${(await (await openSync()).hold()).id}`,
    open: async (page, address) => {
      await page.goto(address);
      await page.locator('[data-leaver]').first().waitFor();
      await page.locator('[data-change]').first().waitFor();
    },
    leave: async () => {
      const sync = await openSync();
      await sync.put({ baseDns: ['OU=한울물산,DC=hanul,DC=example'] });
      await sync.run('&mode=full');
    },
  },
  {
    name: 'sync-conflicts',
    as: 'itadmin',
    open: async (page) => {
      await inDatabase(addSyncRecords);
      await page.goto('/admin/directory/conflicts');
      await page.locator('[data-conflict] table').waitFor();
      await page.locator('[data-error]').first().waitFor();
    },
    leave: () => inDatabase(removeSyncRecords),
  },
];

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
  ...syncPages,
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
];
