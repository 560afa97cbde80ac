import type { Lab } from './lab.js';

/** Rows written so far of the tables a run writes. */
export async function writes(lab: Lab): Promise<Record<string, unknown>[]> {
  await lab.fixture.sql.query('SELECT pg_stat_force_next_flush()').catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  return lab.fixture.rows(
    `SELECT relname, n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_user_tables
     WHERE relname IN ('users', 'departments', 'user_roles', 'audit_logs', 'outbox') OR relname LIKE 'sync_kept_%' ORDER BY relname`,
  );
}
