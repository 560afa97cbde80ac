import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A way to the tests' PostgreSQL that can be shut: who comes through it finds PostgreSQL stopped, as connections break
 * and new ones are refused, while other tests go on.
 */
export class DatabaseDoor {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private server: Server,
    private readonly port: number,
    private readonly target: URL,
  ) {}

  static async open(): Promise<DatabaseDoor> {
    const target = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? '');
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const door = new DatabaseDoor(server, (server.address() as AddressInfo).port, target);
    door.lead(server);
    return door;
  }

  /** What the work makes of the tests' PostgreSQL leads through the door. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${String(this.port)}`;
    process.env.TEST_DATABASE_ADMIN_URL = url.href;
    try {
      return await work();
    } finally {
      process.env.TEST_DATABASE_ADMIN_URL = this.target.href;
    }
  }

  async shut(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  async reopen(): Promise<void> {
    this.server = createServer().listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.lead(this.server);
  }

  private lead(server: Server): void {
    server.on('connection', (inner) => {
      const outer = connect(Number(this.target.port), this.target.hostname);
      for (const [socket, other] of [
        [inner, outer],
        [outer, inner],
      ] as const) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          this.sockets.delete(socket);
          other.destroy();
        });
        socket.pipe(other);
      }
    });
  }
}
