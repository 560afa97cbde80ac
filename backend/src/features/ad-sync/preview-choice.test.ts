import assert from 'node:assert/strict';
import { chooseDifferent, type Candidate } from './preview-choice.js';

const one = (dn: string, filled: number, more: Partial<Candidate> = {}): Candidate => ({
  dn,
  filled,
  problems: 0,
  isHead: false,
  ...more,
});
const told = (candidates: readonly Candidate[], round = 0) =>
  chooseDifferent(candidates, round).map(({ kind, candidate }) => `${kind} ${candidate.dn}`);

describe('the three entries of a preview', () => {
  const company = [
    one('kim', 12),
    one('lee', 14),
    one('boss', 13, { isHead: true }),
    one('yoon', 6),
    one('park', 10, { problems: 2 }),
  ];
  it('are a complete one, a head of a department, and the one with the most problems and gaps', () => {
    assert.deepEqual(told(company), ['complete lee', 'head boss', 'gaps park']);
  });
  it('are others at the next round, and the same ones at the same', () => {
    assert.deepEqual(told(company, 1), ['complete kim', 'head boss', 'gaps yoon']);
    assert.deepEqual(told(company, 1), told(company, 1));
  });
  it('are each shown once, and fewer where there are fewer people', () => {
    assert.deepEqual(told([one('kim', 3, { isHead: true })]), ['head kim']);
    assert.deepEqual(told([one('kim', 3)], 7), ['gaps kim']);
    assert.deepEqual(told([]), []);
  });
});
