import {
  allValues,
  bytes,
  dnKey,
  type LdapConnection,
  type Problem,
  relativeId,
  uuidOfGuid,
} from '@maru/backend/directory';
import type { Session } from '../database/session.js';
import type { Places } from './places.js';
import { Staging } from './staging.js';

export interface Group {
  readonly objectGuid: string;
  readonly key: string;
  /** The name to read it by, best its identity: a group renamed meanwhile is still the same. */
  readonly base: string;
  readonly containerGuid: string | null;
  readonly relativeId: number | null;
  /** Keys of the groups within, where its members are known already; else they are read. */
  readonly within?: readonly string[];
}

/**
 * Reads the groups that a filter finds, without their members.
 * @param root the domain's DN: groups seldom stand where people do
 * @throws DirectoryRefused @throws DirectoryUnreachable
 */
export async function readGroups(
  connection: LdapConnection,
  { root, filter, places }: { readonly root: string; readonly filter: string; readonly places: Places },
  note: (problem: Problem) => void,
): Promise<Group[]> {
  const groups: Group[] = [];
  const attributes = ['objectGUID', 'objectSid'];
  for await (const entries of connection.pages({ base: root, scope: 'sub', filter, attributes })) {
    for (const entry of entries) {
      const { dn } = entry;
      const guid = bytes(entry, 'objectGUID');
      const objectGuid = guid && uuidOfGuid(guid);
      if (objectGuid === undefined) {
        note({ dn, objectGuid: null, code: 'GUID_UNREADABLE', params: {} });
        continue;
      }
      const sid = bytes(entry, 'objectSid');
      const key = dnKey(dn);
      const containerGuid = places.containerOf(key);
      groups.push({ objectGuid, key, base: dn, containerGuid, relativeId: (sid && relativeId(sid)) ?? null });
    }
  }
  return groups;
}

/**
 * Follows the groups that give roles to those within them, and stages the members of each that are not known yet.
 * @param mapped DNs of the groups that give roles
 * @returns identities of the mapped groups that were found by the key of their name, and of all whose members count
 * @throws DirectoryRefused @throws DirectoryUnreachable @throws GroupGone
 */
export async function stageMembers(
  connection: LdapConnection,
  session: Session,
  { groups, mapped }: { readonly groups: readonly Group[]; readonly mapped: readonly string[] },
  note: (problem: Problem) => void,
): Promise<{ readonly mapped: ReadonlyMap<string, string>; readonly counting: ReadonlySet<string> }> {
  const known = new Map(groups.map((group) => [group.key, group]));
  const found = new Map<string, string>();
  const wanted = new Set<string>();
  for (const dn of mapped) {
    const group = known.get(dnKey(dn));
    if (!group) {
      note({ dn, objectGuid: null, code: 'GROUP_NOT_FOUND', params: {} });
      continue;
    }
    found.set(group.key, group.objectGuid);
    wanted.add(group.key);
  }
  const counting = new Set<string>();
  const staging = Staging.open(session, 'sync_members', ['group_guid', 'member_key']);
  // A set gives what is added to it while it is walked through, and each key once.
  for (const key of wanted) {
    const group = known.get(key);
    if (!group) continue;
    counting.add(group.objectGuid);
    for (const nested of group.within ?? []) wanted.add(nested);
    if (group.within) continue;
    for await (const member of members(connection, group)) {
      const memberKey = dnKey(member);
      staging.add([group.objectGuid, memberKey]);
      if (known.has(memberKey)) wanted.add(memberKey);
      if (staging.isFull) await staging.flush();
    }
  }
  await staging.end();
  return { mapped: found, counting };
}

async function* members(connection: LdapConnection, { base }: Group): AsyncGenerator<string, void, void> {
  const entry = await connection.read(base, ['member']);
  // Gone since it was listed: read as having nobody, it would take roles from people by an accident of timing.
  if (!entry) throw new GroupGone(base);
  for await (const values of allValues(connection, base, entry, 'member')) {
    for (const value of values) yield value.toString('utf8');
  }
}

/** A group that was there a moment ago is not: what was read is of two moments. */
export class GroupGone extends Error {
  override readonly name = 'GroupGone';

  constructor(readonly dn: string) {
    super('a group went while it was read');
  }
}

/** @param counting identities of those whose members have been read */
export async function stageGroups(
  session: Session,
  groups: readonly Group[],
  counting: ReadonlySet<string>,
): Promise<void> {
  const staging = Staging.open(session, 'sync_groups', [
    'object_guid',
    'dn_key',
    'container_guid',
    'relative_id',
    'is_read',
  ]);
  for (const { objectGuid, key, containerGuid, relativeId: id } of groups)
    staging.add([objectGuid, key, containerGuid, id, counting.has(objectGuid)]);
  await staging.end();
}
