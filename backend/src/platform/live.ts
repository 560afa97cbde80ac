import type { Permission } from './actor.js';
import type { Logger } from './logger.js';
import type { Redis } from './redis.js';

/** Whom something is told who has a page open. */
export type Audience = 'everybody' | { readonly people: readonly string[] } | { readonly permission: Permission };

/** What has become of one person's notifications. */
export interface NotificationChange {
  readonly userId: string;
  /** New, or read. */
  readonly changed?: string;
  /** Replaced by the new one. */
  readonly removed?: readonly string[];
  /** Milliseconds since 1970: all that were there then are read. */
  readonly readBefore?: number;
}

/** What one process says and every process with open connections hears, by topic. */
export interface LiveTopics {
  readonly notifications: readonly NotificationChange[];
  readonly portlet: { readonly to: Audience; readonly type: string };
}

type Said = { [T in keyof LiveTopics]: { readonly topic: T; readonly data: LiveTopics[T] } }[keyof LiveTopics];

export interface LiveListener {
  readonly hear: (said: Said) => void;
  /** The connection to Redis is back: what was said meanwhile is lost. */
  readonly missed: () => void;
}

const CHANNEL = 'maru:live';

/**
 * From any process to the pages people have open, through Redis' pub/sub. Nothing is kept for whoever is not there:
 * everything said here can be read in PostgreSQL, and clients ask for it when they come back.
 */
export class LiveChannel {
  constructor(
    private readonly redis: Redis,
    private readonly subscriber: Redis,
    private readonly logger: Logger,
  ) {}

  /** To be called once what it tells of has been committed. Never throws. */
  async say<T extends keyof LiveTopics>(topic: T, data: LiveTopics[T]): Promise<void> {
    try {
      await this.redis.publish(CHANNEL, JSON.stringify({ topic, data }));
    } catch (error) {
      this.logger.debug({ error: String(error) }, 'not told live; clients catch up');
    }
  }

  /** What this process says is heard as well. */
  listen({ hear, missed }: LiveListener): void {
    const subscribe = () => this.subscriber.subscribe(CHANNEL);
    this.subscriber.on('ready', () => void subscribe().then(missed, () => undefined));
    this.subscriber.on('message', (channel, text) => {
      if (channel === CHANNEL) hear(JSON.parse(text) as Said);
    });
    if (this.subscriber.status === 'ready') subscribe().catch(() => undefined);
  }
}
