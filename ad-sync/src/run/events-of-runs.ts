import { addEvents } from '../apply/events.js';
import type { Sql } from '../database/session.js';
import { isFailure, statusBefore } from './run-records.js';
import type { RunRow } from './run-row.js';

/** Administrators hear of the first failure in a row, not of each. In the transaction that ends the run. */
export async function tellFailure(sql: Sql, run: RunRow): Promise<void> {
  if (run.dryRun || isFailure(await statusBefore(sql, run))) return;
  await addEvents(sql, run, [{ type: 'sync_run.failed', ids: { runId: run.id } }]);
}

/** And that it works again. */
export async function tellRecovery(sql: Sql, run: RunRow): Promise<void> {
  if (!isFailure(await statusBefore(sql, run))) return;
  await addEvents(sql, run, [{ type: 'sync_run.recovered', ids: { runId: run.id } }]);
}

/** Of a held plan, unless it is the one they have heard of already. */
export async function tellHeld(
  sql: Sql,
  run: RunRow,
  replacedHashes: readonly (string | null)[],
  hash: string,
): Promise<void> {
  if (replacedHashes.includes(hash)) return;
  await addEvents(sql, run, [{ type: 'sync_run.held', ids: { runId: run.id } }]);
}

/** Those who were named with the approval take over now that it is applied. */
export async function tellApplied(sql: Sql, run: RunRow): Promise<void> {
  const named = await sql.query(`SELECT FROM ad_sync_logs WHERE id = $1 AND stand_ins <> '[]'`, [run.id]);
  if (named.length > 0) await addEvents(sql, run, [{ type: 'sync_run.applied', ids: { runId: run.id } }]);
}
