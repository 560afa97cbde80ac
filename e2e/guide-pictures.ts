// `npm run guide`: makes the user guide's pictures out of those that the browser tests have kept.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.js';
import { pictureOf } from './pictures.js';

const guide = new URL('../docs/user-guide/', import.meta.url);
/** Of 1: below it letters fray. */
const QUALITY = 0.8;

/** Pictures of the guide by name, and the pictures of the tests they are made of. */
const PICTURES: Readonly<Record<string, { readonly ko: string; readonly en: string }>> = {
  login: { ko: 'login-ko-light-1440', en: 'login-en-light-1440' },
  home: { ko: 'home-ko-light-1440', en: 'home-en-light-1440' },
  'home-edit': { ko: 'home-edit-ko-light-1440', en: 'home-edit-en-light-1440' },
  search: { ko: 'search-ko-light-1440', en: 'search-en-light-1440' },
  people: { ko: 'people-ko-light-1440', en: 'people-en-light-1440' },
  'org-chart': { ko: 'chart', en: 'chart-en' },
  notifications: { ko: 'bell-ko-light-1440', en: 'bell-en-light-1440' },
  settings: { ko: 'settings-ko-light-1440', en: 'settings-en-light-1440' },
  offline: { ko: 'state-offline-ko-light-1440', en: 'state-offline-en-light-1440' },
  'phone-home': { ko: 'phone-home', en: 'phone-home-en' },
  'phone-search': { ko: 'phone-search', en: 'phone-search-en' },
};

/** WebP as the browser writes it: a quarter of the PNG. */
const toWebp = (page: Page, png: string): Promise<string> =>
  page.evaluate(
    async ([source, quality]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality).replace(/^.*,/, '');
    },
    [png, QUALITY] as const,
  );

const browser = await openBrowser();
try {
  const page = await browser.newPage();
  for (const language of ['ko', 'en'] as const) {
    const folder = new URL(`${language}/images/`, guide);
    await mkdir(folder, { recursive: true });
    for (const [name, source] of Object.entries(PICTURES)) {
      const png = await readFile(pictureOf(source[language]), 'base64');
      await writeFile(new URL(`${name}.webp`, folder), Buffer.from(await toWebp(page, png), 'base64'));
    }
  }
} finally {
  await browser.close();
}
