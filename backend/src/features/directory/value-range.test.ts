import assert from 'node:assert/strict';
import { valuesOf } from './value-range.js';

const entry = (name: string, count: number) => ({
  dn: 'CN=x',
  attributes: new Map([
    ['cn', [Buffer.from('x')]],
    ['member', []],
    [name, Array.from({ length: count }, (_, k) => Buffer.from(String(k)))],
  ]),
});

describe('an attribute with many values', () => {
  it('goes on after the last value given', () => {
    assert.equal(valuesOf(entry('member;range=0-1499', 1500), 'member').next, 1500);
    assert.equal(valuesOf(entry('member;range=0-1499', 1500), 'member').values.length, 1500);
  });
  it('is complete in its last range and without any', () => {
    assert.equal(valuesOf(entry('member;range=4500-*', 500), 'Member').next, undefined);
    assert.deepEqual(valuesOf(entry('member', 3), 'member').values.map(String), ['0', '1', '2']);
    assert.deepEqual(valuesOf(entry('memberof', 3), 'member').values, []);
  });
});
