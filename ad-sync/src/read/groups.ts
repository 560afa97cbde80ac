import { allValues, bytes, dnKey, relativeId, uuidOfGuid, type LdapConnection } from '@maru/backend/directory';
import type { Session } from '../database/session.js';
import type { Problem } from '../mapping/problem.js';
import { Staging } from './staging.js';

export interface GroupSearch {
  /** The domain's DN: groups seldom stand where people do. */
  readonly root: string;
  readonly groupFilter: string;
  /** DNs of the groups that give roles. */
  readonly mapped: readonly string[];
}

interface Group {
  readonly objectGuid: string;
  readonly dn: string;
  readonly relativeId: number | null;
}

/**
 * Reads the groups that give roles and those within them into staging, with all their members.
 * @returns identities of the mapped groups that were found, by the key of their name
 * @throws DirectoryRefused @throws DirectoryUnreachable
 */
export async function readGroups(
  connection: LdapConnection,
  session: Session,
  search: GroupSearch,
  note: (problem: Problem) => void,
): Promise<ReadonlyMap<string, string>> {
  const known = await allGroups(connection, search, note);
  const mapped = new Map<string, string>();
  const wanted = new Set<string>();
  for (const dn of search.mapped) {
    const group = known.get(dnKey(dn));
    if (!group) {
      note({ dn, objectGuid: null, code: 'GROUP_NOT_FOUND', params: {} });
      continue;
    }
    mapped.set(dnKey(dn), group.objectGuid);
    wanted.add(dnKey(dn));
  }
  const staging = Staging.open(session, 'sync_members', ['group_guid', 'member_key']);
  // A set gives what is added to it while it is walked through, and each key once.
  for (const key of wanted) {
    const group = known.get(key);
    if (!group) continue;
    for await (const member of members(connection, group)) {
      const memberKey = dnKey(member);
      staging.add([group.objectGuid, memberKey]);
      if (known.has(memberKey)) wanted.add(memberKey);
      if (staging.isFull) await staging.flush();
    }
  }
  await staging.end();
  await stageGroups(session, known, wanted);
  return mapped;
}

async function allGroups(
  connection: LdapConnection,
  { root, groupFilter }: GroupSearch,
  note: (problem: Problem) => void,
): Promise<Map<string, Group>> {
  const groups = new Map<string, Group>();
  const attributes = ['objectGUID', 'objectSid'];
  for await (const entries of connection.pages({ base: root, scope: 'sub', filter: groupFilter, attributes })) {
    for (const entry of entries) {
      const guid = bytes(entry, 'objectGUID');
      const objectGuid = guid && uuidOfGuid(guid);
      if (objectGuid === undefined) {
        note({ dn: entry.dn, objectGuid: null, code: 'GUID_UNREADABLE', params: {} });
        continue;
      }
      const sid = bytes(entry, 'objectSid');
      groups.set(dnKey(entry.dn), { objectGuid, dn: entry.dn, relativeId: (sid && relativeId(sid)) ?? null });
    }
  }
  return groups;
}

/** By identity where the directory knows that, so that a group renamed meanwhile is still the same. */
async function* members(connection: LdapConnection, { dn }: Group): AsyncGenerator<string, void, void> {
  const entry = await connection.read(dn, ['member']);
  // Gone since it was listed: read as having nobody, it would take roles from people by an accident of timing.
  if (!entry) throw new GroupGone(dn);
  for await (const values of allValues(connection, dn, entry, 'member')) {
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

async function stageGroups(
  session: Session,
  known: ReadonlyMap<string, Group>,
  keys: ReadonlySet<string>,
): Promise<void> {
  const staging = Staging.open(session, 'sync_groups', ['object_guid', 'dn_key', 'relative_id']);
  for (const key of keys) {
    const group = known.get(key);
    if (group) staging.add([group.objectGuid, key, group.relativeId]);
  }
  await staging.end();
}
