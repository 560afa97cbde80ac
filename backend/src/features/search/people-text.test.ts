import assert from 'node:assert/strict';
import { otherReading } from './people-text.js';

describe('what the keys write in the other mode of the keyboard', () => {
  it('is Hangul for Latin letters and the other way round', () => {
    assert.equal(otherReading('rrt'), 'ㄱㄱㅅ');
    assert.equal(otherReading(' rlarudtn '), '김경수');
    assert.equal(otherReading('재무 김'), 'woan rla');
    assert.equal(otherReading('ㅏ나ㅑㅡ'), 'kskim');
  });
  it('is read past Caps Lock', () => {
    assert.equal(otherReading('RLARUDTN'), '김경수');
  });
  it('is nothing for digits and addresses', () => {
    for (const typed of ['1234', '02-555-1234', 'kskim@hanul.example', ''])
      assert.equal(otherReading(typed), undefined);
  });
});
