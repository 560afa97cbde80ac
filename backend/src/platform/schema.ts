import { migrations } from '@maru/migrations';
import type { Queries } from './transaction.js';

/** @throws Error naming the migrations that this version stands on and the database has not had */
export async function mustBeMigrated(queries: Queries): Promise<void> {
  const rows = await queries.query<{ name: string }>('SELECT name FROM migrations');
  const applied = new Set(rows.map(({ name }) => name));
  const missing = migrations.map((Change) => new Change().name).filter((name) => !applied.has(name ?? ''));
  if (missing.length > 0) throw new Error(`migrations are missing: ${missing.join(', ')}`);
}
