import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { newReader, openBrowser, signIn } from './browser.js';
import { home } from './database.js';
import { openSync, type Sync } from './sync.js';

const folder = new URL('screenshots/', import.meta.url);

/** Somebody who looks after directories, in the console. */
export class Administrator {
  private constructor(
    readonly browser: Browser,
    readonly page: Page,
    readonly sync: Sync,
  ) {}

  static async signedIn(): Promise<Administrator> {
    await mkdir(folder, { recursive: true });
    const [browser, sync] = await Promise.all([openBrowser(), openSync()]);
    const page = await (await newReader(browser)).newPage();
    await signIn(page, 'itadmin');
    return new Administrator(browser, page, sync);
  }

  /** Leaves the directory as it was found. */
  async leave(): Promise<void> {
    await this.browser.close();
    await this.sync.restore();
  }

  async open(path: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(path);
    await this.heading(heading).waitFor();
  }

  /** Another administrator, at a page. */
  async another(path: string): Promise<Page> {
    const page = await (await newReader(this.browser)).newPage();
    await signIn(page, 'admin');
    await page.goto(path);
    return page;
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** @param name of the mock-up it is laid beside */
  async shoot(name: string): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.waitForTimeout(300);
    await this.page.screenshot({ path: new URL(`${name}.png`, folder).pathname });
  }
}

/** How the embedded directory is reached, as whoever runs it knows. */
export async function embeddedDirectory() {
  const { directory } = JSON.parse(await readFile(join(home(), 'connection.json'), 'utf8')) as {
    directory: { url: string; caFile: string; bindDn: string; bindPassword: string };
  };
  return { ...directory, port: new URL(directory.url).port };
}
