import type { Entry } from './entry.js';
import type { LdapConnection } from './ldap-client.js';
import { DirectoryRefused, resultCodes } from './ldap-errors.js';

interface Values {
  readonly values: readonly Buffer[];
  /** Where the values not given begin; undefined after the last. */
  readonly next: number | undefined;
}

/**
 * An attribute's values in an entry, whether it holds all of them or a range (MS-ADTS 3.1.1.3.1.3.3): Active Directory
 * gives 1,500 at once, under `member;range=0-1499`, the last under `member;range=4500-*`.
 */
export function valuesOf(entry: Entry, attribute: string): Values {
  const name = attribute.toLowerCase();
  const prefix = `${name};range=`;
  for (const [key, values] of entry.attributes) {
    if (!key.startsWith(prefix)) continue;
    const end = key.slice(key.lastIndexOf('-') + 1);
    return { values, next: end === '*' ? undefined : Number(end) + 1 };
  }
  return { values: entry.attributes.get(name) ?? [], next: undefined };
}

/**
 * All values of an attribute, beginning with those the entry came with, in pieces as large as the server gives them.
 * @param base names the entry, best as `<GUID=…>`, which stays right if it is moved meanwhile
 * @throws DirectoryRefused @throws DirectoryUnreachable
 */
export async function* allValues(
  connection: LdapConnection,
  base: string,
  entry: Entry,
  attribute: string,
): AsyncGenerator<readonly Buffer[], void, void> {
  let { values, next } = valuesOf(entry, attribute);
  yield values;
  while (next !== undefined) {
    const more = await connection.read(base, [`${attribute};range=${next}-*`]);
    if (!more) throw new DirectoryRefused(resultCodes.noSuchObject, 'gone while its values were read');
    ({ values, next } = valuesOf(more, attribute));
    yield values;
  }
}
