import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Malformed, tlv } from './ber.js';
import { MessageSplitter } from './message-splitter.js';

describe("a directory's answers", () => {
  it('are whole messages again, however the network cut them', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 1, maxLength: 6 });
    const cuts = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1 });
    fc.assert(
      fc.property(sizes, cuts, (lengths, pieces) => {
        const sent = lengths.map((length, place) => tlv(0x30, Buffer.alloc(length, place)));
        const stream = Buffer.concat(sent);
        const splitter = new MessageSplitter();
        const received: Buffer[] = [];
        for (let at = 0, k = 0; at < stream.length; k++) {
          const next = at + (pieces[k % pieces.length] ?? 1);
          received.push(...splitter.push(stream.subarray(at, next)));
          at = next;
        }
        assert.deepEqual(
          received.map((message) => Buffer.compare(message, sent.shift() ?? Buffer.alloc(0))),
          lengths.map(() => 0),
        );
      }),
      { numRuns: 30 },
    );
  });
  it('that are not LDAP are refused, not waited for', () => {
    assert.throws(() => new MessageSplitter().push(Buffer.from('HTTP/1.1 400 Bad Request')), Malformed);
    assert.throws(() => new MessageSplitter().push(Buffer.from([0x30, 0x80])), Malformed);
    assert.throws(() => new MessageSplitter().push(Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff])), Malformed);
  });
});
