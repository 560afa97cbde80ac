import { text, type Entry } from './entry.js';
import { and, equals, or, parseFilter, type Filter } from './filter.js';

/** A name as somebody types it: `kim`, `HANUL\kim`, `kim@hanul.example` (a UPN or a mail address). */
export interface TypedName {
  readonly account: string;
  /** NetBIOS or DNS name before a backslash. */
  readonly domain: string | undefined;
  readonly isAddress: boolean;
}

export function typedName(typed: string): TypedName {
  const name = typed.trim();
  const slash = name.indexOf('\\');
  if (slash >= 0) return { account: name.slice(slash + 1), domain: name.slice(0, slash), isAddress: false };
  return { account: name, domain: undefined, isAddress: name.includes('@') };
}

/** Who it may be, among the people in scope. The name is sent as a value: nothing in it is syntax. @throws BadFilter */
export function loginFilter(userFilter: string, { account, isAddress }: TypedName): Filter {
  const byName = isAddress
    ? or(equals('userPrincipalName', account), equals('mail', account))
    : equals('sAMAccountName', account);
  return and(parseFilter(userFilter), byName);
}

/**
 * Who it is. A UPN belongs to one person, so it counts before a mail address, which somebody else may have written into
 * their own entry; a mail address that two people have is nobody's name.
 */
export function theOne(found: readonly Entry[], { account, isAddress }: TypedName): Entry | undefined {
  const owners = isAddress ? found.filter((entry) => isUpnOf(entry, account)) : found;
  const [one, ...others] = owners.length === 0 ? found : owners;
  return others.length === 0 ? one : undefined;
}

const isUpnOf = (entry: Entry, name: string): boolean =>
  text(entry, 'userprincipalname')?.toLowerCase() === name.toLowerCase();
