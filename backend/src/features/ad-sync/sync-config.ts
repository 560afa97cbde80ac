import { X509Certificate } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { RuleBroken } from '../../platform/errors.js';
import {
  BadFilter,
  BadSchedule,
  BadServer,
  isDn,
  mappedFields,
  nextTime,
  parseFilter,
  parseServers,
} from '../directory/index.js';
import type { AttributeMapping, GroupRole, Limits, SyncSchedule } from './sync-config.entity.js';

/** A directory's configuration as the console edits it; the password is apart. */
export interface SyncConfig {
  readonly name: string;
  readonly enabled: boolean;
  /** Controllers in order, separated by spaces. */
  readonly serverUrl: string;
  readonly port: number;
  readonly useLdaps: boolean;
  readonly startTls: boolean;
  /** PEM; null trusts the system's authorities. */
  readonly caCertificate: string | null;
  readonly bindDn: string;
  readonly baseDns: readonly string[];
  readonly userFilter: string;
  readonly groupFilter: string;
  readonly syncSchedule: SyncSchedule;
  readonly attributeMapping: AttributeMapping;
  readonly groupMapping: readonly GroupRole[];
  readonly limits: Limits;
}

export interface StoredSyncConfig extends SyncConfig {
  readonly id: string;
  readonly version: number;
  readonly hasBindPassword: boolean;
}

/** What decides to whom the password is shown: a change of any of it asks for the password again. */
const trusted = ['serverUrl', 'port', 'useLdaps', 'startTls', 'caCertificate', 'bindDn'] as const;
/** What decides whom a run brings in, and as what: after a change of any of it the schedule waits. */
const reaching = ['baseDns', 'userFilter', 'groupFilter', 'attributeMapping', 'groupMapping'] as const;

const differs = (before: SyncConfig, after: SyncConfig, fields: readonly (keyof SyncConfig)[]): boolean =>
  fields.some((field) => !isDeepStrictEqual(before[field], after[field]));

export const showsPasswordElsewhere = (before: SyncConfig, after: SyncConfig): boolean =>
  differs(before, after, trusted);
export const reachesOthers = (before: SyncConfig, after: SyncConfig): boolean => differs(before, after, reaching);

/**
 * What no run could work with is not kept.
 * @throws RuleBroken TLS_REQUIRED, SERVER_INVALID, CERTIFICATE_INVALID, DN_INVALID, FILTER_INVALID, SCHEDULE_INVALID,
 * MAPPING_INVALID
 */
export function mustHold(config: SyncConfig, timeZone: string, now: Date): void {
  if (!config.useLdaps && !config.startTls) throw new RuleBroken('TLS_REQUIRED');
  attempt(BadServer, 'SERVER_INVALID', {}, () => parseServers(config.serverUrl, config));
  if (config.caCertificate !== null) mustBeCertificates(config.caCertificate);
  if (!isDn(config.bindDn) && !isUpn(config.bindDn)) throw new RuleBroken('DN_INVALID', { field: 'bindDn' });
  for (const [place, dn] of config.baseDns.entries()) {
    if (!isDn(dn)) throw new RuleBroken('DN_INVALID', { field: `baseDns.${place}` });
  }
  for (const field of ['userFilter', 'groupFilter'] as const) {
    attempt(BadFilter, 'FILTER_INVALID', { field }, () => parseFilter(config[field]));
  }
  for (const mode of ['full', 'delta'] as const) {
    const expression = config.syncSchedule[mode];
    if (expression === null) continue;
    attempt(BadSchedule, 'SCHEDULE_INVALID', { field: `syncSchedule.${mode}` }, () =>
      nextTime(expression, timeZone, now),
    );
  }
  mustMap(config);
}

/** In Active Directory a name of the form `user@domain` binds too. */
const isUpn = (name: string): boolean => /^[^\s@=,]+@[^\s@=,]+$/.test(name);

/** Runs what throws one kind of error for a wrong value, and says so by Maru's code. */
function attempt(
  kind: new (...args: never[]) => Error,
  code: string,
  details: Record<string, unknown>,
  act: () => unknown,
): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof kind)) throw error;
    throw new RuleBroken(code, details, { cause: error });
  }
}

function mustBeCertificates(pem: string): void {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    for (const block of blocks) new X509Certificate(block);
  } catch (error) {
    throw new RuleBroken('CERTIFICATE_INVALID', undefined, { cause: error });
  }
  if (blocks.length === 0) throw new RuleBroken('CERTIFICATE_INVALID');
}

/** Nobody comes in without a login and a name. */
const required = ['username', 'name'] as const;

function mustMap({ attributeMapping, groupMapping }: SyncConfig): void {
  const broken = (field: string) => new RuleBroken('MAPPING_INVALID', { field });
  const known: ReadonlySet<string> = new Set(mappedFields);
  for (const field of required) if (!attributeMapping[field]) throw broken(field);
  for (const [field, { transforms = [] }] of Object.entries(attributeMapping)) {
    if (!known.has(field)) throw broken(field);
    for (const { name, pattern, template } of transforms) {
      if (name === 'regex' && (pattern === undefined || !isPattern(pattern))) throw broken(field);
      if (name === 'template' && template === undefined) throw broken(field);
    }
  }
  for (const [place, { group }] of groupMapping.entries()) {
    if (!isDn(group)) throw new RuleBroken('DN_INVALID', { field: `groupMapping.${place}.group` });
  }
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
