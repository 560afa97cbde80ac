import { bytes, text } from './entry.js';
import { uuidOfGuid } from './guid.js';
import type { LdapConnection } from './ldap-client.js';

/** What a controller says of itself (MS-ADTS 3.1.1.3.2). */
export interface RootDse {
  /** The domain's DN. */
  readonly defaultNamingContext: string | undefined;
  readonly configurationNamingContext: string | undefined;
  readonly schemaNamingContext: string | undefined;
  readonly dnsHostName: string | undefined;
  /** The last uSNChanged given; a decimal string, as it is 64 bits wide. */
  readonly highestCommittedUsn: string | undefined;
  /** Of the controller's database: another one means that its uSNs count anew. */
  readonly invocationId: string | undefined;
}

/** @throws DirectoryRefused @throws DirectoryUnreachable */
export async function readRootDse(connection: LdapConnection): Promise<RootDse> {
  const root = await connection.read('', [
    'defaultNamingContext',
    'configurationNamingContext',
    'schemaNamingContext',
    'dnsHostName',
    'highestCommittedUSN',
    'dsServiceName',
  ]);
  const of = (attribute: string): string | undefined => root && text(root, attribute);
  const service = of('dsServiceName');
  const settings = service === undefined ? undefined : await connection.read(service, ['invocationId']);
  const invocation = settings && bytes(settings, 'invocationId');
  return {
    defaultNamingContext: of('defaultNamingContext'),
    configurationNamingContext: of('configurationNamingContext'),
    schemaNamingContext: of('schemaNamingContext'),
    dnsHostName: of('dnsHostName'),
    highestCommittedUsn: of('highestCommittedUSN'),
    invocationId: invocation && uuidOfGuid(invocation),
  };
}
