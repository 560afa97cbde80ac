/** What a plan over people comes to, said a second time and without SQL: the statement is held against it. */

export interface KnownPerson {
  readonly guid: string;
  readonly username: string;
  readonly isActive: boolean;
  readonly disabledBy: 'sync' | 'administrator' | 'login' | null;
  readonly isMissing: boolean;
  /** By a full run, not only by a delta. */
  readonly isMissedInFull: boolean;
}

export interface ReadPerson {
  readonly guid: string;
  readonly isValid: boolean;
  readonly isShut: boolean;
  readonly username: string;
  readonly upn: string | null;
}

export type Found = 'DELETED' | 'DISABLED' | 'PRESENT' | 'OUT_OF_SCOPE' | 'ABSENT';

export interface World {
  readonly reach: 'full' | 'delta';
  /** Of the directory; each identity once. */
  readonly known: readonly KnownPerson[];
  /** Logins of active local accounts. */
  readonly local: readonly string[];
  readonly read: readonly ReadPerson[];
  /** What asking for each missing person brings. */
  readonly probes: Readonly<Record<string, Found>>;
}

export interface Outcome {
  readonly username: string;
  readonly isActive: boolean;
  readonly isMissing: boolean;
}

const instead = (username: string, guid: string): string => `${username}~${guid.slice(0, 8)}`;

/** People by identity, as they shall be. */
export function expected({ reach, known, local, read, probes }: World): Map<string, Outcome> {
  const valid = new Map(read.filter(({ isValid }) => isValid).map((person) => [person.guid, person]));
  const seen = new Set(read.filter(({ isValid }) => !isValid).map(({ guid }) => guid));
  const outcomes = new Map<string, Outcome>();
  const held = new Set(local.map(lower));
  const yielding: KnownPerson[] = [];

  for (const person of known) {
    if (valid.has(person.guid)) continue;
    const { username, isActive, isMissing, isMissedInFull } = person;
    if (!isActive) {
      outcomes.set(person.guid, { username, isActive, isMissing });
      continue;
    }
    const found = probes[person.guid];
    const isSilent = reach === 'delta' && found === undefined && !isMissing;
    if (seen.has(person.guid) || found === 'PRESENT' || isSilent) {
      held.add(lower(username));
      outcomes.set(person.guid, { username, isActive: true, isMissing: false });
    } else if (found === 'DELETED' || found === 'DISABLED' || (reach === 'full' && isMissedInFull)) {
      outcomes.set(person.guid, { username, isActive: false, isMissing: true });
    } else {
      yielding.push(person);
    }
  }
  const byGuid = new Map(known.map((person) => [person.guid, person]));
  const isToBeActive = ({ guid, isShut }: ReadPerson): boolean =>
    !isShut && byGuid.get(guid)?.disabledBy !== 'administrator';
  for (const [guid, username] of logins([...valid.values()], byGuid, held, isToBeActive)) {
    const person = valid.get(guid);
    if (person) outcomes.set(guid, { username, isActive: isToBeActive(person), isMissing: false });
  }
  const taken = new Set(
    [...valid.values()].filter(({ isShut }) => !isShut).map(({ guid }) => lower(outcomes.get(guid)?.username ?? '')),
  );
  for (const { guid, username } of yielding) {
    const own = taken.has(lower(username)) ? instead(username, guid) : username;
    outcomes.set(guid, { username: own, isActive: true, isMissing: true });
  }
  return outcomes;
}

/** Who comes in under which login. */
function logins(
  people: readonly ReadPerson[],
  known: ReadonlyMap<string, KnownPerson>,
  held: ReadonlySet<string>,
  isToBeActive: (person: ReadPerson) => boolean,
): Map<string, string> {
  const result = new Map(people.map(({ guid, username }) => [guid, username]));
  const losers: ReadPerson[] = [];
  const claims = grouped(people.filter(isToBeActive), ({ username }) => lower(username));
  for (const [login, claimants] of claims) {
    const ranked = claimants.toSorted(
      (one, other) => rank(one, known) - rank(other, known) || order(one.guid, other.guid),
    );
    losers.push(...(held.has(login) ? ranked : ranked.slice(1)));
  }
  const wanted = new Set(people.map(({ username }) => lower(username)));
  const upns = new Set<string>();
  for (const { guid, username, upn } of losers.toSorted((one, other) => order(one.guid, other.guid))) {
    const isFree = upn !== null && !upns.has(lower(upn)) && !held.has(lower(upn)) && !wanted.has(lower(upn));
    if (upn !== null) upns.add(lower(upn));
    result.set(guid, isFree ? upn : instead(username, guid));
  }
  return result;
}

/** Whoever has the login, then whoever is known, then whoever is new. */
function rank({ guid, username }: ReadPerson, known: ReadonlyMap<string, KnownPerson>): number {
  const before = known.get(guid);
  if (!before) return 2;
  return before.isActive && lower(before.username) === lower(username) ? 0 : 1;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

const lower = (text: string): string => text.toLowerCase();
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
