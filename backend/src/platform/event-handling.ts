import { z } from 'zod';
import { runInContext } from './context.js';
import type { EventJob } from './job.js';
import type { Logger } from './logger.js';
import type { Transaction, Tx } from './transaction.js';

const payloadShape = z.object({
  handler: z.string(),
  event: z.object({
    id: z.uuid(),
    type: z.string(),
    version: z.number(),
    ids: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    actorId: z.uuid().nullable(),
    traceId: z.string().nullable(),
  }),
});

/** Runs the job an event was offered for, once as far as the database can tell, and says when the event is done. */
export class EventHandling {
  constructor(
    private readonly transaction: Transaction,
    private readonly jobs: readonly EventJob[],
    private readonly logger: Logger,
  ) {}

  /**
   * @param last whether no try follows this one; then a failure makes the event dead
   * @throws what the job threw, so that the queue tries again
   */
  async handle(payload: unknown, last: boolean): Promise<void> {
    const { event, handler } = payloadShape.parse(payload);
    const job = this.jobs.find(({ name }) => name === handler);
    const traceId = event.traceId ?? event.id;
    await runInContext({ requestId: event.id, traceId, actorId: event.actorId ?? undefined }, async () => {
      try {
        if (!job) throw new Error(`no handler named ${handler}`);
        await this.transaction(async (tx) => {
          if (!(await lockOpen(tx, event.id, handler))) return;
          await job.perform(event, tx);
          await finish(tx, event.id, handler);
        });
      } catch (error) {
        this.logger.warn({ event: event.type, handler, last, error: String(error) }, 'an event was not handled');
        if (last) await this.bury(event.id, handler, error);
        throw error;
      }
    });
  }

  private bury(eventId: string, handler: string, error: unknown): Promise<void> {
    return this.transaction(async (tx) => {
      await tx.query('UPDATE outbox_handled SET failed_at = now(), error = $3 WHERE event_id = $1 AND handler = $2', [
        eventId,
        handler,
        String(error).slice(0, 1_000),
      ]);
      await tx.query('UPDATE outbox SET dead_at = now() WHERE id = $1 AND done_at IS NULL', [eventId]);
    });
  }
}

/** @returns false where this handler has finished with the event, or the event is no more */
async function lockOpen(tx: Tx, eventId: string, handler: string): Promise<boolean> {
  const rows = await tx.query(
    'SELECT 1 FROM outbox_handled WHERE event_id = $1 AND handler = $2 AND handled_at IS NULL FOR UPDATE',
    [eventId, handler],
  );
  return rows.length === 1;
}

async function finish(tx: Tx, eventId: string, handler: string): Promise<void> {
  await tx.query(
    'UPDATE outbox_handled SET handled_at = now(), failed_at = NULL WHERE event_id = $1 AND handler = $2',
    [eventId, handler],
  );
  // Two handlers that finish together would each miss the other's mark: they pass here one after the other.
  await tx.query('SELECT 1 FROM outbox WHERE id = $1 FOR UPDATE', [eventId]);
  await tx.query(
    `UPDATE outbox SET done_at = now() WHERE id = $1
     AND NOT EXISTS (SELECT 1 FROM outbox_handled WHERE event_id = $1 AND handled_at IS NULL)`,
    [eventId],
  );
}
