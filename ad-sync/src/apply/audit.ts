import { newId } from '@maru/backend/platform';
import type { Sql } from '../database/session.js';
import type { Counts } from '../plan/facts.js';
import type { RunRow } from '../run/run-row.js';

/** Rows a statement carries. */
const BATCH = 1_000;

/**
 * Who may do what from now on, person by person, and the run as a whole; what else changed of a person stands in the
 * run's changes.
 */
export async function writeAudit(sql: Sql, run: RunRow, counts: Counts, now: Date): Promise<void> {
  const changes = await sql.query<{ kind: string; id: string; details: object }>(
    `SELECT kind, subject_id AS id, jsonb_build_object('runId', run_id, 'reason', reason->>'code', 'fields', fields) AS details
     FROM ad_sync_changes WHERE run_id = $1
       AND (kind IN ('disable', 'enable', 'role', 'conflict') OR (kind = 'rename' AND fields @> '[{"field": "username"}]')
         OR (kind = 'reappear' AND fields @> '[{"after": "true", "before": "false"}]'))
     ORDER BY position`,
    [run.id],
  );
  const records = [
    {
      action: 'directory.run_applied',
      type: 'sync_run',
      id: run.id,
      details: { number: run.number, trigger: run.trigger, counts },
    },
    ...changes.map(({ kind, id, details }) => ({ action: `directory.person_${kind}`, type: 'user', id, details })),
  ];
  for (let from = 0; from < records.length; from += BATCH) {
    const part = records.slice(from, from + BATCH);
    await sql.write(
      `INSERT INTO audit_logs (id, at, actor_id, action, target_type, target_id, details, request_id)
       SELECT a.id, $6, $7, a.action, a.type, a.target, a.details, $8
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::jsonb[]) AS a(id, action, type, target, details)`,
      [
        part.map(() => newId()),
        part.map(({ action }) => action),
        part.map(({ type }) => type),
        part.map(({ id }) => id),
        part.map(({ details }) => JSON.stringify(details)),
        now,
        run.requestedBy,
        run.id,
      ],
    );
  }
}
