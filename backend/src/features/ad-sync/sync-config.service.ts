import type { Schema } from '../../http/route.js';
import type { Locale } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import type { Encryption } from '../../platform/encryption.js';
import { Invalid, NotFound, RuleBroken, VersionConflict } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { word } from '../../platform/messages/index.js';
import type { Queries, Transaction } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import { bindPasswordPurpose } from '../directory/index.js';
import {
  defaultAttributeMapping,
  defaultGroupFilter,
  defaultLimits,
  defaultSchedule,
  defaultUserFilter,
} from './default-mapping.js';
import type { SyncConfigRepository } from './sync-config.repository.js';
import {
  mustHold,
  reachesOthers,
  showsPasswordElsewhere,
  type StoredSyncConfig,
  type SyncConfig,
} from './sync-config.js';

type Update = Schema<'SyncConfigUpdate'>;

/** How directories are configured. */
export class SyncConfigService {
  constructor(
    private readonly transaction: Transaction,
    private readonly queries: Queries,
    private readonly configs: SyncConfigRepository,
    private readonly audit: Audit,
    private readonly encryption: Encryption,
    private readonly clock: Clock,
    private readonly timeZone: string,
  ) {}

  /**
   * @param directory may be left out while there is one
   * @throws NotFound DIRECTORY_NOT_FOUND, also where there is none yet
   * @throws Invalid DIRECTORY_REQUIRED
   */
  async get(directory?: string): Promise<StoredSyncConfig> {
    const config = await this.configs.find(this.queries, await this.chosen(directory));
    if (!config) throw new NotFound('DIRECTORY_NOT_FOUND');
    return config;
  }

  /** The directory meant where one has to be. @throws as {@link get} */
  async chosen(directory?: string): Promise<string> {
    if (directory !== undefined) return directory;
    const [first, ...more] = await this.configs.ids(this.queries);
    if (!first) throw new NotFound('DIRECTORY_NOT_FOUND');
    if (more.length > 0) throw new Invalid('DIRECTORY_REQUIRED');
    return first.id;
  }

  /**
   * Changes what is sent and leaves the rest. Where there is no directory yet, version 0 makes the first one, with Active
   * Directory's usual filters, mapping and schedule for what is left out.
   * @throws VersionConflict @throws NotFound DIRECTORY_NOT_FOUND
   * @throws RuleBroken BIND_PASSWORD_REQUIRED, and as {@link mustHold}
   */
  async put(directory: string | undefined, version: number, sent: Update, locale: Locale): Promise<StoredSyncConfig> {
    const id = await this.transaction(async (tx) => {
      await this.configs.lockAll(tx);
      const known = await this.configs.ids(tx);
      if (known.length === 0 && directory === undefined) {
        if (version !== 0) throw new VersionConflict(null);
        const added = newId();
        const config = this.first(sent, locale);
        mustHold(config, this.timeZone, this.clock.now());
        if (sent.bindPassword === undefined) throw new RuleBroken('BIND_PASSWORD_REQUIRED');
        const sealed = this.encryption.encrypt(sent.bindPassword, bindPasswordPurpose(added));
        await this.configs.add(tx, { id: added, config, sealed }, this.clock.now());
        await this.audit.record(tx, {
          action: 'directory.config_created',
          outcome: 'done',
          target: { type: 'directory', id: added },
          details: { after: shown(config) },
        });
        return added;
      }
      const chosen = await this.chosen(directory);
      const before = await this.configs.lock(tx, chosen);
      if (!before) throw new NotFound('DIRECTORY_NOT_FOUND');
      if (before.version !== version) throw new VersionConflict(before);
      const after = merged(before, sent);
      mustHold(after, this.timeZone, this.clock.now());
      const sealed = this.sealed(before, after, sent);
      await this.configs.save(
        tx,
        { id: chosen, config: after, sealed, awaitsReview: reachesOthers(before, after) },
        this.clock.now(),
      );
      await this.audit.record(tx, {
        action: 'directory.config_changed',
        outcome: 'done',
        target: { type: 'directory', id: chosen },
        details: { before: shown(before), after: shown(after), passwordChanged: sealed !== null },
      });
      return chosen;
    });
    return this.get(id);
  }

  /** The configuration to try: the kept one with what is sent. @throws RuleBroken as {@link put} */
  async toTry(
    directory: string | undefined,
    sent: Update | undefined,
    locale: Locale,
  ): Promise<{ config: SyncConfig; id: string | null; password: string | null }> {
    const [first] = await this.configs.ids(this.queries);
    if (!first && sent) {
      const config = this.first(sent, locale);
      if (sent.bindPassword === undefined) throw new RuleBroken('BIND_PASSWORD_REQUIRED');
      mustHold(config, this.timeZone, this.clock.now());
      return { config, id: null, password: sent.bindPassword };
    }
    const before = await this.get(directory);
    const config = merged(before, sent ?? {});
    mustHold(config, this.timeZone, this.clock.now());
    if (sent?.bindPassword === undefined && showsPasswordElsewhere(before, config))
      throw new RuleBroken('BIND_PASSWORD_REQUIRED');
    return { config, id: before.id, password: sent?.bindPassword ?? null };
  }

  private sealed(before: StoredSyncConfig, after: SyncConfig, { bindPassword }: Update): string | null {
    if (bindPassword !== undefined) return this.encryption.encrypt(bindPassword, bindPasswordPurpose(before.id));
    if (showsPasswordElsewhere(before, after)) throw new RuleBroken('BIND_PASSWORD_REQUIRED');
    return null;
  }

  /** @throws Invalid VALIDATION_FAILED where something is left out that nothing stands in for */
  private first(sent: Update, locale: Locale): SyncConfig {
    const { name, serverUrl, bindDn, baseDns } = sent;
    if (serverUrl === undefined || bindDn === undefined || baseDns === undefined) {
      const missing = Object.entries({ serverUrl, bindDn, baseDns }).filter(([, value]) => value === undefined);
      throw new Invalid('VALIDATION_FAILED', {
        fields: missing.map(([field]) => ({ path: `body.${field}`, message: word(locale, 'fields', 'required') })),
      });
    }
    return merged(
      {
        name: name ?? serverUrl,
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
}

/** Properties not sent stay; read-only ones are ignored. */
function merged(before: SyncConfig, sent: Update): SyncConfig {
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
const shown = ({ caCertificate, ...config }: SyncConfig) => ({ ...config, hasCaCertificate: caCertificate !== null });
