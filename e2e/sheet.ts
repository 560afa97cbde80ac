import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Lays pictures side by side on one, for what a mock-up shows together and a person sees one at a time. */
export async function sheetOf(page: Page, pictures: readonly URL[], sheet: URL): Promise<void> {
  const images = await Promise.all(
    pictures.map(async (picture) => `<img src="data:image/png;base64,${await readFile(picture, 'base64')}">`),
  );
  await page.setContent(
    `<style>body{margin:0;display:grid;grid-template-columns:1fr 1fr;gap:8px;background:#8b94a3}img{width:100%}</style>${images.join('')}`,
  );
  await page.screenshot({ path: sheet.pathname, fullPage: true });
}
