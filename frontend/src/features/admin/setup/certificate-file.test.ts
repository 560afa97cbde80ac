import assert from 'node:assert/strict';
import { certificateOf } from './certificate-file';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file with a certificate', () => {
  it('is taken as it is where it is PEM, with whatever stands around', () => {
    const pem = '# root\n-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
    assert.equal(certificateOf(bytes(pem)), pem);
  });
  it('is written as PEM where it is binary', () => {
    const pem = certificateOf(new Uint8Array([0x30, 0x82, 0x01, 0x02, ...Array<number>(96).fill(7)]));
    assert.match(pem ?? '', /^-----BEGIN CERTIFICATE-----\nMIIB[\w+/\n=]+\n-----END CERTIFICATE-----\n$/);
  });
  it('is refused where it is neither, or too long', () => {
    assert.equal(certificateOf(bytes('hello')), null);
    assert.equal(certificateOf(new Uint8Array()), null);
    assert.equal(certificateOf(bytes('-----BEGIN CERTIFICATE-----'.padEnd(100_001))), null);
  });
});
