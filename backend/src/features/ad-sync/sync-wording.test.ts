import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ko } from '../../platform/messages/ko.js';

const roots = [join(import.meta.dirname, '../../../../ad-sync/src'), join(import.meta.dirname, '../directory/mapping')];

const sources = roots.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') })),
);

const codesIn = (expression: RegExp, of = /./): Set<string> =>
  new Set(
    sources
      .filter(({ file }) => of.test(file))
      .flatMap(({ text }) => [...text.matchAll(expression)].map(([, code]) => code ?? '')),
  );

describe('what runs say', () => {
  it('is worded: every reason a run or a change may have, and no other', () => {
    const reasons = new Set([
      ...codesIn(/reasonOf\('([A-Z_]+)'/g),
      ...codesIn(/ {4}\| '([A-Z_]+)'/g, /^safety\.ts$/),
      ...codesIn(/'(CANCELLED|PROCESS_STOPPED)'/g, /interruption/),
      ...codesIn(/(?:'code', |THEN |ELSE )'((?:LOGIN|DEPARTMENT)_[A-Z]+)'/g, /changes\.ts$/),
      ...codesIn(/'(DELETED|DISABLED|EXPIRED|OUT_OF_SCOPE|ABSENT|NOT_FOUND_TWICE)'/g, /(absent|person|probe)\.ts$/),
    ]);
    reasons.delete('CANCELLED');
    assert.deepEqual([...reasons].sort(), Object.keys(ko.syncReasons).sort());
  });

  it('is worded: every problem of a record, each with what to do about it', () => {
    const problems = codesIn(/ {2}\| '([A-Z_]+)'/g, /problem\.ts$/);
    assert.deepEqual([...problems].sort(), Object.keys(ko.syncProblems).sort());
    assert.deepEqual(Object.keys(ko.syncProblemAdvice).sort(), Object.keys(ko.syncProblems).sort());
  });
});
