import {
  bytes,
  dnKey,
  type Entry,
  type LdapConnection,
  NotText,
  type Problem,
  text,
  texts,
  uuidOfGuid,
} from '@maru/backend/directory';

/** What other entries stand in: an organisational unit or a container, wherever in the domain. */
export interface Container {
  readonly objectGuid: string;
  readonly dn: string;
  readonly key: string;
  readonly isUnit: boolean;
  /** Key of `managedBy`. */
  readonly managerKey: string | null;
}

export const containerFilter = '(|(objectClass=organizationalUnit)(objectClass=container))';
export const containerAttributes = ['objectGUID', 'objectClass', 'managedBy'];

/**
 * Reads units and containers below the roots. One without identity is none: what it holds belongs to the one above.
 * @throws DirectoryRefused @throws DirectoryUnreachable
 */
export async function readContainers(
  connection: LdapConnection,
  roots: readonly string[],
  note: (problem: Problem) => void,
): Promise<Container[]> {
  const found: Container[] = [];
  for (const base of roots) {
    const search = { base, scope: 'sub', filter: containerFilter, attributes: containerAttributes } as const;
    for await (const entries of connection.pages(search)) {
      for (const entry of entries) {
        const container = containerOf(entry, note);
        if (container) found.push(container);
      }
    }
  }
  return found;
}

/** @returns undefined for an entry without identity, or that is neither */
export function containerOf(entry: Entry, note: (problem: Problem) => void): Container | undefined {
  const classes = texts(entry, 'objectClass').map((name) => name.toLowerCase());
  const isUnit = classes.includes('organizationalunit');
  if (!isUnit && !classes.includes('container')) return undefined;
  const raw = bytes(entry, 'objectGUID');
  const objectGuid = raw && uuidOfGuid(raw);
  if (objectGuid === undefined) {
    if (isUnit) note({ dn: entry.dn, objectGuid: null, code: 'GUID_UNREADABLE', params: {} });
    return undefined;
  }
  return { objectGuid, dn: entry.dn, key: dnKey(entry.dn), isUnit, managerKey: manager(entry, objectGuid, note) };
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
