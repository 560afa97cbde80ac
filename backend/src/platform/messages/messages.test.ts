import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { en } from './en.js';
import { word } from './index.js';
import { ko } from './ko.js';

const root = new URL('../../../../', import.meta.url);

function sources(folder: URL): URL[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const url = new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, folder);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name === 'dist' ? [] : sources(url);
    return entry.name.endsWith('.ts') && !/\.(test|gen)\.ts$/.test(entry.name) ? [url] : [];
  });
}

/** Codes that a failure is thrown with, wherever one is. */
function thrown(): Set<string> {
  const kinds = 'Invalid|Unauthenticated|Forbidden|NotFound|Conflict|Gone|RuleBroken|TooMany|Unavailable';
  const code = new RegExp(`new (?:${kinds})\\(\\s*'([A-Z][A-Z_]+)'|super\\('([A-Z][A-Z_]+)'`, 'g');
  const texts = ['backend/src/', 'ad-sync/src/'].flatMap((folder) => sources(new URL(folder, root)));
  return new Set(texts.flatMap((url) => [...readFileSync(url, 'utf8').matchAll(code)].map(([, a, b]) => a ?? b ?? '')));
}

const contract = parse(readFileSync(new URL('openapi.yaml', root), 'utf8')) as {
  components: { schemas: { ErrorCode: { enum: string[] } } };
};
const documented = new Set(contract.components.schemas.ErrorCode.enum);

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
function* pairs(a: object, b: object, path = ''): Generator<[string, string, string]> {
  for (const [key, value] of Object.entries(a) as [string, string | object][]) {
    const other = (b as Record<string, string | object>)[key];
    if (typeof value === 'string') yield [`${path}${key}`, value, other as string];
    else yield* pairs(value, other as object, `${path}${key}.`);
  }
}

describe('the texts of the server', () => {
  it('word every error that is thrown, and the contract lists it', () => {
    const codes = [...thrown()];
    assert.ok(codes.length > 10);
    assert.deepEqual(
      codes.filter((code) => !(code in ko.errors)),
      [],
    );
    assert.deepEqual(
      codes.filter((code) => !documented.has(code)),
      [],
    );
  });

  it('stand in the contract for errors that are thrown somewhere', () => {
    const production = sources(new URL('backend/src/', root))
      .filter(({ pathname }) => !pathname.includes('/messages/'))
      .map((url) => readFileSync(url, 'utf8'));
    const unused = [...documented].filter((code) => !production.some((text) => text.includes(`'${code}'`)));
    // Named for clients from the start; thrown once search has a server of its own.
    assert.deepEqual(unused, ['SEARCH_UNAVAILABLE']);
  });

  it('word every error of the contract and no other', () => {
    assert.deepEqual(Object.keys(ko.errors).sort(), [...documented].sort());
  });

  it('are the same in each language, with the same parameters', () => {
    assert.deepEqual(
      [...pairs(en, ko)].map(([path]) => path),
      [...pairs(ko, en)].map(([path]) => path),
    );
    for (const [path, korean, english] of pairs(ko, en))
      assert.deepEqual(placeholders(english), placeholders(korean), path);
  });

  it('hold no Hangul in English, and some in Korean', () => {
    for (const [path, korean, english] of pairs(ko, en)) {
      assert.doesNotMatch(english, /\p{Script=Hangul}/u, path);
      assert.match(korean, /\p{Script=Hangul}/u, path);
    }
  });

  it('take their parameters, and leave a placeholder without one in sight', () => {
    assert.equal(word('en', 'fields', 'maximum', { limit: 100 }), 'Must be 100 at most.');
    assert.equal(word('en', 'fields', 'maximum'), 'Must be {limit} at most.');
  });

  it('come back as their key where nobody has worded it', () => {
    assert.equal(word('ko', 'errors', 'FROM_A_NEWER_VERSION'), 'FROM_A_NEWER_VERSION');
    assert.equal(word('ko', 'errors', 'constructor'), 'constructor');
  });
});
