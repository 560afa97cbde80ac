import { Client } from 'pg';
import type { Logger } from './logger.js';

/**
 * Calls `onNotice` at each NOTIFY on the channel with its payload, and once more without one whenever the connection
 * comes back, as what was said meanwhile is lost. A poll stands behind it wherever it is used.
 */
export class Listener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly onNotice: (payload?: string) => void,
    private readonly logger: Logger,
  ) {}

  async start(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: `maru-listen-${this.channel}`,
      keepAlive: true,
    });
    const again = () => {
      if (this.client !== client || this.closed) return;
      this.client = undefined;
      this.timer = setTimeout(() => void this.start(), 1_000);
    };
    this.client = client;
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) => this.onNotice(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(this.channel)}`);
      this.onNotice();
    } catch (error) {
      this.logger.debug({ error: String(error) }, 'not listening');
      again();
    }
  }

  async stop(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }
}
