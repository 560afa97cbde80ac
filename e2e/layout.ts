import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { homeIsThere } from './browser.js';

/** Left, top, width and height of a portlet, in pixels of the page. */
export async function placeOf(page: Page, type: string): Promise<readonly number[]> {
  const box = await page.locator(`[data-portlet=${type}]`).boundingBox();
  assert.ok(box, `${type} is not on the page`);
  return [box.x, box.y, box.width, box.height].map(Math.round);
}

/** Its place once nothing moves any more. */
export async function settled(page: Page, type: string): Promise<readonly number[]> {
  for (let before = await placeOf(page, type); ;) {
    await page.waitForTimeout(400);
    const now = await placeOf(page, type);
    if (now.join() === before.join()) return now;
    before = now;
  }
}

/** Takes hold in the middle of something and pulls it so many pixels; `drop` lets it go. */
export async function pull(page: Page, selector: string, x: number, y: number): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  assert.ok(box);
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + x / 2, from.y + y / 2, { steps: 8 });
  await page.mouse.move(from.x + x, from.y + y, { steps: 8 });
}

export async function dragBy(page: Page, selector: string, x: number, y: number): Promise<void> {
  await pull(page, selector, x, y);
  await page.mouse.up();
}

/** Opens edit mode, and waits until the page has made room for the gallery. */
export async function edit(page: Page): Promise<void> {
  await page.goto('/?edit');
  await page.waitForSelector('.react-grid-item[data-portlet=notices] li');
  await settled(page, 'notices');
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '저장' }).click();
  await isSaved(page);
}

/** Waits until edit mode is gone, as it draws the same portlets, and the page stands. */
export async function isSaved(page: Page): Promise<void> {
  await page.getByRole('toolbar').waitFor({ state: 'detached' });
  await homeIsThere(page);
}

/** Leaves edit mode without what was changed. */
export async function cancel(page: Page): Promise<void> {
  await page.getByRole('button', { name: '취소' }).click();
  const leave = page.getByRole('button', { name: '나가기' });
  await leave
    .or(page.getByRole('button', { name: '화면 편집' }))
    .first()
    .waitFor();
  if (await leave.isVisible()) await leave.click();
  await homeIsThere(page);
}

/** What edit mode says it has done, in sight and to readers. */
export const told = (page: Page): Promise<string> => page.locator('[data-told]').innerText();
