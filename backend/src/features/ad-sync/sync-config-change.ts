import type { Schema } from '../../http/route.js';
import type { Locale } from '../../platform/actor.js';
import { Invalid } from '../../platform/errors.js';
import { word } from '../../platform/messages/index.js';
import {
  defaultAttributeMapping,
  defaultGroupFilter,
  defaultLimits,
  defaultSchedule,
  defaultUserFilter,
} from './default-mapping.js';
import type { SyncConfig } from './sync-config.js';

export type Update = Schema<'SyncConfigUpdate'>;

/** Characters, as the contract has it. */
const LONGEST_NAME = 200;

/**
 * A directory nobody has configured yet, as Active Directory usually is where nothing is said.
 * @throws Invalid VALIDATION_FAILED where something is left out that nothing stands in for
 */
export function newConfig(sent: Update, locale: Locale): SyncConfig {
  const { name, serverUrl, bindDn, baseDns } = sent;
  if (serverUrl === undefined || bindDn === undefined || baseDns === undefined) {
    const missing = Object.entries({ serverUrl, bindDn, baseDns }).filter(([, value]) => value === undefined);
    throw new Invalid('VALIDATION_FAILED', {
      fields: missing.map(([field]) => ({ path: `body.${field}`, message: word(locale, 'fields', 'required') })),
    });
  }
  return merged(
    {
      name: name ?? serverUrl.slice(0, LONGEST_NAME),
      enabled: true,
      serverUrl,
      port: 636,
      useLdaps: true,
      startTls: false,
      caCertificate: null,
      bindDn,
      baseDns,
      userFilter: defaultUserFilter,
      groupFilter: defaultGroupFilter,
      syncSchedule: defaultSchedule,
      attributeMapping: defaultAttributeMapping,
      groupMapping: [],
      limits: defaultLimits,
    },
    sent,
  );
}

/** Whether it says all that a new directory needs. */
export const isWhole = ({ serverUrl, bindDn, bindPassword, baseDns }: Update): boolean =>
  [serverUrl, bindDn, bindPassword, baseDns].every((value) => value !== undefined);

/** Properties not sent stay; read-only ones are ignored. */
export function merged(before: SyncConfig, sent: Update): SyncConfig {
  return {
    name: sent.name ?? before.name,
    enabled: sent.enabled ?? before.enabled,
    serverUrl: sent.serverUrl ?? before.serverUrl,
    port: sent.port ?? before.port,
    useLdaps: sent.useLdaps ?? before.useLdaps,
    startTls: sent.startTls ?? before.startTls,
    caCertificate: sent.caCertificate === undefined ? before.caCertificate : sent.caCertificate,
    bindDn: sent.bindDn ?? before.bindDn,
    baseDns: sent.baseDns ?? before.baseDns,
    userFilter: sent.userFilter ?? before.userFilter,
    groupFilter: sent.groupFilter ?? before.groupFilter,
    syncSchedule: sent.syncSchedule ?? before.syncSchedule,
    attributeMapping: inFull(sent.attributeMapping ?? before.attributeMapping),
    groupMapping: sent.groupMapping ?? before.groupMapping,
    limits: sent.limits ?? before.limits,
  };
}

/** As it is kept, so that what says the same is the same. */
const inFull = (mapping: SyncConfig['attributeMapping']): SyncConfig['attributeMapping'] =>
  Object.fromEntries(
    Object.entries(mapping).map(([field, { attributes, transforms = [] }]) => [field, { attributes, transforms }]),
  );

/** For the audit: everything but what never leaves. */
export const shown = ({ caCertificate, ...config }: SyncConfig) => ({
  ...config,
  hasCaCertificate: caCertificate !== null,
});
