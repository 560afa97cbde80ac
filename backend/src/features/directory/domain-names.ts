import { text } from './entry.js';
import { equals } from './filter.js';
import type { LdapConnection } from './ldap-client.js';
import { DirectoryRefused } from './ldap-errors.js';
import { readRootDse } from './root-dse.js';

/**
 * What may stand before the backslash for this domain, in lower case: its NetBIOS and its DNS name (MS-ADTS 6.1.1.2.1.1).
 * @returns undefined where the directory does not say
 * @throws DirectoryUnreachable
 */
export async function readDomainNames(connection: LdapConnection): Promise<ReadonlySet<string> | undefined> {
  const { defaultNamingContext, configurationNamingContext } = await readRootDse(connection);
  if (defaultNamingContext === undefined || configurationNamingContext === undefined) return undefined;
  try {
    const { entries } = await connection.some(
      {
        base: `CN=Partitions,${configurationNamingContext}`,
        scope: 'one',
        filter: equals('nCName', defaultNamingContext),
        attributes: ['nETBIOSName', 'dnsRoot'],
      },
      2,
    );
    const names = entries.flatMap((entry) => [text(entry, 'nETBIOSName'), text(entry, 'dnsRoot')]);
    const known = names.filter((name) => name !== undefined).map((name) => name.toLowerCase());
    return known.length === 0 ? undefined : new Set(known);
  } catch (error) {
    if (error instanceof DirectoryRefused) return undefined;
    throw error;
  }
}
