import assert from 'node:assert/strict';
import { untilStep } from './pace.js';

describe('a failed login', () => {
  it('is answered at whole steps of 400 ms, so that its time does not tell what was done', () => {
    assert.equal(untilStep(30), 370);
    assert.equal(untilStep(260), 140);
    assert.equal(untilStep(400), 0);
    assert.equal(untilStep(401), 399);
  });
});
