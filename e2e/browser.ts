import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const PROGRAMS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Maru under test, as the runner started it. */
export const maru = (): string => {
  const { MARU_URL } = process.env;
  if (!MARU_URL) throw new Error('MARU_URL is not set: run "npm run test:e2e"');
  return MARU_URL;
};

export function openBrowser(): Promise<Browser> {
  const executablePath = PROGRAMS.find((program) => program !== undefined && existsSync(program));
  if (!executablePath) throw new Error('No Chromium found: install the system’s package or set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
}

export type Language = 'ko' | 'en';
export type Theme = 'light' | 'dark';

interface Reader {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the screen to one of the page. */
  readonly scale?: number;
}

/** A browser of somebody with a language, a theme and a screen; nobody is signed in. */
export const newReader = (
  browser: Browser,
  { language = 'ko', theme = 'light', width = 1440, height = 900, scale = 1 }: Reader = {},
): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: maru(),
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    timezoneId: 'Asia/Seoul',
    colorScheme: theme,
    viewport: { width, height },
    deviceScaleFactor: scale,
    ...(width < 768 && { hasTouch: true, isMobile: true }),
  });

/** Signs in by one click on a demo account and waits for the home page. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/');
  await page.click(`[data-demo=${username}]`);
  await homeIsThere(page);
}

/** As if another build were served from now on: the document names another entry. */
export const servesNewerVersion = (page: Page): Promise<unknown> =>
  page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/\/assets\/index-[\w-]+\.js/, '/assets/index-NEWER.js');
      await route.fulfill({ response: answer, body });
    },
  );

export async function homeIsThere(page: Page): Promise<void> {
  await page.waitForSelector('[data-portlet=favorites] h2');
  await page.waitForSelector('[data-portlet=notices] li');
}
