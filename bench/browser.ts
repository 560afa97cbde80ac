import { randomUUID } from 'node:crypto';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ApiClient } from '../embedded/start/api-client.js';
import { DEMO_PASSWORD } from '../embedded/company/domain.js';
import type { DemoInstallation } from './demo.js';
import { median, within, type Row } from './row.js';
import { framesBetween, shownAfter, traced } from './trace.js';

const SLOWED = 4;
const TIMES = 3;
const PORTLETS = 20;
const USABLE_MS = 2_000;
const FRAME_MS = 50;
/** One move of the pointer for each frame of a screen. */
const MOVE_MS = 16;
const MOVES = 60;

/** The home page as somebody at a slow computer meets it; times are those of Chromium's own trace. */
export async function measureBrowser(maru: DemoInstallation): Promise<Row[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const usable: number[] = [];
    for (let time = 0; time < TIMES; time += 1) usable.push(await usableAfterLogin(browser, maru));
    await arrange(maru);
    const frames: number[] = [];
    for (let time = 0; time < TIMES; time += 1) frames.push(...(await dragAmongMany(browser, maru)));
    const slow = frames.filter((frame) => frame > FRAME_MS).length;
    return [
      within(`home usable after login, CPU slowed ${SLOWED} times`, median(usable), USABLE_MS),
      within(
        `drag among ${PORTLETS} portlets, CPU slowed ${SLOWED} times: longest frame`,
        Math.max(...frames),
        FRAME_MS,
        ` (p50 ${median(frames).toFixed(0)}; ${slow} of ${frames.length} over)`,
      ),
    ];
  } finally {
    await browser.close();
  }
}

/** Somebody who comes for the first time: nothing is in the browser's cache. */
async function newPage(browser: Browser, maru: DemoInstallation): Promise<Page> {
  const context = await browser.newContext({ baseURL: maru.url, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return page;
}

const mark = (page: Page, name: string) => page.evaluate((label) => void performance.mark(label), name);

/** Runs in the page: marks the click, and when each portlet shows what it has. */
const watchForUse = `
addEventListener('click', () => performance.mark('maru:click'), { capture: true, once: true });
const isShown = (portlet) => portlet.querySelector('h2') && !portlet.querySelector('.animate-skeleton');
const watch = new MutationObserver(() => {
  const portlets = [...document.querySelectorAll('[data-portlet]')];
  if (portlets.length === 0 || !portlets.every(isShown)) return;
  performance.mark('maru:usable');
  watch.disconnect();
  document.documentElement.dataset.usable = 'true';
});
watch.observe(document, { subtree: true, childList: true, attributes: true });
`;

/** From the click on a demo account until every portlet shows what it has. */
async function usableAfterLogin(browser: Browser, maru: DemoInstallation): Promise<number> {
  const page = await newPage(browser, maru);
  await page.addInitScript(watchForUse);
  await page.goto('/');
  const account = page.locator('[data-demo=employee]');
  await account.waitFor();
  // Somebody looks at the page before they click.
  await page.waitForLoadState('networkidle');
  const events = await traced(await browser.newBrowserCDPSession(), async () => {
    await account.click();
    await page.waitForSelector('html[data-usable]');
    await page.waitForTimeout(500);
  });
  await page.context().close();
  return shownAfter(events, 'maru:click', 'maru:usable');
}

/** Types that are drawn as often as one likes. */
const types = ['notices', 'posts', 'documents', 'favorites', 'quick-links'];

/** Twenty portlets on the page of the demo employee: those of the organisation, and their own below. */
async function arrange(maru: DemoInstallation): Promise<void> {
  const client = new ApiClient(maru.url);
  await client.login('employee', DEMO_PASSWORD);
  const layout = await client.call<{ version: number; portlets: object[] }>('GET', '/portal/layout');
  const own = Array.from({ length: PORTLETS - layout.portlets.length }, (_, index) => ({
    id: randomUUID(),
    type: types[index % types.length],
    places: {
      desktop: { x: (index % 4) * 3, y: 100 + Math.floor(index / 4) * 8, w: 3, h: 8 },
      tablet: { x: (index % 2) * 3, y: 200 + Math.floor(index / 2) * 8, w: 3, h: 8 },
      phone: { x: 0, y: 400 + index * 8, w: 1, h: 8 },
    },
  }));
  await client.call(
    'PUT',
    '/portal/layout',
    { portlets: [...layout.portlets, ...own] },
    {
      'if-match': `"${layout.version}"`,
    },
  );
}

/** Across the page and back, one move a frame. @returns what each frame cost the page's main thread, in milliseconds */
async function dragAmongMany(browser: Browser, maru: DemoInstallation): Promise<number[]> {
  const page = await newPage(browser, maru);
  await page.goto('/');
  await page.click('[data-demo=employee]');
  await page.waitForSelector('[data-portlet=notices] li');
  await page.goto('/?edit');
  await page
    .locator('.react-grid-item[data-portlet]')
    .nth(PORTLETS - 1)
    .waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_000);
  await page.waitForSelector('.react-grid-item[data-portlet=notices] li');
  const header = page.locator('.react-grid-item[data-portlet=documents] header h2').first();
  await header.scrollIntoViewIfNeeded();
  const box = await header.boundingBox();
  if (!box) throw new Error('the portlet to drag is not on the page');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const events = await traced(await browser.newBrowserCDPSession(), async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, from.y + 8);
    await mark(page, 'maru:dragging');
    for (let move = 1; move <= MOVES; move += 1) {
      const way = Math.sin((move / MOVES) * Math.PI);
      await page.mouse.move(from.x + 8 - way * 600, from.y + 8 + way * 300);
      await page.waitForTimeout(MOVE_MS);
    }
    await mark(page, 'maru:dropped');
    await page.mouse.up();
    await page.waitForTimeout(300);
  });
  await page.context().close();
  return framesBetween(events, 'maru:dragging', 'maru:dropped');
}
