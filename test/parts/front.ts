import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './certificate.js';

interface Target {
  readonly host: string;
  readonly port: number;
}

/** Stands before a server and passes everything on, as long as a test lets it. Reached at `localhost`. */
export class Front {
  /** Connections so far. */
  connections = 0;
  /** Bytes of answers after which a connection is cut; undefined never. */
  cutAfter: number | undefined;
  private readonly open = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async before({ host, port }: Target): Promise<Front> {
    const server = createServer((near) => {
      front.connections++;
      const far = connect(port, host);
      front.track(near, far);
      let answered = 0;
      far.on('data', (bytes) => {
        answered += bytes.length;
        if (front.cutAfter !== undefined && answered > front.cutAfter) near.destroy();
      });
      near.pipe(far);
      far.pipe(near);
    });
    const front = new Front(server, await listen(server));
    return front;
  }

  /** Whoever is connected is cut off, and nobody gets in. */
  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.open) socket.destroy();
    await closed;
  }

  /** Lets in again, on the same port. */
  async reopen(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  private track(near: Socket, far: Socket): void {
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.open.delete(socket);
        other.destroy();
      });
    }
  }
}

/** A server that shows a certificate and does nothing else. */
export async function certificateShown({
  certificate: cert,
  key,
}: Certificate): Promise<{ port: number; close(): void }> {
  const server = createTlsServer({ cert, key });
  server.on('tlsClientError', () => undefined);
  const port = await listen(server);
  return { port, close: () => void server.close() };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
