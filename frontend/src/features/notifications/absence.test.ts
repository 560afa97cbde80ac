import assert from 'node:assert/strict';
import { isNews } from './absence';

const MINUTE = 60_000;

describe('a time without connection', () => {
  it('is worth a line from 30 seconds on', () => {
    assert.equal(isNews({ from: 0, until: 29_999, count: 2 }, null), false);
    assert.equal(isNews({ from: 0, until: 30_000, count: 0 }, null), true);
  });

  it('is told of once by all tabs, whichever comes back first', () => {
    const first = { from: 0, until: 12 * MINUTE, count: 2 };
    assert.equal(isNews({ from: 10_000, until: 12 * MINUTE + 900, count: 2 }, first), false);
    assert.equal(isNews({ from: 13 * MINUTE, until: 15 * MINUTE, count: 1 }, first), true);
  });
});
