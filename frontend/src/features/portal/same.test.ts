import assert from 'node:assert/strict';
import { isSame } from './same';

describe('two settings', () => {
  it('are the same whatever the order of their names', () => {
    assert.ok(isSame({ limit: 3, boards: ['a', 'b'] }, { boards: ['a', 'b'], limit: 3 }));
  });
  it('differ by a value, a name, or the order of a list', () => {
    assert.ok(!isSame({ limit: 3 }, { limit: 4 }));
    assert.ok(!isSame({ limit: 3 }, { most: 3 }));
    assert.ok(!isSame({ limit: 3 }, {}));
    assert.ok(!isSame({ boards: ['a', 'b'] }, { boards: ['b', 'a'] }));
    assert.ok(!isSame({ board: null }, { board: {} }));
    assert.ok(!isSame({ list: [] }, { list: {} }));
  });
});
