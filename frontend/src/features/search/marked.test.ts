import assert from 'node:assert/strict';
import { pieces } from './marked';

const shown = (text: string, ranges: [number, number][]) =>
  pieces(text, ranges)
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('');

describe('what matched in a text', () => {
  it('is marked where it stands', () => {
    assert.equal(shown('김경수', [[1, 3]]), '김[경수]');
    assert.equal(shown('재무팀', []), '재무팀');
  });
  it('may be several parts, in any order and overlapping', () => {
    assert.equal(
      shown('abcdef', [
        [4, 6],
        [0, 2],
        [1, 3],
      ]),
      '[ab][c]d[ef]',
    );
  });
  it('never reaches beyond the text', () => {
    assert.equal(
      shown('abc', [
        [2, 9],
        [9, 12],
      ]),
      'ab[c]',
    );
  });
});
