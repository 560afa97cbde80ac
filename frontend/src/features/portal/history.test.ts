import assert from 'node:assert/strict';
import { advance, amend, begin, redo, undo, withdraw } from './history';

describe('the history of an edit', () => {
  const two = advance(advance(begin('a'), 'b'), 'c');

  it('goes back step by step and forth again', () => {
    assert.equal(undo(two).present, 'b');
    assert.equal(undo(undo(two)).present, 'a');
    assert.deepEqual(redo(redo(undo(undo(two)))), two);
  });
  it('stays at its ends', () => {
    assert.deepEqual(undo(begin('a')), begin('a'));
    assert.deepEqual(redo(two), two);
  });
  it('takes what is done in one go as one step, and takes it back whole', () => {
    const one = amend(advance(begin('a'), 'b'), 'c');
    assert.deepEqual(one, advance(begin('a'), 'c'));
    assert.deepEqual(withdraw(one), begin('a'));
    assert.deepEqual(withdraw(begin('a')), begin('a'));
  });
  it('forgets what was taken back once something new is done', () => {
    assert.deepEqual(advance(undo(two), 'd'), { past: ['a', 'b'], present: 'd', future: [] });
  });
});
