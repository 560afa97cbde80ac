import assert from 'node:assert/strict';
import { dateOfFileTime, fileTime, fileTimeOf, secondsOfDuration } from './ad-time.js';

describe("a time in Active Directory's form", () => {
  it('counts from 1601 in tenths of a microsecond', () => {
    assert.deepEqual(dateOfFileTime(132223104000000000n), new Date('2020-01-01T00:00:00Z'));
    assert.equal(fileTimeOf(new Date('2020-01-01T00:00:00Z')), 132223104000000000n);
  });
  it('of nought or of the largest value is never', () => {
    assert.equal(dateOfFileTime(0n), undefined);
    assert.equal(dateOfFileTime(9223372036854775807n), undefined);
  });
  it('is read exactly, past what a number can hold', () => {
    assert.equal(fileTime('9223372036854775807'), 9223372036854775807n);
    assert.equal(fileTime('soon'), undefined);
  });
  it('as a duration is negative', () => {
    assert.equal(secondsOfDuration(-18_000_000_000n), 1800);
  });
});
