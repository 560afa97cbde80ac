import { text } from './entry.js';
import { equals, or } from './filter.js';
import type { LdapConnection } from './ldap-client.js';
import { DirectoryRefused } from './ldap-errors.js';
import type { RootDse } from './root-dse.js';

/**
 * Which of some attributes the directory's schema does not know, so that a slip of the pen in a mapping is not taken for
 * people without a value. Directories that keep no schema as entries, or hide it, know them all.
 * @throws DirectoryUnreachable
 */
export async function unknownAttributes(
  connection: LdapConnection,
  { schemaNamingContext: base }: Pick<RootDse, 'schemaNamingContext'>,
  names: readonly string[],
): Promise<string[]> {
  if (base === undefined || names.length === 0) return [];
  const filter = or(...names.map((name) => equals('lDAPDisplayName', name)));
  try {
    const { entries } = await connection.some({ base, scope: 'one', filter, attributes: ['lDAPDisplayName'] }, 1_000);
    const known = new Set(entries.map((entry) => text(entry, 'lDAPDisplayName')?.toLowerCase()));
    return known.size === 0 ? [] : names.filter((name) => !known.has(name.toLowerCase()));
  } catch (error) {
    if (error instanceof DirectoryRefused) return [];
    throw error;
  }
}

/** Fields of a mapping of which the directory knows no attribute at all. */
export const fieldsWithout = (
  mapping: Readonly<Partial<Record<string, { readonly attributes: readonly string[] }>>>,
  unknown: readonly string[],
): { readonly field: string; readonly attribute: string }[] =>
  Object.entries(mapping).flatMap(([field, mapped]) => {
    const attributes = mapped?.attributes ?? [];
    const isWithout = attributes.length > 0 && attributes.every((name) => unknown.includes(name));
    return isWithout ? [{ field, attribute: attributes.join(', ') }] : [];
  });
