import type { Queries } from '@maru/backend/platform';
import type { Sql } from './session.js';

/** Single statements over the pool, or those of a transaction, in the form plans and records take. */
export const pooled = (queries: Queries): Sql => ({
  query: (sql, parameters) => queries.query(sql, parameters),
  write: async (sql, parameters) => (await queries.query(`${sql} RETURNING 1`, parameters)).length,
});
