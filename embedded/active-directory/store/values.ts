import { accountOf, isLocked, isPasswordExpired } from '../accounts/account.js';
import { UAC } from '../accounts/account-control.js';
import { policyOf } from '../accounts/policy.js';
import type { Directory } from '../directory.js';
import { parseDn } from '../names/dn.js';
import { sidRid } from '../names/sid.js';
import { attributeType, type AttributeType } from './schema.js';
import type { Value } from './attributes.js';
import type { Entry } from './entry.js';

const NONE: readonly Value[] = [];
const dns = (entries: Iterable<Entry> | undefined) => (entries ? Array.from(entries, (entry) => entry.dn) : NONE);

/** What a client sees of one attribute: links as names, and what the directory computes. Passwords are never seen. */
export function valuesOf(directory: Directory, entry: Entry, type: AttributeType): readonly Value[] {
  switch (type.syntax) {
    case 'secret':
      return NONE;
    case 'link':
      return dns(entry.links.get(type.name.toLowerCase()));
    case 'backlink':
      return dns(entry.backlinks.get(type.forward?.toLowerCase() ?? ''));
    case 'computed':
      return computed(directory, entry, type.name);
    default:
      return entry.attributes.get(type.name.toLowerCase()) ?? NONE;
  }
}

/** Everything an entry has, without what is constructed only when asked for. */
export function typesOf(entry: Entry): AttributeType[] {
  const names = [...entry.attributes.keys(), ...entry.links.keys(), 'distinguishedname'];
  for (const [backlink, forward] of BACKLINKS) if (entry.backlinks.has(forward)) names.push(backlink);
  return names.flatMap((name) => attributeType(name) ?? []);
}

const BACKLINKS = [
  ['memberof', 'member'],
  ['directreports', 'manager'],
  ['managedobjects', 'managedby'],
] as const;

function computed(directory: Directory, entry: Entry, name: string): readonly Value[] {
  switch (name) {
    case 'distinguishedName':
      return [entry.dn];
    case 'canonicalName':
      return [canonicalName(entry.dn)];
    case 'parentGUID':
      return entry.parent ? [entry.parent.guid] : NONE;
    case 'primaryGroupToken': {
      const sid = entry.first('objectsid');
      return entry.isA('group') && Buffer.isBuffer(sid) ? [String(sidRid(sid))] : NONE;
    }
    case 'msDS-User-Account-Control-Computed':
      return entry.isA('user') ? [String(computedControl(directory, entry))] : NONE;
    default:
      return NONE;
  }
}

/** hanul.example/한울물산/경영지원본부/이서연 */
function canonicalName(dn: string): string {
  const rdns = parseDn(dn);
  const domain = rdns.filter(({ type }) => type.toUpperCase() === 'DC').map(({ value }) => value);
  const path = rdns.filter(({ type }) => type.toUpperCase() !== 'DC').map(({ value }) => value.replaceAll('/', '\\/'));
  return `${domain.join('.')}/${path.reverse().join('/')}`;
}

function computedControl(directory: Directory, entry: Entry): number {
  const account = accountOf(entry);
  const policy = policyOf(directory.domain);
  const now = directory.clock.now();
  return (
    (isLocked(account, policy, now) ? UAC.locked : 0) |
    (isPasswordExpired(account, policy, now) ? UAC.passwordExpired : 0)
  );
}
