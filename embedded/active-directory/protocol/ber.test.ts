import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BerReader, MalformedMessage, TAG } from './ber-reader.js';
import { BerWriter } from './ber-writer.js';
import { Framing } from './framing.js';

const written = (write: (writer: BerWriter) => void) => {
  const writer = new BerWriter();
  write(writer);
  return writer.take();
};

describe('BER', () => {
  it('gives back the numbers it was given, never as negative ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0x7fffffff }), (number) => {
        assert.equal(new BerReader(written((writer) => writer.integer(TAG.integer, number))).integer(), number);
      }),
    );
  });
  it('gives back text and bytes of any length, in the order they will be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 300 }), (text, bytes) => {
        const message = written((writer) => {
          const mark = writer.mark();
          writer.octets(TAG.octets, Buffer.from(bytes));
          writer.octets(TAG.octets, text);
          writer.close(TAG.sequence, mark);
        });
        const reader = new BerReader(message).nested();
        assert.equal(reader.text(), Buffer.from(text).toString('utf8'));
        assert.deepEqual(reader.content(TAG.octets), Buffer.from(bytes));
        assert.ok(reader.atEnd);
      }),
    );
  });
  it('holds more than its first buffer', () => {
    const long = Buffer.alloc(200_000, 7);
    assert.deepEqual(new BerReader(written((writer) => writer.octets(TAG.octets, long))).content(TAG.octets), long);
  });
  it('is refused where it ends too early, has no length or another tag', () => {
    assert.throws(() => new BerReader(Buffer.from([0x04, 5, 1])).text(), MalformedMessage);
    assert.throws(() => new BerReader(Buffer.from([0x04, 0x80, 1])).text(), MalformedMessage);
    assert.throws(() => new BerReader(Buffer.from([0x02, 1, 1])).text(), MalformedMessage);
  });
});

describe('messages on a connection', () => {
  const message = (length: number) => written((writer) => writer.octets(TAG.sequence, Buffer.alloc(length, 1)));

  it('are whole, wherever the network cuts them', () => {
    const sent = [message(3), message(0), message(1_000), message(200)];
    const bytes = Buffer.concat(sent);
    for (const size of [1, 2, 3, 7, 500, bytes.length]) {
      const framing = new Framing();
      const got: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) got.push(...framing.push(bytes.subarray(at, at + size)));
      assert.deepEqual(got, sent);
    }
  });
  it('end where the peer speaks something else or too much', () => {
    assert.throws(() => new Framing().push(Buffer.from('GET / HTTP/1.1\r\n')), MalformedMessage);
    assert.throws(() => new Framing().push(Buffer.from([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff])), MalformedMessage);
  });
});
