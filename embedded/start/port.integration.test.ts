import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { addressOf, availablePort, freePort } from './port.mjs';

describe('the port of Maru', () => {
  it('is refused in one sentence while somebody listens there', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      await assert.rejects(availablePort('127.0.0.1', port), {
        name: 'Refusal',
        message: `Port ${port} is in use; stop what listens there or choose another one, as in PORT=8080 npm start.`,
      });
    } finally {
      server.close();
    }
  });

  it('is a free one where 0 is asked for', async () => {
    assert.ok((await availablePort('127.0.0.1', 0)) > 0);
  });

  it('is the one asked for while nobody has it', async () => {
    const port = await freePort();
    assert.equal(await availablePort('127.0.0.1', port), port);
  });

  it('must be at an address of this machine', async () => {
    await assert.rejects(availablePort('192.0.2.1', 0), { message: 'HOST=192.0.2.1 is no address of this machine.' });
  });

  it('is told with the name that people reach it by', () => {
    assert.equal(addressOf('127.0.0.1', 8000, 'localhost'), 'http://localhost:8000');
    assert.equal(addressOf('0.0.0.0', 8000, 'localhost'), 'http://localhost:8000');
    assert.equal(addressOf('::', 8000), 'http://127.0.0.1:8000');
    assert.equal(addressOf('192.0.2.1', 8000, 'localhost'), 'http://192.0.2.1:8000');
    assert.equal(addressOf('2001:db8::1', 8000), 'http://[2001:db8::1]:8000');
  });
});
