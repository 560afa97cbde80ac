import assert from 'node:assert/strict';
import { advance, begin, redo, undo } from './history';

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
  it('forgets what was taken back once something new is done', () => {
    assert.deepEqual(advance(undo(two), 'd'), { past: ['a', 'b'], present: 'd', future: [] });
  });
});
