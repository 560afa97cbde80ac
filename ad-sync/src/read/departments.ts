import {
  bytes,
  dnKey,
  NotText,
  nameOf,
  text,
  uuidOfGuid,
  type Entry,
  type LdapConnection,
} from '@maru/backend/directory';
import { newId } from '@maru/backend/platform';
import type { Session } from '../database/session.js';
import type { Problem } from '../mapping/problem.js';
import { outermost, Units } from './scope.js';
import { Staging } from './staging.js';

interface Unit {
  readonly objectGuid: string;
  readonly dn: string;
  readonly key: string;
  readonly name: string;
  readonly managerKey: string | null;
}

/** Longest name of a department, in characters. */
const LONGEST = 200;

/**
 * Reads the organisational units below the bases into staging, parents found by their names.
 * @returns where people stand, by name
 * @throws DirectoryRefused @throws DirectoryUnreachable
 */
export async function readDepartments(
  connection: LdapConnection,
  session: Session,
  baseDns: readonly string[],
  note: (problem: Problem) => void,
): Promise<Units> {
  const units = new Units(baseDns);
  const found: Unit[] = [];
  for (const base of outermost(baseDns)) {
    const search = {
      base,
      scope: 'sub',
      filter: '(objectClass=organizationalUnit)',
      attributes: ['objectGUID', 'managedBy'],
    } as const;
    for await (const entries of connection.pages(search)) {
      for (const entry of entries) {
        const key = dnKey(entry.dn);
        if (units.isBase(key)) continue;
        const unit = read(entry, key, note);
        if (!unit) continue;
        units.add(key, unit.objectGuid);
        found.push(unit);
      }
    }
  }
  const staging = Staging.open(session, 'sync_departments', columns);
  for (const unit of found) {
    staging.add([newId(), unit.objectGuid, units.above(unit.key), unit.dn, unit.name, unit.managerKey]);
    if (staging.isFull) await staging.flush();
  }
  await staging.end();
  return units;
}

const columns = ['id', 'object_guid', 'parent_guid', 'dn', 'name', 'manager_key'];

/** A unit without identity is none: what it holds belongs to the one above. */
function read(entry: Entry, key: string, note: (problem: Problem) => void): Unit | undefined {
  const raw = bytes(entry, 'objectGUID');
  const objectGuid = raw && uuidOfGuid(raw);
  if (objectGuid === undefined) {
    note({ dn: entry.dn, objectGuid: null, code: 'GUID_UNREADABLE', params: {} });
    return undefined;
  }
  const name = Array.from(nameOf(entry.dn)).slice(0, LONGEST).join('');
  return { objectGuid, dn: entry.dn, key, name, managerKey: manager(entry, objectGuid, note) };
}

function manager(entry: Entry, objectGuid: string, note: (problem: Problem) => void): string | null {
  try {
    const dn = text(entry, 'managedBy');
    return dn === undefined ? null : dnKey(dn);
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    note({ dn: entry.dn, objectGuid, code: 'NOT_TEXT', params: { attribute: error.attribute } });
    return null;
  }
}
