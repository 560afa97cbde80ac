import { LRUCache } from 'lru-cache';
import { locales, type Actor, type Locale } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import type { Logger } from '../../platform/logger.js';
import type { Redis } from '../../platform/redis.js';
import type { Queries } from '../../platform/transaction.js';
import type { RightsRepository, RightsRow } from './rights.repository.js';

/** Milliseconds for which a change of rights may go unseen where nobody could tell of it. */
const RIGHTS_MS = 30_000;
const PEOPLE = 20_000;
const CHANNEL = 'maru:rights';

/** Somebody signed in; `locale` null where they have chosen none. */
export type SignedIn = Omit<Actor, 'locale'> & { readonly locale: Locale | null };

/** A person's rights as of at most {@link RIGHTS_MS} ago. */
export interface Rights extends Pick<RightsRow, 'isActive' | 'version' | 'settings' | 'endedSessions'> {
  /** The person in one of their sessions. */
  readonly actor: (sessionId: string) => SignedIn;
}

/**
 * Who may do what now. Each process keeps what it has read of a person, for 30 s at most; a change is told through
 * Redis at once. With Redis away PostgreSQL is read again after those 30 s.
 */
export class ActorSource {
  private readonly kept = new LRUCache<string, { readonly at: number; readonly rights: Promise<Rights | undefined> }>({
    max: PEOPLE,
  });
  private readonly listeners: ((userId: string) => void)[] = [];

  constructor(
    private readonly queries: Queries,
    private readonly repository: RightsRepository,
    private readonly redis: Redis,
    subscriber: Redis,
    private readonly clock: Clock,
    /** IANA name, for people who have chosen none. */
    private readonly timeZone: string,
    private readonly logger: Logger,
  ) {
    const subscribe = () => {
      subscriber.subscribe(CHANNEL).catch(() => undefined);
    };
    // What was said while the connection was away is lost, so nothing kept before it can be trusted.
    subscriber.on('ready', () => {
      this.kept.clear();
      subscribe();
    });
    subscriber.on('message', (channel, userId) => {
      if (channel === CHANNEL) this.changed(userId);
    });
    if (subscriber.status === 'ready') subscribe();
  }

  /** @returns undefined for somebody who is no more. @throws Unavailable DATABASE_UNAVAILABLE */
  of(userId: string): Promise<Rights | undefined> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(userId);
    if (known && now - known.at < RIGHTS_MS) return known.rights;
    const rights = this.read(this.queries, userId);
    const entry = { at: now, rights };
    this.kept.set(userId, entry);
    rights.catch(() => {
      if (this.kept.peek(userId) === entry) this.kept.delete(userId);
    });
    return rights;
  }

  /** Past everything that is kept: as the transaction sees it. */
  async read(queries: Queries, userId: string): Promise<Rights | undefined> {
    const row = await this.repository.of(queries, userId);
    return row && rightsOf(row, this.timeZone);
  }

  /** To be called once a change of roles, of activity or of sessions has been committed; every process forgets. */
  async forget(userId: string): Promise<void> {
    this.changed(userId);
    try {
      await this.redis.publish(CHANNEL, userId);
    } catch (error) {
      this.logger.debug({ error: String(error) }, 'a change of rights is seen elsewhere within 30 s');
    }
  }

  /** Calls back at each change of somebody's rights or sessions that this process hears of; twice for its own. */
  onChange(listener: (userId: string) => void): void {
    this.listeners.push(listener);
  }

  private changed(userId: string): void {
    this.kept.delete(userId);
    for (const listener of this.listeners) listener(userId);
  }
}

function rightsOf(row: RightsRow, timeZone: string): Rights {
  const permissions = new Set(row.permissions);
  const locale = locales.find((each: Locale) => each === row.settings.locale) ?? null;
  const chosen = row.settings.timeZone;
  const { id, roles, departmentId } = row;
  return {
    isActive: row.isActive,
    version: row.version,
    settings: row.settings,
    endedSessions: row.endedSessions,
    actor: (sessionId) => ({
      id,
      sessionId,
      roles,
      permissions,
      departmentId,
      locale,
      timeZone: typeof chosen === 'string' ? chosen : timeZone,
    }),
  };
}
