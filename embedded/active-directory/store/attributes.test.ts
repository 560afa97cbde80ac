import assert from 'node:assert/strict';
import { Attributes } from './attributes.js';

describe('attributes that many have alike', () => {
  const common = new Map([
    ['company', ['한울물산']],
    ['title', ['사원']],
  ]);

  it('are everybody’s until one has their own', () => {
    const [one, other] = [new Attributes(common), new Attributes(common)];
    one.set('title', ['대리']);
    assert.deepEqual([one.get('title'), other.get('title')], [['대리'], ['사원']]);
    assert.deepEqual([...one.keys()].sort(), ['company', 'title']);
  });
  it('can be taken from one and stay with the others', () => {
    const [one, other] = [new Attributes(common), new Attributes(common)];
    one.delete('title');
    assert.equal(one.get('title'), undefined);
    assert.deepEqual([...one.keys()], ['company']);
    assert.deepEqual(other.get('title'), ['사원']);
    one.set('title', ['과장']);
    assert.deepEqual(one.get('title'), ['과장']);
  });
  it('are told by name once each', () => {
    const one = new Attributes(common);
    one.set('cn', ['이서연']);
    one.delete('cn');
    one.set('company', ['다른 회사']);
    assert.deepEqual([...one.keys()].sort(), ['company', 'title']);
  });
});
