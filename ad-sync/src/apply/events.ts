import { newId } from '@maru/backend/platform';
import type { Sql } from '../database/session.js';
import type { RunRow } from '../run/run-row.js';

export interface RunEvent {
  readonly type: string;
  readonly ids: Readonly<Record<string, string | readonly string[]>>;
}

/** One event for each batch of ids. */
export const batched = (type: string, name: string, batches: readonly (readonly string[])[]): RunEvent[] =>
  batches.map((ids) => ({ type, ids: { [name]: ids } }));

/** In the transaction of what they tell of. */
export async function addEvents(
  sql: Sql,
  run: Pick<RunRow, 'id' | 'requestedBy'>,
  events: readonly RunEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await sql.write(
    `INSERT INTO outbox (id, type, version, ids, actor_id, trace_id)
     SELECT e.id, e.type, 1, e.ids, $4, $5 FROM unnest($1::uuid[], $2::text[], $3::jsonb[]) AS e(id, type, ids)`,
    [
      events.map(() => newId()),
      events.map(({ type }) => type),
      events.map(({ ids }) => JSON.stringify(ids)),
      run.requestedBy,
      run.id,
    ],
  );
}
