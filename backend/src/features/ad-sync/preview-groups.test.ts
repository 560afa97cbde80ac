import assert from 'node:assert/strict';
import { leadsBack } from './preview-groups.js';

const arrows = (...pairs: string[]) => new Map(pairs.map((pair) => [pair[0] ?? '', [...pair.slice(1)]] as const));

describe('groups within groups', () => {
  it('are a cycle where one leads back to itself', () => {
    assert.equal(leadsBack(arrows('ab', 'bc', 'ca')), true);
    assert.equal(leadsBack(arrows('ab', 'bb')), true);
  });
  it('are none where two ways lead to the same group', () => {
    assert.equal(leadsBack(arrows('abc', 'bd', 'cd', 'd')), false);
    assert.equal(leadsBack(arrows()), false);
  });
});
