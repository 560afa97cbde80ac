import assert from 'node:assert/strict';
import { guidBytes, guidText } from './guid.js';
import { sidBytes, sidRid, sidText } from './sid.js';
import { fileTime, fileTimeMs, generalizedTime, interval, intervalMs, NEVER } from './time.js';

describe('a GUID', () => {
  const bytes = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
  it('has the lowest byte first in its three first groups', () => {
    assert.equal(guidText(bytes), '33221100-5544-7766-8899-aabbccddeeff');
    assert.deepEqual(guidBytes('33221100-5544-7766-8899-AABBCCDDEEFF'), bytes);
  });
  it('has 16 bytes', () => {
    assert.throws(() => guidText(bytes.subarray(1)), RangeError);
    assert.throws(() => guidBytes('33221100554477668899aabbccddeeff'), RangeError);
  });
});

describe('a SID', () => {
  it('is written with little-endian parts behind a big-endian authority', () => {
    const administrators = Buffer.from('01020000000000052000000020020000', 'hex');
    assert.equal(sidText(administrators), 'S-1-5-32-544');
    assert.deepEqual(sidBytes('S-1-5-32-544'), administrators);
    assert.equal(sidRid(administrators), 544);
  });
  it('of another form is refused', () => {
    assert.throws(() => sidBytes('S-2-5-32'), RangeError);
    assert.throws(() => sidText(Buffer.alloc(9)), RangeError);
  });
});

describe('a time of Windows', () => {
  it('counts 100 ns from 1601', () => {
    assert.equal(fileTime(new Date('2020-01-01T00:00:00Z')), '132223104000000000');
    assert.equal(fileTimeMs('132223104000000000'), Date.parse('2020-01-01T00:00:00Z'));
  });
  it('never comes when it is 0 or the greatest', () => {
    assert.equal(fileTimeMs('0'), Number.POSITIVE_INFINITY);
    assert.equal(fileTimeMs(String(NEVER)), Number.POSITIVE_INFINITY);
  });
  it('as a duration is negative, and the least number is for ever', () => {
    assert.equal(interval(15 * 60_000), '-9000000000');
    assert.equal(intervalMs('-9000000000'), 15 * 60_000);
    assert.equal(intervalMs(String(-NEVER - 1n)), Number.POSITIVE_INFINITY);
  });
  it('of a change has no more than seconds', () => {
    assert.equal(generalizedTime(new Date('2026-09-17T01:02:03.456Z')), '20260917010203.0Z');
  });
});
