import assert from 'node:assert/strict';
import { branch, centreOf, widthOf } from './chart-lines';

describe('the lines of the org chart', () => {
  it('meet each card of a row in its middle', () => {
    assert.equal(widthOf(4), 720);
    assert.deepEqual([0, 1, 3].map(centreOf), [84, 268, 636]);
  });
  it('run from the middle of the row, where the card above stands', () => {
    assert.equal(branch(4, 1, 72), 'M360 0V36H268V72');
    assert.equal(branch(1, 0, 72), 'M84 0V36H84V72');
  });
});
