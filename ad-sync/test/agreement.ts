import assert from 'node:assert/strict';
import type { Lab } from './lab.js';

export interface Change {
  readonly kind: string;
  readonly name: string;
  readonly code: string | null;
  readonly fields: unknown;
}

/** A run's plan as it is shown. */
export const changesOf = (lab: Lab, runId: string): Promise<Change[]> =>
  lab.fixture.rows<Change>(
    `SELECT kind, name, reason->>'code' AS code, fields FROM ad_sync_changes WHERE run_id = $1 ORDER BY position`,
    [runId],
  );

/**
 * A full run would find nothing to do: what deltas have made of the tables is what the directory holds. Only who left the
 * scope is missed once more, as a delta is no sighting of a full run.
 */
export async function mustAgree(lab: Lab): Promise<void> {
  const dry = await lab.run({ dryRun: true });
  assert.equal(dry.status, 'planned');
  const changes = await changesOf(lab, dry.id);
  assert.deepEqual(
    changes.filter(({ kind }) => kind !== 'missing'),
    [],
  );
  const missing = await lab.fixture.rows('SELECT FROM users WHERE is_active AND missing_since IS NOT NULL');
  assert.ok(changes.length <= missing.length);
}

const keptTables = ['people', 'containers', 'departments', 'groups', 'members'] as const;

/** All that deltas stand on, one text for each row; but for the names of managers out of scope, which nothing keeps up. */
export async function keptRows(lab: Lab): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const table of keptTables) {
    const found = await lab.fixture.rows<{ row: string }>(
      `SELECT (to_jsonb(k) - 'id' - 'manager_key')::text AS row FROM sync_kept_${table} k ORDER BY 1`,
    );
    rows[table] = found.map(({ row }) => row);
  }
  return rows;
}
