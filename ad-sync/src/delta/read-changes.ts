import {
  allValues,
  type AttributeMapping,
  DirectoryRefused,
  dnKey,
  type Entry,
  type LdapConnection,
  personMapping,
  resultCodes,
} from '@maru/backend/directory';
import type { FoundGroupRole } from '../plan/roles.js';
import { readGroups, stageGroups, stageMembers, type Group } from '../read/groups.js';
import { readPeople } from '../read/people.js';
import { Places, stageContainers, stageNamed, stageUnits } from '../read/places.js';
import { probe } from '../read/probe.js';
import { groupRoles } from '../read/roles.js';
import { outermost } from '../read/scope.js';
import { Staging } from '../read/staging.js';
import { clearStaging, onceEach, type Reading } from '../run/reading.js';
import type { Cursor } from '../run/reach.js';
import { reasonOf, type Reason } from '../run/run-row.js';
import { changedSince, MOST_CHANGED, readChanged, stageChanged, type Changed } from './changed.js';
import { hasEnded, keptContainers } from './kept.js';
import { cameIn, movedContainers } from './moved.js';
import {
  doubtful,
  dropProbed,
  nestedGroups,
  overlayBacklinks,
  overlayMembers,
  overlayPeople,
  probeChanged,
  unchangedGroups,
} from './overlay.js';

/** What a delta came to; or why everything has to be read after all. */
export type ChangesRead =
  | { readonly is: 'nothing' }
  | { readonly is: 'all'; readonly reason: Reason }
  | { readonly is: 'staged'; readonly understood: number; readonly groups: readonly FoundGroupRole[] };

const all = (reason: Reason): ChangesRead => ({ is: 'all', reason });

/** Of somebody new, who refers to them: those entries have not changed. */
const backlinks = ['memberOf', 'directReports', 'managedObjects'];

/**
 * Reads what has changed since the cursor and lays it over what is kept, so that staging holds the directory as a full
 * run would read it. Where nothing has changed that is one search.
 * @param root the domain's DN
 * @throws DirectoryRefused @throws DirectoryUnreachable @throws GroupGone
 */
export async function readChanges(
  reading: Reading,
  { root, cursor }: { readonly root: string; readonly cursor: Cursor },
): Promise<ChangesRead> {
  const { connection, session, config, note, now } = reading;
  const changed = await readChanged(connection, { root, cursor, now }, note);
  if (changed === undefined) return all(reasonOf('TOO_MANY_CHANGED', { most: MOST_CHANGED }));
  if (changed.length === 0 && !(await hasEnded(session, config.id, now))) return { is: 'nothing' };
  // Whom a filter by membership finds changes with the group alone.
  if (/\bmemberof\b/i.test(config.userFilter) && changed.some(({ isGroup }) => isGroup))
    return all(reasonOf('FILTER_BY_GROUP'));
  const kept = await keptContainers(session, config.id);
  if (changed.some(({ container }) => container)) await mustHaveBases(connection, config.baseDns);
  const places = new Places(movedContainers(kept, changed), config.baseDns);
  const entering = cameIn(kept, places.all, changed, (container) => places.isWithin(container));
  if (entering) return all(reasonOf('UNIT_CAME_IN', { dn: entering.dn }));
  return stage(reading, { root, cursor, changed, places });
}

interface Found {
  readonly root: string;
  readonly cursor: Cursor;
  readonly changed: readonly Changed[];
  readonly places: Places;
}

async function stage(reading: Reading, { root, cursor, changed, places }: Found): Promise<ChangesRead> {
  const { connection, session, config, heartbeat, note, now } = reading;
  const attributeMapping = config.attributeMapping as AttributeMapping;
  const departmentsByName = attributeMapping.department !== undefined;
  await clearStaging(session);
  await stageChanged(session, changed);
  await stageContainers(session, places);
  const entries: [string, Entry][] = [];
  const people = await readPeople(
    connection,
    session,
    {
      directoryId: config.id,
      baseDns: config.baseDns,
      userFilter: changedSince(cursor, config.userFilter),
      departmentsByName,
    },
    {
      mapping: personMapping(attributeMapping),
      places,
      now,
      note,
      onPage: (read) => heartbeat.read(read),
      also: backlinks,
      onEntry: (objectGuid, entry) => entries.push([objectGuid, entry]),
    },
  );
  await onceEach(session);
  await overlayPeople(session, { directoryId: config.id, departmentsByName, now });
  await askDoubtful(reading);
  const groups = await readChangedGroups(reading, { root, cursor, changed, places });
  await stageBacklinks(reading, entries);
  await overlayBacklinks(session, config.id);
  if (departmentsByName) await stageNamedAlso(reading, people.departments);
  else await stageUnits(session);
  await probeChanged(session, config.id);
  await session.query('SELECT sync_analyze()');
  return { is: 'staged', understood: people.understood, groups };
}

/** A base that is another's name now, or nobody's, is an error and no absence, as in a full run. */
async function mustHaveBases(connection: LdapConnection, baseDns: readonly string[]): Promise<void> {
  for (const base of outermost(baseDns)) {
    if (!(await connection.read(base, ['objectGUID'])))
      throw new DirectoryRefused(resultCodes.noSuchObject, `no base ${base}`);
  }
}

async function askDoubtful({ connection, session, config, heartbeat, now }: Reading): Promise<void> {
  const identities = await doubtful(session);
  if (identities.length === 0) return;
  const onProbe = (): void => heartbeat.signal.throwIfAborted();
  await probe(connection, session, identities, { scope: config, now, onProbe });
  await dropProbed(session);
}

/** Groups that changed are read with all their members; those within them that never counted are read now, too. */
async function readChangedGroups(
  { connection, session, config, note }: Reading,
  { root, cursor, changed, places }: Found,
): Promise<FoundGroupRole[]> {
  if (config.groupMapping.length === 0) return [];
  const fresh = changed.some(({ isGroup, isDeleted }) => isGroup && !isDeleted)
    ? await readGroups(connection, { root, filter: changedSince(cursor, config.groupFilter), places }, note)
    : [];
  const known = await unchangedGroups(session, config.id);
  const keyOf = new Map(known.map(({ objectGuid, key }) => [objectGuid, key]));
  for (const { objectGuid, key } of fresh) keyOf.set(objectGuid, key);
  const within = new Map<string, string[]>();
  for (const { groupGuid, memberGuid } of await nestedGroups(session, config.id)) {
    const key = keyOf.get(memberGuid);
    if (key !== undefined) within.set(groupGuid, [...(within.get(groupGuid) ?? []), key]);
  }
  const read = new Set(fresh.map(({ objectGuid }) => objectGuid));
  const groups: Group[] = [...fresh];
  const unread = new Set<string>();
  for (const { objectGuid, key, containerGuid, relativeId, isRead } of known) {
    if (read.has(objectGuid)) continue;
    const base = `<GUID=${objectGuid}>`;
    const group = { objectGuid, key, base, containerGuid, relativeId: relativeId === null ? null : Number(relativeId) };
    groups.push(isRead ? { ...group, within: within.get(objectGuid) ?? [] } : group);
    if (isRead) unread.add(objectGuid);
  }
  const mapped = [...new Set(config.groupMapping.map(({ group }) => group))];
  const found = await stageMembers(connection, session, { groups, mapped }, note);
  await stageGroups(session, groups, found.counting);
  await overlayMembers(
    session,
    config.id,
    [...found.counting].filter((objectGuid) => unread.has(objectGuid)),
  );
  return groupRoles(session, config, found.mapped);
}

async function stageBacklinks({ connection, session }: Reading, entries: [string, Entry][]): Promise<void> {
  const staging = Staging.open(session, 'sync_backlinks', ['object_guid', 'attribute', 'dn_key']);
  for (const [objectGuid, entry] of entries) {
    staging.add([objectGuid, '', '']);
    for (const attribute of backlinks) {
      for await (const values of allValues(connection, `<GUID=${objectGuid}>`, entry, attribute)) {
        for (const value of values) staging.add([objectGuid, attribute, dnKey(value.toString('utf8'))]);
      }
    }
    if (staging.isFull) await staging.flush();
  }
  await staging.end();
}

/** Departments by name: those just read, and those of people who have not changed. */
async function stageNamedAlso({ session, config }: Reading, read: ReadonlyMap<string, string>): Promise<void> {
  const kept = await session.query<{ objectGuid: string; name: string }>(
    'SELECT object_guid AS "objectGuid", name FROM sync_kept_departments WHERE directory_id = $1',
    [config.id],
  );
  await stageNamed(session, new Map([...kept.map(({ objectGuid, name }) => [objectGuid, name] as const), ...read]));
}
