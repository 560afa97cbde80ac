import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * Stands between a directory and who asks it, and passes on what it is told to. TLS goes through untouched, so the
 * certificate holds as long as the host's name does.
 */
export class SlowRelay {
  private readonly sockets = new Set<Socket>();
  private readonly waiting: { chunk: Buffer; readonly to: Socket }[] = [];
  /** Bytes of answers that may still pass. */
  private left = Infinity;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    directory: { readonly host: string; readonly port: number },
  ) {
    server.on('connection', (asking) => {
      const answering = connect(directory);
      for (const [socket, other] of [
        [asking, answering],
        [answering, asking],
      ] as const) {
        this.sockets.add(socket);
        socket.on('error', () => other.destroy());
        socket.on('close', () => {
          this.sockets.delete(socket);
          other.destroy();
        });
      }
      asking.on('data', (chunk) => answering.write(chunk));
      answering.on('data', (chunk) => {
        this.waiting.push({ chunk, to: asking });
        this.flow();
      });
    });
  }

  /** @param port of a directory on this machine */
  static async to(port: number): Promise<SlowRelay> {
    const server = createServer();
    const relay = new SlowRelay(server, { host: 'localhost', port });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    return relay;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on so many bytes of answers pass, and then none. */
  letThrough(bytes: number): void {
    this.left = bytes;
    this.flow();
  }

  private flow(): void {
    for (let next = this.waiting[0]; next && this.left > 0; next = this.waiting[0]) {
      const passing = next.chunk.subarray(0, this.left);
      this.left -= passing.length;
      if (!next.to.destroyed) next.to.write(passing);
      next.chunk = next.chunk.subarray(passing.length);
      if (next.chunk.length === 0) this.waiting.shift();
    }
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
