import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Where pictures are kept: beside a build, and for the user guide. */
const folder = new URL('screenshots/', import.meta.url);

export const pictureOf = (name: string): URL => new URL(`${name}.png`, folder);

/** Takes a picture of what is in sight, once its letters are there and nothing moves. */
export async function shoot(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  await page.screenshot({ path: pictureOf(name).pathname });
}
