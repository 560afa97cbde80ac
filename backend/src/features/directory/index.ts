/** Directories over LDAP: reading them, logging in against them, telling whether one can be reached. */
export { accountState, stateAttributes, type AccountState } from './account-state.js';
export { dateOfFileTime, fileTime, fileTimeOf } from './ad-time.js';
export type { ChangeRefusal, LoginRefusal } from './bind-result.js';
export type { Certificate } from './certificate.js';
export { failureOf, type ConnectionStep, type StepAdvice, type StepDetail, type StepName } from './connection-step.js';
export { testConnection, type TestedDirectory } from './connection-test.js';
export { directoryConfig, type DirectoryAccess, type DirectoryConfig } from './directory-config.js';
export { bindPasswordPurpose, DirectoryRepository } from './directory.repository.js';
export type {
  DirectoryAccount,
  DirectoryLoginAnswer,
  DirectoryLoginAttempt,
  PasswordChange,
  PasswordChangeAnswer,
} from './directory-login.js';
export { observeDirectories } from './directory-metrics.js';
export { DirectoryLoginService } from './directory-login.service.js';
export { dnKey, escapeRdnValue, isDn, isSameDn, isWithin, nameOf, parentDn, readableDn } from './dn.js';
export { bytes, dns, NotText, text, texts, type Entry } from './entry.js';
export { and, BadFilter, equals, escapeFilterValue, or, parseFilter, type Filter } from './filter.js';
export { guidOfUuid, uuidOfGuid } from './guid.js';
export { KeptDirectories } from './kept-directories.js';
export { connect, connectTo, type LdapConnection } from './ldap-client.js';
export { DirectoryRefused, DirectoryUnreachable, resultCodes, type Unreachable } from './ldap-errors.js';
export type { ConnectOptions, Search } from './ldap-search.js';
export type { LockoutPolicy } from './lockout-policy.js';
export { mappedFields, type MappedField } from './mapped-fields.js';
export { explain, type Explained } from './mapping/explain.js';
export type { AttributeMapping } from './mapping/mapping.js';
export { longestValue, personMapping, type Fields, type PersonMapping, type PersonRecord } from './mapping/person.js';
export type { Problem } from './mapping/problem.js';
export { openDirectory } from './open-directory.js';
export { readRootDse, type RootDse } from './root-dse.js';
export { fieldsWithout, unknownAttributes } from './schema-attributes.js';
export { BadSchedule, lastTime, nextTime, nextTimes } from './schedule-times.js';
export { BadServer, nameOfServer, parseServers, type Server } from './servers.js';
export { nobodyStandsIn, nothingBreaks, type Holding, type Leaving, type StandIn, type Stake } from './stake.js';
export { domainOfSid, relativeId, textOfSid } from './sid.js';
export { allValues, valuesOf } from './value-range.js';
