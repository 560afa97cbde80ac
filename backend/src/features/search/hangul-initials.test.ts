import assert from 'node:assert/strict';
import { initialsQuery } from './hangul-initials.js';

describe('a question by initial consonants', () => {
  it('is two of them or more', () => {
    assert.equal(initialsQuery('ㄱㄱㅅ')?.initials, 'ㄱㄱㅅ');
    assert.equal(initialsQuery('ㄱ'), undefined);
  });
  it('may have been joined by the input method', () => {
    assert.equal(initialsQuery('ㄱㄳ')?.initials, 'ㄱㄱㅅ');
    assert.equal(initialsQuery('ㄳ')?.initials, 'ㄱㅅ');
  });
  it('may give some syllables in full', () => {
    const mixed = initialsQuery('김ㄱㅅ');
    assert.ok(mixed);
    assert.equal(mixed.initials, 'ㄱㄱㅅ');
    const shape = new RegExp(mixed.shape ?? '');
    assert.ok(shape.test('김경수'));
    assert.ok(!shape.test('강경수'));
    assert.ok(!shape.test('김까수'));
  });
  it('is none where only the last syllable is unfinished, or where there are vowels or letters', () => {
    for (const text of ['김ㄱ', '김경수', 'ㅏㄴㅑㅡ', 'kskim', 'ㄱkㅅ', ''])
      assert.equal(initialsQuery(text), undefined, text);
  });
});
