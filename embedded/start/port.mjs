import { connect, createServer } from 'node:net';
import { Refusal } from './refusal.mjs';

/**
 * @param {string} host
 * @param {number} port 0 takes a free one
 * @returns {Promise<number>} a port that was free a moment ago
 */
export function freePort(host = '127.0.0.1', port = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/**
 * Where a server is reached that listens at `host`.
 * @param {string} host
 * @param {number} port
 * @param {string} here this machine's name for itself, where the server listens at every address
 */
export function addressOf(host, port, here = '127.0.0.1') {
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host) ? here : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>} whether somebody answers there
 */
function answers(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const end = (/** @type {boolean} */ answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/**
 * The port Maru will listen on. A browser may take localhost for either family, so both must be free.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>}
 * @throws {Refusal}
 */
export async function availablePort(host, port) {
  const taken = `Port ${port} is in use; stop what listens there or choose another one, as in PORT=8080 npm start.`;
  try {
    const found = await freePort(host, port);
    if (port !== 0 && ((await answers('127.0.0.1', port)) || (await answers('::1', port)))) throw new Refusal(taken);
    return found;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EADDRINUSE') throw new Refusal(taken);
    if (code === 'EACCES') {
      throw new Refusal(`You may not listen on port ${port}; choose one above 1023, as in PORT=8080 npm start.`);
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Refusal(`HOST=${host} is no address of this machine.`);
    throw error;
  }
}
