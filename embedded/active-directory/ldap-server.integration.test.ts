import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { BerReader, TAG } from './protocol/ber-reader.js';
import { BerWriter } from './protocol/ber-writer.js';
import { Fixture } from './test/fixture.js';

const UNBIND = Buffer.from([0x30, 5, 2, 1, 9, 0x42, 0]);

/** A bind request: simple with a password, or by SASL. */
function bindRequest(
  id: number,
  name: string,
  authentication: { readonly tag: number; readonly content: string },
): Buffer {
  const writer = new BerWriter();
  const message = writer.mark();
  const bind = writer.mark();
  writer.octets(authentication.tag, authentication.content);
  writer.octets(TAG.octets, name);
  writer.integer(TAG.integer, 3);
  writer.close(0x60, bind);
  writer.integer(TAG.integer, id);
  writer.close(TAG.sequence, message);
  return writer.take();
}

describe('the directory’s connections', () => {
  const fixture = new Fixture();
  before(() => fixture.start());
  after(() => fixture.remove());

  const open = async (): Promise<TLSSocket> => {
    const { port, caPem } = fixture.directory;
    const socket = connect({ host: '127.0.0.1', port, ca: caPem });
    socket.on('error', () => undefined);
    await once(socket, 'secureConnect');
    return socket;
  };
  const codeOf = async (socket: TLSSocket): Promise<number> => {
    const [bytes] = (await once(socket, 'data')) as [Buffer];
    const message = new BerReader(bytes).nested();
    message.integer();
    return message.nested(message.peek()).integer(TAG.enumerated);
  };

  it('take a request in whatever pieces it comes', async () => {
    const socket = await open();
    const request = bindRequest(1, 'employee@hanul.example', { tag: 0x80, content: 'Maru-demo-1' });
    const code = codeOf(socket);
    for (const byte of request) {
      socket.write(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.equal(await code, 0);
    socket.destroy();
  });
  it('offer no other way to log in than by password', async () => {
    const socket = await open();
    const code = codeOf(socket);
    socket.write(bindRequest(1, '', { tag: 0xa3, content: '' }));
    assert.equal(await code, 7);
    socket.destroy();
  });
  for (const [what, bytes] of [
    ['speaks something else', Buffer.from('GET / HTTP/1.1\r\n\r\n')],
    ['asks for what no LDAP server does', Buffer.from([0x30, 5, 2, 1, 1, 0x41, 0])],
    ['says goodbye', UNBIND],
  ] as const) {
    it(`end where somebody ${what}, and nobody else's does`, async () => {
      const [one, other] = [await open(), await open()];
      one.resume();
      one.write(bytes);
      await once(one, 'close');
      const code = codeOf(other);
      other.write(bindRequest(1, 'employee@hanul.example', { tag: 0x80, content: 'Maru-demo-1' }));
      assert.equal(await code, 0);
      other.destroy();
    });
  }
  it('are nothing without TLS', async () => {
    const socket = connectTcp(fixture.directory.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    socket.write(bindRequest(1, 'employee@hanul.example', { tag: 0x80, content: 'Maru-demo-1' }));
    await once(socket, 'close');
    // An alert of TLS at most.
    assert.ok(socket.bytesRead < 16);
  });
});
