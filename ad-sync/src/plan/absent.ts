import type { Sql } from '../database/session.js';

/** Whether staging holds a directory as it was read, or as it was kept with what has changed since. */
export type Reach = 'full' | 'delta';

export interface Absence {
  readonly directoryId: string;
  /** The run whose plan was approved: a yes to it stands for the second sighting of whom it showed. */
  readonly approves: string | null;
  readonly reach: Reach;
}

/**
 * What becomes of known, active people whom no understood record stands for. A record that could not be understood still
 * shows that somebody is there; the second full run in a row that misses a person disables them, and so does the
 * directory's own word on a first. A delta knows only what the changes say: of everybody else nothing changes.
 */
export async function planAbsent(sql: Sql, { directoryId, approves, reach }: Absence): Promise<void> {
  await sql.write(
    `INSERT INTO sync_plan_absent (user_id, object_guid, outcome, reason)
     SELECT id, object_guid,
       CASE WHEN seen OR found = 'PRESENT' THEN CASE WHEN missing_since IS NULL THEN 'KEEP' ELSE 'REAPPEAR' END
            WHEN found IN ('DELETED', 'DISABLED') OR missed_before OR approved THEN 'DISABLE'
            WHEN $3 = 'delta' AND found IS NULL AND missing_since IS NULL THEN 'KEEP'
            ELSE 'MISSING' END,
       CASE WHEN seen OR found = 'PRESENT' THEN NULL
            WHEN found IN ('DELETED', 'DISABLED') THEN found
            WHEN missed_before OR approved THEN CASE found WHEN 'OUT_OF_SCOPE' THEN found ELSE 'NOT_FOUND_TWICE' END
            ELSE coalesce(found, 'ABSENT') END
     FROM (
       SELECT u.id, u.object_guid, u.missing_since, u.missed_in_full AND $3 = 'full' AS missed_before, b.found,
         u.object_guid IN (SELECT p.object_guid FROM sync_people p WHERE NOT p.is_valid AND p.object_guid IS NOT NULL)
           OR lower(u.ad_dn) IN (SELECT lower(p.dn) FROM sync_people p WHERE p.object_guid IS NULL) AS seen,
         u.object_guid IN (SELECT c.object_guid FROM ad_sync_changes c
           WHERE c.run_id = $2 AND c.kind IN ('missing', 'disable') AND c.object_guid IS NOT NULL) AS approved
       FROM users u LEFT JOIN sync_probes b ON b.object_guid = u.object_guid
       WHERE u.directory_id = $1 AND u.is_active
         AND NOT EXISTS (SELECT FROM sync_people p WHERE p.is_valid AND p.object_guid = u.object_guid)
     ) unmatched`,
    [directoryId, approves, reach],
  );
}

/** Identities of the people whom the directory has to be asked about one by one: active, and in no record at all. */
export async function unseen(sql: Sql, directoryId: string): Promise<string[]> {
  const rows = await sql.query<{ objectGuid: string }>(
    `SELECT u.object_guid AS "objectGuid" FROM users u
     WHERE u.directory_id = $1 AND u.is_active
       AND NOT EXISTS (SELECT FROM sync_people p WHERE p.object_guid = u.object_guid)
       AND NOT EXISTS (SELECT FROM sync_people p WHERE p.object_guid IS NULL AND lower(p.dn) = lower(u.ad_dn))
     ORDER BY u.object_guid`,
    [directoryId],
  );
  return rows.map(({ objectGuid }) => objectGuid);
}
