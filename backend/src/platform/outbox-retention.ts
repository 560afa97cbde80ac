import type { RecurringJob } from './job.js';
import type { Metrics } from './metrics.js';
import type { Queries } from './transaction.js';

const HOUR = 3_600_000;

/** What has been done for a week, and the answers of repeatable requests after their day, are deleted. */
export const outboxRetention = (queries: Queries): RecurringJob => ({
  name: 'outbox.retention',
  every: HOUR,
  perform: async () => {
    await queries.query(
      `DELETE FROM outbox WHERE id IN (
         SELECT id FROM outbox WHERE done_at < now() - interval '7 days' ORDER BY done_at LIMIT 10000)`,
    );
    await queries.query(`DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`);
  },
});

/** Depth and age of the outbox; an event that is dead waits for an administrator. */
export function observeOutbox(queries: Queries, metrics: Metrics): void {
  const count = async () => {
    const [row] = await queries.query<{ open: number; dead: number; age: number }>(
      `SELECT (SELECT count(*)::int FROM outbox WHERE done_at IS NULL AND dead_at IS NULL) AS open,
              (SELECT count(*)::int FROM outbox WHERE dead_at IS NOT NULL AND done_at IS NULL) AS dead,
              coalesce((SELECT extract(epoch FROM now() - min(created_at))::float8 FROM outbox
                        WHERE done_at IS NULL AND dead_at IS NULL), 0) AS age`,
    );
    return row ?? { open: 0, dead: 0, age: 0 };
  };
  metrics.gauge('maru_outbox_events', 'Events of the outbox by state', ['state'], async (gauge) => {
    const { open, dead } = await count();
    gauge.set({ state: 'open' }, open);
    gauge.set({ state: 'dead' }, dead);
  });
  metrics.gauge('maru_outbox_age_seconds', 'Age of the oldest event that is not done', [], async (gauge) => {
    gauge.set((await count()).age);
  });
}
