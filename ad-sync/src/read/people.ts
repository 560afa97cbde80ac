import {
  dnKey,
  type Entry,
  type Fields,
  type LdapConnection,
  type PersonMapping,
  type PersonRecord,
  type Problem,
} from '@maru/backend/directory';
import { newId } from '@maru/backend/platform';
import { v5 as nameBasedId } from 'uuid';
import type { Session } from '../database/session.js';
import type { Places } from './places.js';
import { outermost } from './scope.js';
import { Staging, type Value } from './staging.js';

export interface PeopleSearch {
  readonly directoryId: string;
  readonly baseDns: readonly string[];
  readonly userFilter: string;
  /** Whether departments come from the mapping and not from the units people stand in. */
  readonly departmentsByName: boolean;
}

export interface PeopleReading {
  readonly mapping: PersonMapping;
  readonly places: Places;
  readonly now: Date;
  readonly note: (problem: Problem) => void;
  /** Told how many have been read. */
  readonly onPage: (read: number) => void;
  /** Told each entry that has an identity; {@link also} are asked for with it. */
  readonly onEntry?: (objectGuid: string, entry: Entry) => void;
  readonly also?: readonly string[];
}

export interface PeopleRead {
  readonly read: number;
  /** People read and understood. */
  readonly understood: number;
  /** Names of departments by identity, where the mapping gives them. */
  readonly departments: ReadonlyMap<string, string>;
}

/**
 * Reads people into staging; while one page is decoded the next one comes, and PostgreSQL takes in the last.
 * @throws DirectoryRefused @throws DirectoryUnreachable, and what onPage throws
 */
export async function readPeople(
  connection: LdapConnection,
  session: Session,
  { directoryId, baseDns, userFilter, departmentsByName }: PeopleSearch,
  { mapping, places, now, note, onPage, onEntry, also = [] }: PeopleReading,
): Promise<PeopleRead> {
  const departments = new Map<string, string>();
  const departmentOf = (key: string, name: string | null): string | null => {
    if (!departmentsByName) return places.departmentOf(key);
    if (name === null) return null;
    const id = nameBasedId(name, directoryId);
    departments.set(id, name);
    return id;
  };
  const staging = Staging.open(session, 'sync_people', columns);
  let read = 0;
  let understood = 0;
  for (const base of outermost(baseDns)) {
    for await (const entries of connection.pages({
      base,
      scope: 'sub',
      filter: userFilter,
      attributes: [...mapping.attributes, ...also],
    })) {
      for (const entry of entries) {
        const person = mapping.read(entry, now);
        const key = dnKey(person.dn);
        staging.add(row(person, key, places.containerOf(key), departmentOf(key, person.fields?.department ?? null)));
        for (const problem of person.problems) note(problem);
        if (person.fields) understood += 1;
        if (person.objectGuid !== null) onEntry?.(person.objectGuid, entry);
        if (staging.isFull) await staging.flush();
      }
      read += entries.length;
      // While the next page arrives this one need not be kept: two of them are what a run takes most memory for.
      entries.length = 0;
      onPage(read);
    }
  }
  await staging.end();
  return { read, understood, departments };
}

const fieldColumns: readonly (readonly [column: string, field: keyof Fields])[] = [
  ['username', 'username'],
  ['upn', 'upn'],
  ['name', 'name'],
  ['latin_name', 'latinName'],
  ['email', 'email'],
  ['employee_number', 'employeeNumber'],
  ['phone', 'phone'],
  ['extension', 'extension'],
  ['mobile', 'mobile'],
  ['location', 'location'],
  ['position', 'position'],
  ['title', 'title'],
  ['manager_key', 'manager'],
];
/** Of `sync_people`; all but the first and the last stand in what is kept of a directory as they are. */
export const columns = [
  'id',
  'object_guid',
  'dn',
  'dn_key',
  'container_guid',
  'department_guid',
  'is_valid',
  'shut',
  'expires_at',
  'primary_group',
  ...fieldColumns.map(([column]) => column),
];

/** A time that PostgreSQL can write; whoever stays longer stays for good. */
const ending = (at: Date | null): string | null =>
  at === null || at.getUTCFullYear() > 9_999 ? null : at.toISOString();

function row(person: PersonRecord, key: string, container: string | null, department: string | null): Value[] {
  const { fields } = person;
  const values: Value[] = [
    newId(),
    person.objectGuid,
    person.dn,
    key,
    container,
    department,
    fields !== null,
    person.shut,
    ending(person.expiresAt),
    person.primaryGroup,
  ];
  for (const [, field] of fieldColumns) values.push(fields === null ? null : fields[field]);
  return values;
}
