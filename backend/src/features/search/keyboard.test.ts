import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compose, decompose, hangulOf, initialsOf, keysOf } from './keyboard.js';

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const key = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzQWERTOP'));

describe('the two-set keyboard', () => {
  it('types a Korean name with Latin keys', () => {
    const typed = {
      김경수: 'rlarudtn',
      깍두기: 'Rkrenrl',
      없음: 'djqtdma',
      과장: 'rhkwkd',
      의뢰: 'dmlfhl',
      '김 1팀': 'rla 1xla',
    };
    for (const [text, keys] of Object.entries(typed)) assert.equal(keysOf(text), keys, text);
  });

  it('types an unfinished syllable with the first keys of the finished one', () => {
    for (const part of ['ㄱ', '기', '김', '김ㄱ', '김겨', '김경', '김경ㅅ'])
      assert.ok('rlarudtn'.startsWith(keysOf(part)), part);
  });

  it('gives back the Latin letters that were typed in Korean mode', () => {
    assert.equal(keysOf('ㅏ나ㅑㅡ'), 'kskim');
    assert.equal(keysOf('ㅔㅁ가'), 'park');
  });

  it('joins keys as an input method does', () => {
    const written = {
      rlarudtn: '김경수',
      kskim: 'ㅏ나ㅑㅡ',
      dkswk: '안자',
      dksw: '앉',
      rkRk: '가까',
      rtrt: 'ㄱㅅㄱㅅ',
      hkfk: 'ㅘ라',
    };
    for (const [keys, text] of Object.entries(written)) assert.equal(hangulOf(keys), text, keys);
  });

  it('reads capitals that have no sign of their own as the small ones', () => {
    assert.equal(hangulOf('AK'), '마');
  });

  it('gives any syllables back from their keys', () => {
    fc.assert(
      fc.property(fc.array(syllable), (syllables) => hangulOf(keysOf(syllables.join(''))) === syllables.join('')),
    );
  });

  it('gives any keys back from what they write', () => {
    fc.assert(fc.property(fc.array(key), (keys) => keysOf(hangulOf(keys.join(''))) === keys.join('')));
  });

  it('takes every syllable apart and puts it together again', () => {
    fc.assert(
      fc.property(syllable, (text) => {
        const parts = decompose(text);
        return parts !== undefined && compose(parts) === text;
      }),
    );
  });
});

describe('initial consonants', () => {
  it('are those of the syllables', () => {
    assert.equal(initialsOf('김경수'), 'ㄱㄱㅅ');
    assert.equal(initialsOf('까치 1호'), 'ㄲㅊ 1ㅎ');
  });

  it('are the same when the input method has joined two of them', () => {
    assert.equal(initialsOf('ㄱㄳ'), 'ㄱㄱㅅ');
    assert.equal(initialsOf('ㄼ'), 'ㄹㅂ');
  });

  it('are as many as there are syllables', () => {
    fc.assert(
      fc.property(fc.array(syllable), (syllables) => initialsOf(syllables.join('')).length === syllables.length),
    );
  });
});
