import assert from 'node:assert/strict';
import { mustBeKept } from './read-body.js';

const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
const broken = (value: unknown) => () => {
  mustBeKept(value, 'body');
};

describe('what no schema speaks of', () => {
  it('is text that PostgreSQL cannot keep: NUL, and half of a surrogate pair', () => {
    assert.throws(broken({ q: 'a\0b' }), { faults: [{ path: 'body.q', keyword: 'text' }] });
    assert.throws(broken(['\ud800']), { faults: [{ path: 'body.0', keyword: 'text' }] });
    assert.throws(broken({ 'a\0': 1 }), { faults: [{ path: 'body', keyword: 'text' }] });
    assert.doesNotThrow(broken({ q: '김경수 👩‍💼' }));
  });

  it('is depth past twenty levels', () => {
    assert.doesNotThrow(broken(nested(20)));
    assert.throws(broken(nested(21)), { code: 'VALIDATION_FAILED' });
  });

  it('is a property that would reach the prototype', () => {
    assert.throws(broken(JSON.parse('{"settings": {"__proto__": {"isAdmin": true}}}')), { status: 400 });
  });
});
