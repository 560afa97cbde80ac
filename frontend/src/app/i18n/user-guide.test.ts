import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { messages as en } from './en';
import { messages as ko } from './ko';

const guide = new URL('../../../../docs/user-guide/', import.meta.url);

const leaves = (messages: unknown): readonly string[] => {
  if (typeof messages === 'string') return [messages];
  return typeof messages === 'object' && messages ? Object.values(messages).flatMap(leaves) : [];
};

/** What the guide names of the interface. */
function boldIn(language: string): readonly string[] {
  const folder = new URL(`${language}/`, guide);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\*\*(.+?)\*\*/g)])
    .map(([, words = '']) => words);
}

describe('the user guide', () => {
  for (const [language, messages] of Object.entries({ ko, en }))
    it(`calls things by the names that they have in the interface in ${language}`, () => {
      const known = new Set(leaves(messages));
      const named = boldIn(language);
      assert.ok(named.length > 20);
      assert.deepEqual(
        named.filter((words) => !known.has(words)),
        [],
      );
    });
});
