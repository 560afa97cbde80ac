import {
  accountState,
  allValues,
  bytes,
  dnKey,
  relativeId,
  text,
  uuidOfGuid,
  type LdapConnection,
} from '../directory/index.js';
import type { GroupRole } from './sync-config.entity.js';

/** A group that gives a role, as the console shows it. */
export interface PreviewGroup extends GroupRole {
  readonly isMapped: boolean;
  readonly isFound: boolean;
  readonly direct: number;
  readonly nested: number;
  readonly groups: number;
  readonly hasCycle: boolean;
  readonly added: number;
  readonly removed: number;
}

interface Group {
  readonly objectGuid: string;
  readonly dn: string;
  readonly relativeId: number | undefined;
}

interface Person {
  readonly objectGuid: string;
  readonly primaryGroup: number;
}

export interface GroupSearch {
  /** The domain's DN: groups seldom stand where people do. */
  readonly root: string;
  readonly groupFilter: string;
  readonly baseDns: readonly string[];
  readonly userFilter: string;
}

/** Who is in a group, of the people in scope who are active. */
export interface Membership {
  readonly objectGuid: string;
  /** Identities. */
  readonly direct: ReadonlySet<string>;
  readonly nested: ReadonlySet<string>;
  /** Groups within it, at every depth. */
  readonly groups: number;
  readonly hasCycle: boolean;
}

/** Groups of a directory and who is in them, read as they are asked for, each group once. */
export class PreviewGroups {
  private readonly members = new Map<string, Promise<readonly string[]>>();

  private constructor(
    private readonly connection: LdapConnection,
    private readonly groups: ReadonlyMap<string, Group>,
    private readonly people: ReadonlyMap<string, Person>,
  ) {}

  /** @throws DirectoryRefused @throws DirectoryUnreachable */
  static async read(connection: LdapConnection, search: GroupSearch, now: Date): Promise<PreviewGroups> {
    const groups = new Map<string, Group>();
    const ofGroups = { base: search.root, scope: 'sub', filter: search.groupFilter } as const;
    for await (const entries of connection.pages({ ...ofGroups, attributes: ['objectGUID', 'objectSid'] })) {
      for (const entry of entries) {
        const [guid, sid] = [bytes(entry, 'objectGUID'), bytes(entry, 'objectSid')];
        const objectGuid = guid && uuidOfGuid(guid);
        if (objectGuid) groups.set(dnKey(entry.dn), { objectGuid, dn: entry.dn, relativeId: sid && relativeId(sid) });
      }
    }
    const people = new Map<string, Person>();
    const attributes = ['objectGUID', 'primaryGroupID', 'userAccountControl', 'accountExpires'];
    for (const base of search.baseDns) {
      for await (const entries of connection.pages({ base, scope: 'sub', filter: search.userFilter, attributes })) {
        for (const entry of entries) {
          const guid = bytes(entry, 'objectGUID');
          const objectGuid = guid && uuidOfGuid(guid);
          const state = accountState(entry, now);
          if (!objectGuid || !state || state.isDisabled || state.isExpired) continue;
          people.set(dnKey(entry.dn), { objectGuid, primaryGroup: Number(text(entry, 'primaryGroupID') ?? 0) });
        }
      }
    }
    return new PreviewGroups(connection, groups, people);
  }

  /** @returns undefined for a group that is not there, or that the filter leaves out. @throws as {@link read} */
  async membership(dn: string): Promise<Membership | undefined> {
    const key = dnKey(dn);
    const group = this.groups.get(key);
    if (!group) return undefined;
    const direct = await this.directPeople(key);
    const nested = new Set(direct);
    const within = new Set([key]);
    const inner = new Map<string, readonly string[]>();
    // A set gives what is added to it while it is walked through, and each key once: a cycle ends.
    for (const at of within) {
      const groups = (await this.membersOf(at)).filter((member) => this.groups.has(member));
      inner.set(at, groups);
      for (const member of groups) within.add(member);
      for (const person of await this.directPeople(at)) nested.add(person);
    }
    const hasCycle = leadsBack(inner);
    return { objectGuid: group.objectGuid, direct, nested, groups: within.size - 1, hasCycle };
  }

  private async directPeople(key: string): Promise<Set<string>> {
    const people = new Set<string>();
    for (const member of await this.membersOf(key)) {
      const person = this.people.get(member);
      if (person) people.add(person.objectGuid);
    }
    const primary = this.groups.get(key)?.relativeId;
    if (primary !== undefined)
      for (const { objectGuid, primaryGroup } of this.people.values())
        if (primaryGroup === primary) people.add(objectGuid);
    return people;
  }

  /** Keys. */
  private membersOf(key: string): Promise<readonly string[]> {
    const known = this.members.get(key);
    if (known) return known;
    const reading = this.readMembers(this.groups.get(key)?.dn ?? '');
    this.members.set(key, reading);
    return reading;
  }

  private async readMembers(dn: string): Promise<string[]> {
    const entry = await this.connection.read(dn, ['member']);
    if (!entry) return [];
    const members: string[] = [];
    for await (const values of allValues(this.connection, dn, entry, 'member'))
      for (const value of values) members.push(dnKey(value.toString('utf8')));
    return members;
  }
}

/** Whether somebody who follows the arrows can come back to where they were. */
export function leadsBack(arrows: ReadonlyMap<string, readonly string[]>): boolean {
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (at: string): boolean => {
    if (open.has(at)) return true;
    if (done.has(at)) return false;
    open.add(at);
    const isBack = (arrows.get(at) ?? []).some(visit);
    open.delete(at);
    done.add(at);
    return isBack;
  };
  return [...arrows.keys()].some(visit);
}
