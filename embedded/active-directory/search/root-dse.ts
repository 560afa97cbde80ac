import type { Directory } from '../directory.js';
import { TAG } from '../protocol/ber-reader.js';
import type { BerWriter } from '../protocol/ber-writer.js';
import { supportedControls } from '../protocol/controls.js';
import { generalizedTime } from '../names/time.js';

/** "This is Active Directory", 2000 and later, and that it signs and is no read-only copy (MS-ADTS 3.1.1.3.4.3). */
const CAPABILITIES = [
  '1.2.840.113556.1.4.800',
  '1.2.840.113556.1.4.1670',
  '1.2.840.113556.1.4.1791',
  '1.2.840.113556.1.4.1935',
  '1.2.840.113556.1.4.2080',
];
const WINDOWS_2016 = '7';

/** What anybody may read of a server before logging in. */
function rootDse(directory: Directory): ReadonlyMap<string, readonly string[]> {
  const { base, dnsDomain } = directory.naming;
  const configuration = directory.configurationDn;
  const server = directory.controller.parent?.dn ?? '';
  const host = `dc1.${dnsDomain}`;
  return new Map<string, readonly string[]>([
    ['currentTime', [generalizedTime(directory.clock.now())]],
    ['subschemaSubentry', [`CN=Aggregate,CN=Schema,${configuration}`]],
    ['dsServiceName', [directory.controller.dn]],
    ['namingContexts', [base, configuration, `CN=Schema,${configuration}`]],
    ['defaultNamingContext', [base]],
    ['schemaNamingContext', [`CN=Schema,${configuration}`]],
    ['configurationNamingContext', [configuration]],
    ['rootDomainNamingContext', [base]],
    ['supportedControl', supportedControls],
    ['supportedLDAPVersion', ['3']],
    ['supportedLDAPPolicies', ['MaxPageSize', 'MaxValRange', 'MaxReceiveBuffer']],
    ['highestCommittedUSN', [String(directory.store.usn)]],
    ['dnsHostName', [host]],
    ['ldapServiceName', [`${dnsDomain}:dc1$@${dnsDomain.toUpperCase()}`]],
    ['serverName', [server]],
    ['supportedCapabilities', CAPABILITIES],
    ['isSynchronized', ['TRUE']],
    ['isGlobalCatalogReady', ['TRUE']],
    ['domainFunctionality', [WINDOWS_2016]],
    ['forestFunctionality', [WINDOWS_2016]],
    ['domainControllerFunctionality', [WINDOWS_2016]],
  ]);
}

/** @param names as in {@link selectionOf}; `+` asks for all too */
export function writeRootDse(
  writer: BerWriter,
  directory: Directory,
  names: readonly string[],
  messageId: number,
): void {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const all = names.length === 0 || wanted.has('*') || wanted.has('+');
  const message = writer.mark();
  const list = writer.mark();
  for (const [name, values] of [...rootDse(directory)].reverse()) {
    if (!all && !wanted.has(name.toLowerCase())) continue;
    const attribute = writer.mark();
    for (const value of values.toReversed()) writer.octets(TAG.octets, value);
    writer.close(TAG.set, attribute);
    writer.octets(TAG.octets, name);
    writer.close(TAG.sequence, attribute);
  }
  writer.close(TAG.sequence, list);
  writer.octets(TAG.octets, '');
  writer.close(0x64, list);
  writer.integer(TAG.integer, messageId);
  writer.close(TAG.sequence, message);
}
