import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const guide = join(import.meta.dirname, '../../docs/user-guide');
const LANGUAGES = ['ko', 'en'] as const;
/** Bytes of all pictures, as each clone carries them. */
const MOST = 2_000_000;

const pagesIn = (language: string) =>
  readdirSync(join(guide, language))
    .filter((name) => name.endsWith('.md'))
    .sort();
const textOf = (language: string, page: string) => readFileSync(join(guide, language, page), 'utf8');
const picturesIn = (text: string) => [...text.matchAll(/images\/[\w-]+\.webp/g)].map(([picture]) => picture);

/** What a page is made of, whatever its language: headings by level, tables by rows, lists by items, pictures by name. */
const shapeOf = (text: string) => ({
  headings: [...text.matchAll(/^(#+) /gm)].map(([, level = '']) => level.length),
  rows: [...text.matchAll(/^\|/gm)].length,
  items: [...text.matchAll(/^- /gm)].length,
  pictures: picturesIn(text),
});

describe('the user guide', () => {
  it('tells in both languages the same', () => {
    assert.deepEqual(pagesIn('ko'), pagesIn('en'));
    for (const page of pagesIn('ko')) assert.deepEqual(shapeOf(textOf('ko', page)), shapeOf(textOf('en', page)), page);
  });

  it('leads nowhere that is not there, and has no picture that nobody sees', () => {
    for (const language of LANGUAGES) {
      const texts = pagesIn(language).map((page) => textOf(language, page));
      const links = texts.flatMap((text) => [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => to));
      assert.deepEqual(
        links.filter((to) => !existsSync(join(guide, language, to))),
        [],
      );
      const kept = readdirSync(join(guide, language, 'images')).map((name) => `images/${name}`);
      assert.deepEqual(kept.sort(), [...new Set(texts.flatMap(picturesIn))].sort());
    }
  });

  it('is in Korean in the one language only, but for what one types and the names of people', () => {
    for (const page of pagesIn('en')) {
      const told = textOf('en', page).replaceAll(/`[^`]*`|\([가-힣]+\)/g, '');
      assert.doesNotMatch(told, /\p{Script=Hangul}/u, page);
    }
  });

  it('is light to carry', () => {
    const sizes = LANGUAGES.flatMap((language) => {
      const folder = join(guide, language, 'images');
      return readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    });
    assert.ok(sizes.reduce((sum, size) => sum + size, 0) < MOST);
  });
});
