import type { Logger } from '../../platform/logger.js';
import type { Queries } from '../../platform/transaction.js';
import type { SessionEnds } from './doorkeeper.js';
import type { LiveSockets } from './live-sockets.js';

/** Milliseconds for which a connection may outlive its session where nobody could tell of its end. */
const INTERVAL = 30_000;

/** Ends connections with their sessions: at once where a change is told, else when PostgreSQL is asked next. */
export class SessionWatch {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sockets: LiveSockets,
    private readonly sessions: SessionEnds,
    private readonly queries: Queries,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => void this.look(), INTERVAL);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** @param userId whose sessions may have changed; everybody's where it is left out */
  async look(userId?: string): Promise<void> {
    const held = this.sockets.held(userId);
    if (held.length === 0) return;
    try {
      for (const { sessionId, reason } of await this.sessions.lost(this.queries, held)) {
        if (reason === 'rights') this.sockets.drop(sessionId);
        else this.sockets.end(sessionId, reason);
      }
    } catch (error) {
      this.logger.warn({ error: String(error) }, 'open connections were not checked');
    }
  }
}
