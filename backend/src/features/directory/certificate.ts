import { X509Certificate } from 'node:crypto';
import { isIP, connect as connectSocket, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { unreachable } from './ldap-errors.js';
import { nameOfServer, type Server } from './servers.js';

/** What a certificate says of itself, as an administrator compares it. */
export interface Certificate {
  /** In the order of a DN: the common name first. */
  readonly subject: string;
  readonly issuer: string;
  /** Host names and addresses it is for. */
  readonly names: readonly string[];
  readonly validFrom: Date;
  readonly validTo: Date;
  /** Of the whole certificate: `4A:91:…`. */
  readonly sha256: string;
  readonly pem: string;
}

/** Node gives a name's parts one a line, the country first. */
const inOrder = (name: string): string => name.split('\n').reverse().join(', ');

const certificateOf = (read: X509Certificate): Certificate => ({
  subject: inOrder(read.subject),
  issuer: inOrder(read.issuer),
  names: (read.subjectAltName ?? '')
    .split(', ')
    .filter((name) => name !== '')
    .map((name) => name.slice(name.indexOf(':') + 1)),
  validFrom: new Date(read.validFrom),
  validTo: new Date(read.validTo),
  sha256: read.fingerprint256,
  pem: read.toString(),
});

/** Each certificate of a PEM. @throws the error of OpenSSL for one that is none */
export const certificatesIn = (pem: string): Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((block) =>
    certificateOf(new X509Certificate(block)),
  );

/**
 * What a server shows before anybody decides whether it holds, so that an administrator sees what was refused. It is
 * looked at and hung up on: nothing but the request for StartTLS is ever sent over this connection.
 * @param timeout milliseconds
 * @throws DirectoryUnreachable where it shows none
 */
export async function shownCertificate(server: Server, timeout: number): Promise<Certificate> {
  const { host, port } = server;
  const raw = connectSocket({ host, port });
  const timer = setTimeout(() => raw.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })), timeout);
  try {
    if (server.tls === 'starttls') await askForTls(raw);
    return await new Promise<Certificate>((resolve, reject) => {
      raw.once('error', reject);
      const socket = connectTls(
        { socket: raw, rejectUnauthorized: false, ...(isIP(host) === 0 ? { servername: host } : {}) },
        () => {
          const shown = socket.getPeerX509Certificate();
          if (shown) resolve(certificateOf(shown));
          else reject(new Error('a server without a certificate'));
        },
      );
      socket.once('error', reject);
      socket.once('close', () => reject(Object.assign(new Error('hung up'), { code: 'ECONNRESET' })));
    });
  } catch (error) {
    throw unreachable(nameOfServer(server), error);
  } finally {
    clearTimeout(timer);
    raw.destroy();
  }
}

/** The extended request 1.3.6.1.4.1.1466.20037 as message 1 (RFC 4511, 4.14). */
const startTls = Buffer.concat([
  Buffer.from([0x30, 0x1d, 0x02, 0x01, 0x01, 0x77, 0x18, 0x80, 0x16]),
  Buffer.from('1.3.6.1.4.1.1466.20037'),
]);
/** The result code of an answer that says yes: an enumerated zero. */
const success = Buffer.from([0x0a, 0x01, 0x00]);

function askForTls(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => reject(Object.assign(new Error('hung up'), { code: 'ECONNRESET' })));
    socket.once('data', (answer: Buffer) => {
      if (answer.includes(success)) resolve();
      else reject(Object.assign(new Error('StartTLS was refused'), { code: 'EPROTO' }));
    });
    socket.write(startTls);
  });
}
