import type { DirectoryConfig, LdapConnection, Problem } from '@maru/backend/directory';
import type { Session } from '../database/session.js';
import type { Heartbeat } from './heartbeat.js';

/** What everything that reads a directory into staging is given. */
export interface Reading {
  readonly connection: LdapConnection;
  readonly session: Session;
  readonly config: DirectoryConfig;
  readonly heartbeat: Heartbeat;
  readonly note: (problem: Problem) => void;
  readonly now: Date;
}

export async function clearStaging(session: Session): Promise<void> {
  await session.query(
    `TRUNCATE sync_people, sync_containers, sync_departments, sync_groups, sync_members, sync_probes, sync_changed, sync_backlinks`,
  );
}

/** Who moved from one base to another while they were read was read twice: the later record counts. */
export async function onceEach(session: Session): Promise<void> {
  await session.write(
    `DELETE FROM sync_people p USING (
       SELECT object_guid, max(id::text) AS last FROM sync_people WHERE object_guid IS NOT NULL
       GROUP BY object_guid HAVING count(*) > 1) twice
     WHERE p.object_guid = twice.object_guid AND p.id::text <> twice.last`,
  );
}
