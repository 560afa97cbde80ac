import { stateAttributes } from './account-state.js';
import type { DirectoryConfig } from './directory-config.js';
import { bytes, type Entry } from './entry.js';
import type { Filter } from './filter.js';
import type { LdapConnection } from './ldap-client.js';
import { DirectoryRefused, resultCodes } from './ldap-errors.js';
import { loginFilter, theOne, type TypedName } from './login-filter.js';

/** More than one is nobody; enough to find the owner of a UPN among those who have it as mail address. */
const most = 20;

/** What a login reads of an entry. */
export const loginAttributes = ['objectGUID', 'userPrincipalName', ...stateAttributes];

/**
 * The one person in scope who has the name.
 * @throws DirectoryRefused @throws DirectoryUnreachable @throws BadFilter for a configured filter that is none
 */
export async function findPerson(
  connection: LdapConnection,
  { baseDns, userFilter }: Pick<DirectoryConfig, 'baseDns' | 'userFilter'>,
  name: TypedName,
): Promise<Entry | undefined> {
  const filter = loginFilter(userFilter, name);
  const found = await Promise.all(baseDns.map((base) => within(connection, base, filter)));
  // Bases may overlap.
  const byGuid = new Map(found.flat().map((entry) => [bytes(entry, 'objectGUID')?.toString('hex'), entry]));
  byGuid.delete(undefined);
  return theOne([...byGuid.values()], name);
}

/** A base that is gone holds nobody; the others still do. */
async function within(connection: LdapConnection, base: string, filter: Filter): Promise<Entry[]> {
  try {
    return (await connection.some({ base, scope: 'sub', filter, attributes: loginAttributes }, most)).entries;
  } catch (error) {
    if (error instanceof DirectoryRefused && error.resultCode === resultCodes.noSuchObject) return [];
    throw error;
  }
}
