import assert from 'node:assert/strict';
import { Malformed, tlv } from './ber.js';
import { bytes, dns, NotText, receivedEntry, text, texts } from './entry.js';

const octets = (value: string | Buffer): Buffer => tlv(0x04, Buffer.from(value as string));
const attribute = (name: string, ...values: (string | Buffer)[]): Buffer =>
  tlv(0x30, octets(name), tlv(0x31, ...values.map(octets)));
const message = (dn: string, ...attributes: Buffer[]): Buffer =>
  tlv(0x30, tlv(0x02, Buffer.from([0x01, 0x02])), tlv(0x64, octets(dn), tlv(0x30, ...attributes)));

describe("a search's entry", () => {
  const photo = Buffer.from('ffd8ff00fe', 'hex');
  const long = '가'.repeat(30_000);
  const received = receivedEntry(
    message(
      'CN=\\EA\\B9\\80\\2C 책임,DC=x',
      attribute('displayName', '김민서'),
      attribute('thumbnailPhoto', photo),
      attribute('proxyAddresses', 'a', '', 'b'),
      attribute('manager', 'CN=\\EA\\B9\\80,DC=x'),
      attribute('description', long),
      attribute('member'),
    ),
  );
  assert.ok(received);
  const { entry } = received;

  it('belongs to the question with its number', () => {
    assert.equal(received.messageId, 0x0102);
  });
  it('has a name that can be read, and so have the names in it', () => {
    assert.equal(entry.dn, 'CN=김\\, 책임,DC=x');
    assert.deepEqual(dns(entry, 'manager'), ['CN=김,DC=x']);
  });
  it('gives each value as it came, whatever the case its attribute is asked by', () => {
    assert.equal(text(entry, 'DISPLAYNAME'), '김민서');
    assert.deepEqual(bytes(entry, 'thumbnailPhoto'), photo);
    assert.deepEqual(texts(entry, 'proxyaddresses'), ['a', '', 'b']);
    assert.equal(text(entry, 'description'), long);
  });
  it('has nothing where there is nothing', () => {
    assert.deepEqual(texts(entry, 'member'), []);
    assert.equal(text(entry, 'mail'), undefined);
  });
  it('does not pass bytes off as text', () => {
    assert.throws(
      () => text(entry, 'thumbnailPhoto'),
      (error) => error instanceof NotText && error.attribute === 'thumbnailPhoto',
    );
  });
  it('is no other message, and no half of one', () => {
    assert.equal(receivedEntry(tlv(0x30, tlv(0x02, Buffer.from([1])), tlv(0x65, Buffer.alloc(3)))), undefined);
    const cut = tlv(0x30, tlv(0x02, Buffer.from([1])), Buffer.from([0x64, 0x20, 0x04, 0x01]));
    assert.throws(() => receivedEntry(cut), Malformed);
  });
});
