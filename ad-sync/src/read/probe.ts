import {
  accountState,
  DirectoryRefused,
  isWithin,
  text,
  type Entry,
  type LdapConnection,
} from '@maru/backend/directory';
import type { Session } from '../database/session.js';

/** What asking for one person by identity brought; ABSENT also where the directory would not say. */
export type Found = 'DELETED' | 'DISABLED' | 'PRESENT' | 'OUT_OF_SCOPE' | 'ABSENT';

export interface Scope {
  readonly baseDns: readonly string[];
  readonly userFilter: string;
}

/** Questions under way at once: a controller answers each in about a millisecond, most of it on the way. */
const AT_ONCE = 16;
const attributes = ['isDeleted', 'userAccountControl', 'accountExpires'];

/**
 * Asks for each missing person by identity, where they may be now, deleted ones included if the account may see them.
 * @throws DirectoryUnreachable
 */
export async function probe(
  connection: LdapConnection,
  session: Session,
  missing: readonly string[],
  { scope, now, onProbe }: { readonly scope: Scope; readonly now: Date; readonly onProbe: () => void },
): Promise<void> {
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const part = missing.slice(from, from + AT_ONCE);
    const found = await Promise.all(part.map((objectGuid) => find(connection, objectGuid, scope, now)));
    await session.write('INSERT INTO sync_probes (object_guid, found) SELECT * FROM unnest($1::uuid[], $2::text[])', [
      part,
      found,
    ]);
    onProbe();
  }
}

async function find(connection: LdapConnection, objectGuid: string, scope: Scope, now: Date): Promise<Found> {
  const base = `<GUID=${objectGuid}>`;
  const entry =
    (await refusedIsNothing(() => connection.read(base, attributes, { showDeleted: true, filter: anything }))) ??
    (await refusedIsNothing(() => connection.read(base, attributes)));
  if (!entry) return 'ABSENT';
  if (isDeleted(entry)) return 'DELETED';
  const state = accountState(entry, now);
  if (state?.isDisabled || state?.isExpired) return 'DISABLED';
  if (!scope.baseDns.some((dn) => isWithin(entry.dn, dn))) return 'OUT_OF_SCOPE';
  const matching = await refusedIsNothing(() => connection.read(base, ['objectGUID'], { filter: scope.userFilter }));
  return matching ? 'PRESENT' : 'OUT_OF_SCOPE';
}

const anything = '(objectClass=*)';

const isDeleted = (entry: Entry): boolean => text(entry, 'isDeleted')?.toUpperCase() === 'TRUE';

async function refusedIsNothing(asking: () => Promise<Entry | undefined>): Promise<Entry | undefined> {
  try {
    return await asking();
  } catch (error) {
    if (error instanceof DirectoryRefused) return undefined;
    throw error;
  }
}
