import type { SyncConfig, SyncConfigUpdate } from '../../../api/types';
import { DEFAULT_MAPPING, type GroupRole, type Mapping } from '../mapping/mapping';

/** A directory as the wizard has it before anything of it is kept. */
export interface Draft {
  readonly name: string;
  /** Controllers in order; one at least, as it is typed. */
  readonly servers: readonly string[];
  readonly encryption: 'ldaps' | 'starttls';
  readonly port: number;
  /** PEM; null trusts the system's authorities. */
  readonly ca: { readonly name: string; readonly pem: string } | null;
  readonly bindDn: string;
  /** Empty where the kept one is to stay. */
  readonly bindPassword: string;
  readonly baseDns: readonly string[];
  readonly userFilter: string;
  readonly groupFilter: string;
  readonly mapping: Mapping;
  readonly groups: readonly GroupRole[];
  readonly limits: SyncConfig['limits'];
  readonly schedule: SyncConfig['syncSchedule'];
}

const PORTS = { ldaps: 636, starttls: 389 } as const;

/** As Active Directory usually is, and as it is kept where nothing is said. */
export const NEW: Draft = {
  name: '',
  servers: [''],
  encryption: 'ldaps',
  port: PORTS.ldaps,
  ca: null,
  bindDn: '',
  bindPassword: '',
  baseDns: [''],
  userFilter: '(&(objectCategory=person)(objectClass=user))',
  groupFilter: '(objectClass=group)',
  mapping: DEFAULT_MAPPING,
  groups: [],
  limits: { percent: 2, atLeast: 10, atMost: 500, basePercent: 20, baseAtLeast: 10 },
  schedule: { full: '0 2 * * *', delta: '*/5 * * * *' },
};

/** A kept directory, to be changed; its password never comes back. @param caName what its authorities are called */
export const draftOf = (config: SyncConfig, caName: string): Draft => ({
  name: config.name,
  servers: config.serverUrl.split(' '),
  encryption: config.startTls ? 'starttls' : 'ldaps',
  port: config.port,
  ca: config.caCertificate === null ? null : { name: caName, pem: config.caCertificate },
  bindDn: config.bindDn,
  bindPassword: '',
  baseDns: config.baseDns,
  userFilter: config.userFilter,
  groupFilter: config.groupFilter,
  mapping: config.attributeMapping,
  groups: config.groupMapping,
  limits: config.limits,
  schedule: config.syncSchedule,
});

const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');

/** What says how the directory is reached and what of it is in scope. */
export function reachOf(draft: Draft): SyncConfigUpdate {
  const { encryption, port, ca, bindDn, bindPassword, userFilter, groupFilter } = draft;
  return {
    serverUrl: filled(draft.servers).join(' '),
    port,
    useLdaps: encryption === 'ldaps',
    startTls: encryption === 'starttls',
    caCertificate: ca?.pem ?? null,
    bindDn: bindDn.trim(),
    ...(bindPassword !== '' && { bindPassword }),
    baseDns: filled(draft.baseDns),
    userFilter: userFilter.trim(),
    groupFilter: groupFilter.trim(),
  };
}

/** Everything of it, as it is kept. */
export const wholeOf = (draft: Draft): SyncConfigUpdate => ({
  ...reachOf(draft),
  name: draft.name.trim() || (filled(draft.servers)[0] ?? ''),
  attributeMapping: draft.mapping,
  groupMapping: draft.groups
    .map(({ group, role }) => ({ group: group.trim(), role }))
    .filter(({ group }) => group !== ''),
  limits: draft.limits,
  syncSchedule: draft.schedule,
});

/** Whether there is enough to ask the directory with. @param isKept whether it has a password already */
export const isComplete = (draft: Draft, isKept: boolean): boolean =>
  filled(draft.servers).length > 0 &&
  filled(draft.baseDns).length > 0 &&
  draft.bindDn.trim() !== '' &&
  (isKept || draft.bindPassword !== '');

const trustedOf = ({ servers, encryption, port, ca, bindDn }: Draft): string =>
  JSON.stringify([filled(servers), encryption, port, ca?.pem ?? null, bindDn.trim()]);

/** Whether a change would show the password to somebody else than it was typed for. */
export const showsPasswordElsewhere = (before: Draft, after: Draft): boolean => trustedOf(before) !== trustedOf(after);

/** The port that goes with an encryption, unless another one was chosen. */
export const withEncryption = (draft: Draft, encryption: Draft['encryption']): Draft => ({
  ...draft,
  encryption,
  port: draft.port === PORTS[draft.encryption] ? PORTS[encryption] : draft.port,
});
