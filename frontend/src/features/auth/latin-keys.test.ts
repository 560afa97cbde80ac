import assert from 'node:assert/strict';
import { hasHangul, latinKeysOf } from './latin-keys';

describe('a login name typed with the keyboard in Korean mode', () => {
  it('is noticed, in syllables and in single letters', () => {
    assert.equal(hasHangul('ㅏ나'), true);
    assert.equal(hasHangul('ㄴ'), true);
    assert.equal(hasHangul('kskim@hanul.example'), false);
  });
  it('is what its keys write in Latin mode', () => {
    assert.equal(latinKeysOf('ㅏ나ㅑㅡ'), 'kskim');
    assert.equal(latinKeysOf('ㅏㄴㅏㅑㅡ'), 'kskim');
    assert.equal(latinKeysOf('들ㅁㅇ'), 'emfad');
    assert.equal(latinKeysOf('드ㅔㅣㅐㅛㄷㄷ'), 'employee');
    assert.equal(latinKeysOf('ㅁㅇ미ㅜ'), 'adaln');
    assert.equal(latinKeysOf('ㅁ으ㅑㅜ'), 'admin');
  });
  it('keeps what was typed in Latin, and takes a letter typed with Shift for the same key', () => {
    assert.equal(latinKeysOf('HANUL\\ㅏ나ㅑㅡ'), 'hanul\\kskim');
    assert.equal(latinKeysOf('ㅆㄸ'), 'te');
    assert.equal(latinKeysOf('ㅏ나ㅑㅡ@hanul.example'), 'kskim@hanul.example');
  });
  it('comes apart where the system writes decomposed Hangul', () => {
    assert.equal(latinKeysOf('김경수'.normalize('NFD')), 'rlarudtn');
  });
});
