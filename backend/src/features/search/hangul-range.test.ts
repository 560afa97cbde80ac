import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completions } from './hangul-range.js';
import { hangulOf, keysOf } from './keyboard.js';

const isWithin = (text: string, typed: string) => completions(typed).some(({ from, to }) => text >= from && text < to);
const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const name = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((syllables) => syllables.join(''));

describe('what has been typed of a name', () => {
  it('may go on with another syllable, or finish the last one', () => {
    for (const typed of ['ㄱ', '기', '김', '김ㄱ', '김겨', '김경', '김경ㅅ', '김경수'])
      assert.ok(isWithin('김경수', typed), typed);
    for (const typed of ['ㄴ', '가', '긴', '김ㅅ', '김가', '김견', '김경ㅈ', '김경숙', '경수']) {
      assert.ok(!isWithin('김경수', typed), typed);
    }
  });
  it('may give its last consonant to the next syllable', () => {
    assert.ok(isWithin('가나', '간'));
    assert.ok(isWithin('달기', '닭'));
    assert.ok(isWithin('각시', '각'));
    assert.ok(!isWithin('가마', '간'));
  });
  it('may go on with a second vowel or a second consonant', () => {
    assert.ok(isWithin('과장', '고'));
    assert.ok(isWithin('의사', '으'));
    assert.ok(isWithin('값', '갑'));
    assert.ok(!isWithin('게임', '거'));
  });
  it('is a beginning of Latin names too', () => {
    assert.ok(isWithin('kskim', 'ksk'));
    assert.ok(!isWithin('kslee', 'ksk'));
  });
  it('finds every name from each of its keys on', () => {
    fc.assert(
      fc.property(name, fc.nat(), (text, cut) => {
        const keys = keysOf(text);
        return isWithin(text, hangulOf(keys.slice(0, 1 + (cut % keys.length))));
      }),
    );
  });
  it('finds no name that is typed otherwise', () => {
    fc.assert(
      fc.property(name, name, (text, typed) => !isWithin(text, typed) || keysOf(text).startsWith(keysOf(typed))),
    );
    fc.assert(
      fc.property(name, syllable, (head, last) => {
        const near = head.slice(0, -1) + last;
        return isWithin(near, head) === keysOf(near).startsWith(keysOf(head));
      }),
    );
  });
});
