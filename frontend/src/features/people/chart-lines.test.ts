import assert from 'node:assert/strict';
import { around, branch, centreOf, widthOf } from './chart-lines';

describe('a row of the org chart', () => {
  it('is drawn around the department looked at, however many stand beside it', () => {
    const row = Array.from({ length: 300 }, (_, index) => index);
    const shown = (at: number) => around(row, (one) => one === at);
    assert.deepEqual([shown(100)[0], shown(100).at(-1)], [88, 112]);
    assert.deepEqual([shown(2)[0], shown(2).length], [0, 15]);
    assert.equal(shown(299).at(-1), 299);
  });
});

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
