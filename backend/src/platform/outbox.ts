import { currentContext } from './context.js';
import { newId } from './ids.js';
import type { Tx } from './transaction.js';

/** Something that happened, told by ids: whoever handles it reads what is true by then. */
export interface NewEvent {
  /** `<thing>.<what happened>`, such as `sync_run.held`. */
  readonly type: string;
  readonly version: number;
  readonly ids: Readonly<Record<string, string | readonly string[]>>;
}

export interface StoredEvent extends NewEvent {
  readonly id: string;
  readonly actorId: string | null;
  readonly traceId: string | null;
}

/** Writes events in the transaction of the change they tell of; the relay takes them from there. */
export class Outbox {
  async add(tx: Tx, { type, version, ids }: NewEvent): Promise<void> {
    const context = currentContext();
    await tx.query('INSERT INTO outbox (id, type, version, ids, actor_id, trace_id) VALUES ($1, $2, $3, $4, $5, $6)', [
      newId(),
      type,
      version,
      JSON.stringify(ids),
      context?.actorId ?? null,
      context?.traceId ?? null,
    ]);
  }
}
