import type { Locale } from '../../platform/actor.js';
import type { Clock } from '../../platform/clock.js';
import type { Encryption } from '../../platform/encryption.js';
import { Conflict, Invalid, NotFound, RuleBroken, VersionConflict } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import type { Queries, Transaction, Tx } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import { BadSchedule, bindPasswordPurpose, nextTimes } from '../directory/index.js';
import type { DirectoryPeopleRepository } from '../users/index.js';
import { isWhole, merged, newConfig, shown, type Update } from './sync-config-change.js';
import type { DirectoryRow, SyncConfigRepository } from './sync-config.repository.js';
import type { SyncRunRepository } from './sync-run.repository.js';
import {
  mustHold,
  reachesOthers,
  showsPasswordElsewhere,
  type StoredSyncConfig,
  type SyncConfig,
} from './sync-config.js';

/** Times of a schedule told ahead. */
const AHEAD = 3;

export interface ConfigParts {
  readonly transaction: Transaction;
  readonly queries: Queries;
  readonly configs: SyncConfigRepository;
  readonly runs: Pick<SyncRunRepository, 'openRun'>;
  readonly people: DirectoryPeopleRepository;
  readonly audit: Audit;
  readonly encryption: Encryption;
  readonly clock: Clock;
}

/** How directories are configured. */
export class SyncConfigService {
  constructor(
    private readonly parts: ConfigParts,
    private readonly timeZone: string,
  ) {}

  /**
   * @param directory may be left out while there is one
   * @throws NotFound DIRECTORY_NOT_FOUND, also where there is none yet
   * @throws Invalid DIRECTORY_REQUIRED
   */
  async get(directory?: string): Promise<StoredSyncConfig> {
    return this.stored(this.parts.queries, await this.chosen(directory));
  }

  /** The directory meant where one has to be. @throws as {@link get} */
  async chosen(directory?: string): Promise<string> {
    if (directory !== undefined) return directory;
    const [first, ...more] = await this.parts.configs.ids(this.parts.queries);
    if (!first) throw new NotFound('DIRECTORY_NOT_FOUND');
    if (more.length > 0) throw new Invalid('DIRECTORY_REQUIRED');
    return first.id;
  }

  /** When a schedule, kept or not, would run next. @throws RuleBroken SCHEDULE_INVALID */
  timesOf(expression: string): Date[] {
    try {
      return nextTimes(expression, this.timeZone, this.parts.clock.now(), AHEAD);
    } catch (error) {
      if (!(error instanceof BadSchedule)) throw error;
      throw new RuleBroken('SCHEDULE_INVALID', undefined, { cause: error });
    }
  }

  /** In the order an unknown name is asked for. */
  list(): Promise<DirectoryRow[]> {
    return this.parts.configs.list(this.parts.queries);
  }

  /**
   * Adds one, asked last; nothing runs by its schedule until somebody has run it by hand.
   * @throws Invalid VALIDATION_FAILED @throws RuleBroken BIND_PASSWORD_REQUIRED, and as {@link mustHold}
   */
  async add(sent: Update, locale: Locale): Promise<StoredSyncConfig> {
    return this.parts.transaction(async (tx) => {
      await this.parts.configs.lockAll(tx);
      return this.stored(tx, await this.create(tx, sent, locale));
    });
  }

  /**
   * Changes what is sent and leaves the rest. Where there is no directory yet, version 0 makes the first one, with Active
   * Directory's usual filters, mapping and schedule for what is left out.
   * @throws VersionConflict @throws NotFound DIRECTORY_NOT_FOUND
   * @throws RuleBroken BIND_PASSWORD_REQUIRED, and as {@link mustHold}
   */
  async put(directory: string | undefined, version: number, sent: Update, locale: Locale): Promise<StoredSyncConfig> {
    return this.parts.transaction(async (tx) => {
      await this.parts.configs.lockAll(tx);
      const known = await this.parts.configs.ids(tx);
      if (known.length === 0 && directory === undefined) {
        if (version !== 0) throw new VersionConflict(null);
        return this.stored(tx, await this.create(tx, sent, locale));
      }
      return this.stored(tx, await this.change(tx, await this.chosen(directory), version, sent));
    });
  }

  /**
   * Removes one with its runs. People who have left and departments that are gone stay, belonging to no directory.
   * @throws NotFound DIRECTORY_NOT_FOUND @throws Conflict DIRECTORY_HAS_PEOPLE, SYNC_ALREADY_RUNNING
   */
  async remove(id: string): Promise<void> {
    await this.parts.transaction(async (tx) => {
      const before = await this.parts.configs.lock(tx, id);
      if (!before) throw new NotFound('DIRECTORY_NOT_FOUND');
      const runId = await this.parts.runs.openRun(tx, id);
      if (runId !== undefined) throw new Conflict('SYNC_ALREADY_RUNNING', { runId });
      if (await this.parts.people.hasActive(tx, id)) throw new Conflict('DIRECTORY_HAS_PEOPLE');
      await this.parts.people.release(tx, id, this.parts.clock.now());
      await this.parts.configs.remove(tx, id);
      await this.parts.audit.record(tx, {
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
    const [first] = await this.parts.configs.ids(this.parts.queries);
    if (sent && directory === undefined && (!first || isWhole(sent))) {
      const config = newConfig(sent, locale);
      if (sent.bindPassword === undefined) throw new RuleBroken('BIND_PASSWORD_REQUIRED');
      mustHold(config, this.timeZone, this.parts.clock.now());
      return { config, id: null, password: sent.bindPassword };
    }
    const before = await this.get(directory);
    const config = merged(before, sent ?? {});
    mustHold(config, this.timeZone, this.parts.clock.now());
    if (sent?.bindPassword === undefined && showsPasswordElsewhere(before, config))
      throw new RuleBroken('BIND_PASSWORD_REQUIRED');
    return { config, id: before.id, password: sent?.bindPassword ?? null };
  }

  /** What a transaction has written is read in it: a request with an Idempotency-Key is a transaction as a whole. */
  private async stored(queries: Queries, id: string): Promise<StoredSyncConfig> {
    const config = await this.parts.configs.find(queries, id);
    if (!config) throw new NotFound('DIRECTORY_NOT_FOUND');
    return config;
  }

  private async create(tx: Tx, sent: Update, locale: Locale): Promise<string> {
    const id = newId();
    const config = newConfig(sent, locale);
    mustHold(config, this.timeZone, this.parts.clock.now());
    if (sent.bindPassword === undefined) throw new RuleBroken('BIND_PASSWORD_REQUIRED');
    const sealed = this.parts.encryption.encrypt(sent.bindPassword, bindPasswordPurpose(id));
    await this.parts.configs.add(tx, { id, config, sealed }, this.parts.clock.now());
    await this.parts.audit.record(tx, {
      action: 'directory.config_created',
      outcome: 'done',
      target: { type: 'directory', id },
      details: { after: shown(config) },
    });
    return id;
  }

  private async change(tx: Tx, id: string, version: number, sent: Update): Promise<string> {
    const before = await this.parts.configs.lock(tx, id);
    if (!before) throw new NotFound('DIRECTORY_NOT_FOUND');
    if (before.version !== version) throw new VersionConflict(before);
    const after = merged(before, sent);
    mustHold(after, this.timeZone, this.parts.clock.now());
    const sealed = this.sealed(before, after, sent);
    await this.parts.configs.save(
      tx,
      { id, config: after, sealed, awaitsReview: reachesOthers(before, after) },
      this.parts.clock.now(),
    );
    await this.parts.audit.record(tx, {
      action: 'directory.config_changed',
      outcome: 'done',
      target: { type: 'directory', id },
      details: { before: shown(before), after: shown(after), passwordChanged: sealed !== null },
    });
    return id;
  }

  private sealed(before: StoredSyncConfig, after: SyncConfig, { bindPassword }: Update): string | null {
    if (bindPassword !== undefined) return this.parts.encryption.encrypt(bindPassword, bindPasswordPurpose(before.id));
    if (showsPasswordElsewhere(before, after)) throw new RuleBroken('BIND_PASSWORD_REQUIRED');
    return null;
  }
}
