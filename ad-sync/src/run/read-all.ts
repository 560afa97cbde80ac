import { type AttributeMapping, isWithin, personMapping } from '@maru/backend/directory';
import { unseen } from '../plan/absent.js';
import type { FoundGroupRole } from '../plan/roles.js';
import { readContainers } from '../read/containers.js';
import { readGroups, stageGroups, stageMembers } from '../read/groups.js';
import { readPeople } from '../read/people.js';
import { Places, stageContainers, stageNamed, stageUnits } from '../read/places.js';
import { probe } from '../read/probe.js';
import { groupRoles } from '../read/roles.js';
import { outermost } from '../read/scope.js';
import { clearStaging, onceEach, type Reading } from './reading.js';

export interface AllRead {
  /** People read and understood. */
  readonly understood: number;
  readonly groups: readonly FoundGroupRole[];
}

/**
 * Reads all of a directory into staging.
 * @param root the domain's DN, where the directory tells it
 * @throws DirectoryRefused @throws DirectoryUnreachable @throws GroupGone
 */
export async function readAll(reading: Reading, root: string | undefined): Promise<AllRead> {
  const { connection, session, config, heartbeat, note, now } = reading;
  await clearStaging(session);
  const attributeMapping = config.attributeMapping as AttributeMapping;
  const departmentsByName = attributeMapping.department !== undefined;
  // From the domain's root, so that whatever moves later is known; elsewhere only what departments are made of.
  const isDomain = root !== undefined && config.baseDns.every((base) => isWithin(base, root));
  const containers = await readContainers(connection, isDomain ? [root] : outermost(config.baseDns), note);
  const places = new Places(containers, config.baseDns);
  await stageContainers(session, places);
  const people = await readPeople(
    connection,
    session,
    { directoryId: config.id, baseDns: config.baseDns, userFilter: config.userFilter, departmentsByName },
    { mapping: personMapping(attributeMapping), places, now, note, onPage: (read) => heartbeat.read(read) },
  );
  if (departmentsByName) await stageNamed(session, people.departments);
  else await stageUnits(session);
  const groups = await readRoles(reading, root, places);
  await onceEach(session);
  await session.query('SELECT sync_analyze()');
  const missing = people.read === 0 ? [] : await unseen(session, config.id);
  if (missing.length > 0) {
    await heartbeat.at('probing');
    const onProbe = (): void => heartbeat.signal.throwIfAborted();
    await probe(connection, session, missing, { scope: config, now, onProbe });
  }
  return { understood: people.understood, groups };
}

async function readRoles(
  { connection, session, config, note }: Reading,
  root: string | undefined,
  places: Places,
): Promise<FoundGroupRole[]> {
  if (config.groupMapping.length === 0) return [];
  const search = { root: root ?? config.baseDns[0] ?? '', filter: config.groupFilter, places };
  const groups = await readGroups(connection, search, note);
  const mapped = [...new Set(config.groupMapping.map(({ group }) => group))];
  const found = await stageMembers(connection, session, { groups, mapped }, note);
  await stageGroups(session, groups, found.counting);
  return groupRoles(session, config, found.mapped);
}
