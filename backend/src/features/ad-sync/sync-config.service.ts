import type { Locale } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import type { Encryption } from '../../platform/encryption.js';
import { Conflict, Invalid, NotFound, RuleBroken, VersionConflict } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import type { Queries, Transaction, Tx } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import { bindPasswordPurpose } from '../directory/index.js';
import { isWhole, merged, newConfig, shown, type Update } from './sync-config-change.js';
import type { DirectoryRow, SyncConfigRepository } from './sync-config.repository.js';
import {
  mustHold,
  reachesOthers,
  showsPasswordElsewhere,
  type StoredSyncConfig,
  type SyncConfig,
} from './sync-config.js';

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

  /** In the order an unknown name is asked for. */
  list(): Promise<DirectoryRow[]> {
    return this.configs.list(this.queries);
  }

  /**
   * Adds one, asked last; nothing runs by its schedule until somebody has run it by hand.
   * @throws Invalid VALIDATION_FAILED @throws RuleBroken BIND_PASSWORD_REQUIRED, and as {@link mustHold}
   */
  async add(sent: Update, locale: Locale): Promise<StoredSyncConfig> {
    const id = await this.transaction(async (tx) => {
      await this.configs.lockAll(tx);
      return this.create(tx, sent, locale);
    });
    return this.get(id);
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
        return this.create(tx, sent, locale);
      }
      return this.change(tx, await this.chosen(directory), version, sent);
    });
    return this.get(id);
  }

  /**
   * Removes one with its runs. People who have left and departments that are gone stay, belonging to no directory.
   * @throws NotFound DIRECTORY_NOT_FOUND @throws Conflict DIRECTORY_HAS_PEOPLE, SYNC_ALREADY_RUNNING
   */
  async remove(id: string): Promise<void> {
    await this.transaction(async (tx) => {
      const before = await this.configs.lock(tx, id);
      if (!before) throw new NotFound('DIRECTORY_NOT_FOUND');
      const { hasPeople, openRun } = await this.configs.ties(tx, id);
      if (openRun !== null) throw new Conflict('SYNC_ALREADY_RUNNING', { runId: openRun });
      if (hasPeople) throw new Conflict('DIRECTORY_HAS_PEOPLE');
      await this.configs.remove(tx, id, this.clock.now());
      await this.audit.record(tx, {
        action: 'directory.removed',
        outcome: 'done',
        target: { type: 'directory', id },
        details: { before: shown(before) },
      });
    });
  }

  /**
   * The configuration to try: the kept one with what is sent, or a new one where all of one is sent and no directory is
   * named.
   * @throws RuleBroken as {@link put}
   */
  async toTry(
    directory: string | undefined,
    sent: Update | undefined,
    locale: Locale,
  ): Promise<{ config: SyncConfig; id: string | null; password: string | null }> {
    const [first] = await this.configs.ids(this.queries);
    if (sent && directory === undefined && (!first || isWhole(sent))) {
      const config = newConfig(sent, locale);
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

  private async create(tx: Tx, sent: Update, locale: Locale): Promise<string> {
    const id = newId();
    const config = newConfig(sent, locale);
    mustHold(config, this.timeZone, this.clock.now());
    if (sent.bindPassword === undefined) throw new RuleBroken('BIND_PASSWORD_REQUIRED');
    const sealed = this.encryption.encrypt(sent.bindPassword, bindPasswordPurpose(id));
    await this.configs.add(tx, { id, config, sealed }, this.clock.now());
    await this.audit.record(tx, {
      action: 'directory.config_created',
      outcome: 'done',
      target: { type: 'directory', id },
      details: { after: shown(config) },
    });
    return id;
  }

  private async change(tx: Tx, id: string, version: number, sent: Update): Promise<string> {
    const before = await this.configs.lock(tx, id);
    if (!before) throw new NotFound('DIRECTORY_NOT_FOUND');
    if (before.version !== version) throw new VersionConflict(before);
    const after = merged(before, sent);
    mustHold(after, this.timeZone, this.clock.now());
    const sealed = this.sealed(before, after, sent);
    await this.configs.save(
      tx,
      { id, config: after, sealed, awaitsReview: reachesOthers(before, after) },
      this.clock.now(),
    );
    await this.audit.record(tx, {
      action: 'directory.config_changed',
      outcome: 'done',
      target: { type: 'directory', id },
      details: { before: shown(before), after: shown(after), passwordChanged: sealed !== null },
    });
    return id;
  }

  private sealed(before: StoredSyncConfig, after: SyncConfig, { bindPassword }: Update): string | null {
    if (bindPassword !== undefined) return this.encryption.encrypt(bindPassword, bindPasswordPurpose(before.id));
    if (showsPasswordElsewhere(before, after)) throw new RuleBroken('BIND_PASSWORD_REQUIRED');
    return null;
  }
}
