import assert from 'node:assert/strict';
import { messages as en } from './en';
import { console as enConsole } from './en/console';
import { messages as ko } from './ko';
import { console as koConsole } from './ko/console';

/** `area.group.key` → text. */
function flat(texts: object, path: readonly string[] = []): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : flat(value, [...path, key]),
  );
}

const koTexts = new Map(flat({ ...ko, console: koConsole }));
const enTexts = new Map(flat({ ...en, console: enConsole }));
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

describe('the messages', () => {
  it('are the same in Korean and English, but for the English singular', () => {
    const english = [...enTexts.keys()].filter((key) => !key.endsWith('_one'));
    assert.deepEqual(english.sort(), [...koTexts.keys()].sort());
  });

  it('take the same values in both languages', () => {
    for (const [key, text] of koTexts) assert.deepEqual(placeholders(enTexts.get(key) ?? ''), placeholders(text), key);
  });

  it('in English have no Hangul, but for the name of the language', () => {
    for (const [key, text] of enTexts) if (key !== 'words.languages.ko') assert.doesNotMatch(text, /[가-힣ㄱ-ㅎ]/, key);
  });

  it('are never empty and do not shout', () => {
    for (const [key, text] of [...koTexts, ...enTexts]) {
      assert.notEqual(text.trim(), '', key);
      assert.doesNotMatch(text, /!/, key);
    }
  });
});
