import assert from 'node:assert/strict';
import { guidOfUuid, uuidOfGuid } from './guid.js';

describe("a directory's GUID", () => {
  // MS-DTYP 2.3.4: the first three groups are numbers in little-endian order
  const bytes = Buffer.from('33221100554477668899aabbccddeeff', 'hex');

  it('reads in the order Microsoft writes it, not in the order of its bytes', () => {
    assert.equal(uuidOfGuid(bytes), '00112233-4455-6677-8899-aabbccddeeff');
  });
  it('comes back byte for byte', () => {
    assert.deepEqual(guidOfUuid('00112233-4455-6677-8899-AABBCCDDEEFF'), bytes);
  });
  it('of any length but sixteen is none', () => {
    assert.equal(uuidOfGuid(bytes.subarray(1)), undefined);
    assert.equal(uuidOfGuid(Buffer.concat([bytes, bytes])), undefined);
    assert.throws(() => guidOfUuid('00112233'), RangeError);
  });
});
