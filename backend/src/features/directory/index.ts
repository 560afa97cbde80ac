/** Directories over LDAP: reading them, logging in against them, telling whether one can be reached. */
export { bytes, dns, NotText, text, texts, type Entry } from './entry.js';
export { and, BadFilter, equals, escapeFilterValue, or, parseFilter, type Filter } from './filter.js';
export { dateOfFileTime, fileTime, fileTimeOf, secondsOfDuration } from './ad-time.js';
export { dnKey, escapeRdnValue, isDn, isSameDn, isWithin, nameOf, parentDn, readableDn } from './dn.js';
export { guidOfUuid, uuidOfGuid } from './guid.js';
export { connect, connectTo, type LdapConnection } from './ldap-client.js';
export { DirectoryRefused, DirectoryUnreachable, resultCodes, type Unreachable } from './ldap-errors.js';
export type { ConnectOptions, Search } from './ldap-search.js';
export { BadServer, nameOfServer, parseServers, type Server } from './servers.js';
export { domainOfSid, relativeId, textOfSid } from './sid.js';
