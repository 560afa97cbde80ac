import {
  dnKey,
  openDirectory,
  readRootDse,
  type DirectoryConfig,
  type LdapConnection,
  type RootDse,
} from '@maru/backend/directory';
import { newId, type Clock, type Logger } from '@maru/backend/platform';
import type { Session } from '../database/session.js';
import type { AttributeMapping } from '../mapping/mapping.js';
import { personMapping } from '../mapping/person.js';
import type { Problem } from '../mapping/problem.js';
import { unseen } from '../plan/absent.js';
import type { FoundGroupRole } from '../plan/roles.js';
import { readDepartments } from '../read/departments.js';
import { readGroups } from '../read/groups.js';
import { readPeople } from '../read/people.js';
import { probe } from '../read/probe.js';
import { Units } from '../read/scope.js';
import { Staging } from '../read/staging.js';
import { MOST_PROBLEMS, type Cursor } from './conclude.js';
import type { Heartbeat } from './heartbeat.js';
import type { Staged } from './plan-and-apply.js';

export interface ReadingParts {
  readonly session: Session;
  readonly config: DirectoryConfig;
  readonly heartbeat: Heartbeat;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Told the controller as soon as it is known. */
  readonly onServer: (server: string) => Promise<void>;
}

/**
 * Reads all of a directory into staging. Ends normally only where every search came to its end.
 * @throws DirectoryRefused @throws DirectoryUnreachable @throws GroupGone
 */
export async function readDirectory(parts: ReadingParts): Promise<Staged> {
  const { config, heartbeat } = parts;
  await heartbeat.at('connecting');
  const connection = await openDirectory(config);
  try {
    const root = await readRootDse(connection);
    const server = root.dnsHostName ?? connection.server.host;
    await parts.onServer(server);
    return await readAll(parts, connection, root, cursorOf(server, root));
  } finally {
    connection.close();
  }
}

async function readAll(
  parts: ReadingParts,
  connection: LdapConnection,
  root: RootDse,
  cursor: Cursor | null,
): Promise<Staged> {
  const { session, config, heartbeat, clock } = parts;
  const problems: Problem[] = [];
  let problemCount = 0;
  const note = (problem: Problem): void => {
    problemCount += 1;
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  await heartbeat.at('reading');
  await session.query('TRUNCATE sync_people, sync_departments, sync_groups, sync_members, sync_probes');
  const now = clock.now();
  const attributeMapping = config.attributeMapping as AttributeMapping;
  const departmentsByName = attributeMapping.department !== undefined;
  const units = departmentsByName
    ? new Units(config.baseDns)
    : await readDepartments(connection, session, config.baseDns, note);
  const people = await readPeople(
    connection,
    session,
    { directoryId: config.id, baseDns: config.baseDns, userFilter: config.userFilter, departmentsByName },
    { mapping: personMapping(attributeMapping), units, now },
    { note, onPage: (read) => heartbeat.read(read) },
  );
  if (departmentsByName) await stageNamed(session, people.departments);
  const groups = await readRoles(parts, connection, root, note);
  await onceEach(session);
  await session.query('SELECT sync_analyze()');
  const missing = people.read === 0 ? [] : await unseen(session, config.id);
  if (missing.length > 0) {
    await heartbeat.at('probing');
    const onProbe = (): void => heartbeat.signal.throwIfAborted();
    await probe(connection, session, missing, { scope: config, now, onProbe });
  }
  await heartbeat.at('planning');
  return { understood: people.understood, problems, problemCount, groups, cursor };
}

/** Where the controller says what deltas need: which database it has, and how far it is. */
function cursorOf(server: string, { invocationId, highestCommittedUsn }: RootDse): Cursor | null {
  if (invocationId === undefined || highestCommittedUsn === undefined) return null;
  return { server, invocationId, usn: highestCommittedUsn };
}

async function readRoles(
  { session, config }: ReadingParts,
  connection: LdapConnection,
  root: RootDse,
  note: (problem: Problem) => void,
): Promise<FoundGroupRole[]> {
  if (config.groupMapping.length === 0) return [];
  const search = {
    root: root.defaultNamingContext ?? config.baseDns[0] ?? '',
    groupFilter: config.groupFilter,
    mapped: [...new Set(config.groupMapping.map(({ group }) => group))],
  };
  const found = await readGroups(connection, session, search, note);
  const roles = await session.query<{ id: string; name: string }>('SELECT id, name FROM roles');
  const idOf = new Map(roles.map(({ id, name }) => [name, id]));
  const given = config.groupMapping.flatMap(({ group, role }) => {
    const [groupGuid, roleId] = [found.get(dnKey(group)), idOf.get(role)];
    return groupGuid !== undefined && roleId !== undefined ? [{ groupGuid, roleId }] : [];
  });
  // One group written in two ways gives its role once.
  return [...new Map(given.map((role) => [`${role.groupGuid} ${role.roleId}`, role])).values()];
}

/** Departments that only a mapped attribute names, side by side. */
async function stageNamed(session: Session, departments: ReadonlyMap<string, string>): Promise<void> {
  const staging = Staging.open(session, 'sync_departments', ['id', 'object_guid', 'name']);
  for (const [objectGuid, name] of departments) staging.add([newId(), objectGuid, name]);
  await staging.end();
}

/** Who moved from one base to another while they were read was read twice: the later record counts. */
async function onceEach(session: Session): Promise<void> {
  await session.write(
    `DELETE FROM sync_people p USING (
       SELECT object_guid, max(id::text) AS last FROM sync_people WHERE object_guid IS NOT NULL
       GROUP BY object_guid HAVING count(*) > 1) twice
     WHERE p.object_guid = twice.object_guid AND p.id::text <> twice.last`,
  );
}
