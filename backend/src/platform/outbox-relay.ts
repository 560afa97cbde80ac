import type { EventJob } from './job.js';
import type { Logger } from './logger.js';
import type { StoredEvent } from './outbox.js';
import type { Queue } from './queue.js';
import type { Queries } from './transaction.js';

const BATCH = 100;

export interface RelayTiming {
  /** Milliseconds after which an event that is not done is offered again. */
  readonly reoffer: number;
  /** Milliseconds between looks at the table without a NOTIFY. */
  readonly poll: number;
  /** Milliseconds to wait when Redis takes nothing. */
  readonly pause: number;
}

const standard: RelayTiming = { reoffer: 60_000, poll: 5_000, pause: 1_000 };

/**
 * Brings events from the outbox to the queue, one job for each handler. Several relays share the table by SKIP LOCKED;
 * none holds a transaction while it talks to Redis. An event is done when its handlers are, see {@link EventHandling}.
 */
export class OutboxRelay {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly queries: Queries,
    private readonly queue: Queue,
    private readonly jobs: readonly EventJob[],
    private readonly logger: Logger,
    private readonly timing: RelayTiming = standard,
  ) {}

  /** Looks at the table now, or once more when it is looking already. */
  wake(): void {
    if (this.stopped) return;
    if (this.working) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.working = this.drain().then((wait) => {
      this.working = undefined;
      if (this.again && wait === this.timing.poll) {
        this.again = false;
        this.wake();
      } else if (!this.stopped) {
        this.timer = setTimeout(() => {
          this.wake();
        }, wait);
      }
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  /** @returns milliseconds until the next look */
  private async drain(): Promise<number> {
    try {
      while (!this.stopped && (await this.offerBatch()) === BATCH);
      return this.timing.poll;
    } catch (error) {
      this.logger.warn({ error: String(error) }, 'events wait in the outbox');
      return this.timing.pause;
    }
  }

  private async offerBatch(): Promise<number> {
    const events = await this.claim();
    if (events.length === 0) return 0;
    const pairs = events.flatMap((event) =>
      this.jobs.filter((job) => job.on.includes(event.type)).map((job) => ({ event, job })),
    );
    try {
      const open = await this.expect(pairs.map(({ event, job }) => [event.id, job.name] as const));
      const due = pairs.filter(({ event, job }) => open.has(`${event.id}:${job.name}`));
      await Promise.all(due.map(({ event, job }) => this.offer(event, job)));
      const waiting = new Set(due.map(({ event }) => event.id));
      await this.finish(events.filter(({ id }) => !waiting.has(id)).map(({ id }) => id));
    } catch (error) {
      await this.queries.query('UPDATE outbox SET offered_at = NULL WHERE id = ANY($1) AND done_at IS NULL', [
        events.map(({ id }) => id),
      ]);
      throw error;
    }
    return events.length;
  }

  private claim(): Promise<StoredEvent[]> {
    return this.queries.query<StoredEvent>(
      `UPDATE outbox SET offered_at = now() WHERE id IN (
         SELECT id FROM outbox
         WHERE done_at IS NULL AND dead_at IS NULL
           AND (offered_at IS NULL OR offered_at < now() - $1 * interval '1 millisecond')
         ORDER BY offered_at NULLS FIRST, created_at LIMIT ${String(BATCH)} FOR UPDATE SKIP LOCKED)
       RETURNING id, type, version, ids, actor_id AS "actorId", trace_id AS "traceId"`,
      [this.timing.reoffer],
    );
  }

  /** Writes down which handlers an event needs. @returns `event:handler` of those that have not finished */
  private async expect(pairs: readonly (readonly [string, string])[]): Promise<Set<string>> {
    const ids = pairs.map(([id]) => id);
    await this.queries.query(
      `INSERT INTO outbox_handled (event_id, handler) SELECT * FROM unnest($1::uuid[], $2::text[])
       ON CONFLICT (event_id, handler) DO NOTHING`,
      [ids, pairs.map(([, name]) => name)],
    );
    const open = await this.queries.query<{ key: string }>(
      `SELECT event_id || ':' || handler AS key FROM outbox_handled WHERE event_id = ANY($1) AND handled_at IS NULL`,
      [ids],
    );
    return new Set(open.map(({ key }) => key));
  }

  private offer(event: StoredEvent, job: EventJob): Promise<void> {
    return this.queue.offer({
      id: `${event.id}:${job.name}`,
      payload: { event, handler: job.name },
      attempts: job.attempts,
      backoff: job.backoff,
    });
  }

  private async finish(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.queries.query('UPDATE outbox SET done_at = now() WHERE id = ANY($1)', [ids]);
  }
}
