import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  createDataSource,
  createLogger,
  createMetrics,
  createQueries,
  createTransaction,
  DiskStore,
  Encryption,
  newId,
  type Clock,
  type DataSource,
} from '@maru/backend/platform';
import { bindPasswordPurpose, DirectoryRepository } from '@maru/backend/directory';
import { createTestDatabase, type TestDatabase } from '../../backend/test/database.js';
import {
  defaultAttributeMapping,
  defaultGroupFilter,
  defaultLimits,
  defaultUserFilter,
} from '../../backend/src/features/ad-sync/default-mapping.js';
import { RunMetrics } from '../src/run/run-metrics.js';
import { Runner } from '../src/schedule/runner.js';
import { Schedule } from '../src/schedule/schedule.js';
import { Upkeep } from '../src/schedule/upkeep.js';

/** Where a directory is and as whom it is read. */
export interface Source {
  /** Controllers in order, separated by spaces. */
  readonly url: string;
  readonly ca: string;
  readonly bindDn: string;
  readonly bindPassword: string;
  readonly baseDns: readonly string[];
  readonly userFilter?: string;
  readonly groupFilter?: string;
  readonly groupMapping?: readonly { readonly group: string; readonly role: string }[];
  readonly attributeMapping?: Readonly<Record<string, { readonly attributes: readonly string[] }>>;
}

export interface EndedRun {
  readonly id: string;
  readonly status: string;
  readonly readsAll: boolean | null;
  readonly reason: { readonly code: string; readonly params: Readonly<Record<string, unknown>> } | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly synced: number;
  readonly problems: readonly {
    readonly code: string;
    readonly dn: string | null;
    readonly objectGuid: string | null;
  }[];
  readonly hash: string | null;
  readonly server: string | null;
}

export interface Ask {
  readonly mode?: 'full' | 'delta';
  readonly trigger?: 'manual' | 'schedule' | 'approval' | 'retry';
  readonly dryRun?: boolean;
  readonly approves?: string;
  /** The first one. */
  readonly directoryId?: string;
}

/** A clock that stands still until it is moved. */
export class StillClock implements Clock {
  constructor(private time: Date) {}
  now(): Date {
    return this.time;
  }
  pass(milliseconds: number): void {
    this.time = new Date(this.time.getTime() + milliseconds);
  }
}

export const encryptionKey = { id: 'test', bytes: Buffer.alloc(32, 7) };

/** A database of a test's own, and the process of synchronisation within the test. */
export class SyncFixture {
  readonly directoryId = newId();

  private constructor(
    readonly database: TestDatabase,
    private readonly dataSource: DataSource,
    readonly sql: Client,
    readonly runner: Runner,
    readonly upkeep: Upkeep,
    readonly schedule: Schedule,
    readonly clock: StillClock,
    /** Folder of the file store. */
    readonly files: string,
  ) {}

  static async start(source: Source, clock = new StillClock(new Date())): Promise<SyncFixture> {
    const database = await createTestDatabase();
    const dataSource = createDataSource({ url: database.url, applicationName: 'maru-test', poolSize: 3 });
    await dataSource.initialize();
    const sql = new Client({ connectionString: database.ownerUrl });
    sql.on('error', () => undefined);
    await sql.connect();
    const queries = createQueries(dataSource);
    const transaction = createTransaction(dataSource);
    const logger = createLogger('test', process.env.TEST_LOG ?? 'SILENT');
    const directories = new DirectoryRepository(new Encryption([encryptionKey]));
    const files = await mkdtemp(join(tmpdir(), 'maru-photos-'));
    const parts = { queries, transaction, directories, files: new DiskStore(files), clock, logger };
    const runner = new Runner(database.url, parts, new RunMetrics(createMetrics('test')));
    const upkeep = new Upkeep(queries, transaction, clock);
    const schedule = new Schedule(queries, 'Asia/Seoul', clock, logger);
    const fixture = new SyncFixture(database, dataSource, sql, runner, upkeep, schedule, clock, files);
    await fixture.configure(source);
    return fixture;
  }

  /** A second process over the same database. */
  otherRunner(): Runner {
    const queries = createQueries(this.dataSource);
    const parts = {
      queries,
      transaction: createTransaction(this.dataSource),
      directories: new DirectoryRepository(new Encryption([encryptionKey])),
      files: new DiskStore(this.files),
      clock: this.clock,
      logger: createLogger('test', 'SILENT'),
    };
    return new Runner(this.database.url, parts, new RunMetrics(createMetrics('other')));
  }

  /** Another directory beside the first. @returns its id */
  async addDirectory(source: Source): Promise<string> {
    const id = newId();
    await this.configure(source, id);
    return id;
  }

  private async configure(source: Source, id = this.directoryId): Promise<void> {
    const sealed = this.sealed(source.bindPassword, id);
    await this.sql.query(
      `INSERT INTO ad_sync_config (id, name, server_url, ca_certificate, bind_dn, bind_password, base_dns, user_filter, group_filter,
         sync_schedule, group_mapping, limits, updated_at)
       VALUES ($1, 'test', $2, $3, $4, $5, $6, $7, $8, '{"full": null, "delta": null}', $9, $10, $11)`,
      [
        id,
        source.url,
        source.ca,
        source.bindDn,
        sealed,
        source.baseDns,
        source.userFilter ?? defaultUserFilter,
        source.groupFilter ?? defaultGroupFilter,
        JSON.stringify(source.groupMapping ?? []),
        JSON.stringify(defaultLimits),
        this.clock.now(),
      ],
    );
    for (const [field, { attributes }] of Object.entries(source.attributeMapping ?? defaultAttributeMapping)) {
      await this.sql.query('INSERT INTO ad_attribute_mapping (config_id, field, attributes) VALUES ($1, $2, $3)', [
        id,
        field,
        attributes,
      ]);
    }
  }

  /** A bind password as it is kept. */
  sealed(password: string, directoryId = this.directoryId): string {
    return new Encryption([encryptionKey]).encrypt(password, bindPasswordPurpose(directoryId));
  }

  async queue({ mode = 'full', trigger = 'manual', dryRun = false, approves, directoryId }: Ask = {}): Promise<string> {
    const id = newId();
    await this.sql.query(
      `INSERT INTO ad_sync_logs (id, directory_id, mode, trigger, dry_run, approves, status) VALUES ($1, $2, $3, $4, $5, $6, 'queued')`,
      [id, directoryId ?? this.directoryId, mode, trigger, dryRun, approves ?? null],
    );
    return id;
  }

  /** A run, from being asked for to its end. */
  async run(ask: Ask = {}): Promise<EndedRun> {
    const id = await this.queue(ask);
    await this.runner.work();
    return this.ended(id);
  }

  async ended(id: string): Promise<EndedRun> {
    const { rows } = await this.sql.query<EndedRun>(
      `SELECT id, status, reads_all AS "readsAll", reason, counts, synced_count AS synced, error_details AS problems, plan_hash AS hash, server
       FROM ad_sync_logs WHERE id = $1`,
      [id],
    );
    const [row] = rows;
    if (!row) throw new Error('no such run');
    return row;
  }

  async rows<Row extends object = Record<string, unknown>>(
    statement: string,
    parameters: unknown[] = [],
  ): Promise<Row[]> {
    return (await this.sql.query<Row>(statement, parameters)).rows;
  }

  /** One person by login, whatever their state. */
  async person(username: string): Promise<Record<string, unknown> | undefined> {
    const [row] = await this.rows('SELECT * FROM users WHERE lower(username) = lower($1) ORDER BY is_active DESC', [
      username,
    ]);
    return row;
  }

  async close(): Promise<void> {
    await this.runner.drain();
    await this.dataSource.destroy();
    await this.sql.end().catch(() => undefined);
    await this.database.drop();
    await rm(this.files, { recursive: true, force: true });
  }
}
