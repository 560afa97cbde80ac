import assert from 'node:assert/strict';
import { compact, dialled, foldedKeys, tracedKeys, wordsOf } from './text.js';

describe('a text as search compares it', () => {
  it('has no capitals, no marks and nothing between its words', () => {
    assert.deepEqual(wordsOf('José  García-Núñez (서울)'), ['jose', 'garcia', 'nunez', '서울']);
    assert.equal(compact('김 경수'), '김경수');
  });
  it('is the same whether syllables come composed or not', () => {
    assert.deepEqual(wordsOf('김경수'.normalize('NFD')), ['김경수']);
  });
  it('is the keys it is typed with', () => {
    assert.equal(foldedKeys('재무 1팀'), 'woan1xla');
    assert.equal(foldedKeys('Kim'), 'kim');
  });
  it('knows where each key comes from, and where words and syllables begin', () => {
    const { keys, at, starts } = tracedKeys('김 Lee');
    assert.equal(keys, 'rlalee');
    assert.deepEqual(at, [0, 0, 0, 2, 3, 4]);
    assert.deepEqual([...starts], [0, 3]);
  });
  it('dials a number as at home', () => {
    assert.equal(dialled('+82-2-555-1234'), '025551234');
    assert.equal(dialled('+82 (0)10 1234 5678'), '01012345678');
    assert.equal(dialled('02) 555-1234'), '025551234');
  });
});
