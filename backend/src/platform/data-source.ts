import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { isConnectionFailure } from './connection-failure.js';
import type { Logger } from './logger.js';

export type { DataSource, EntitySchema };

export interface DataSourceOptions {
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  readonly poolSize: number;
  readonly entities?: readonly EntitySchema[];
  readonly migrations?: MixedList<new () => object>;
  readonly onPoolError?: (error: unknown) => void;
}

/**
 * Milliseconds until a connection that nobody uses is closed. A new one costs PostgreSQL a process, a handshake and the
 * parsing and planning of all that is prepared.
 */
const IDLE_MS = 300_000;

/** Not connected yet: see {@link connect}. A data source is passed on, never imported. */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    poolSize: options.poolSize,
    connectTimeoutMS: 5_000,
    entities: [...(options.entities ?? [])],
    migrations: (options.migrations ?? []) as never,
    migrationsTransactionMode: 'each',
    synchronize: false,
    // The schema is the migrations' work, extensions included.
    installExtensions: false,
    ...(options.onPoolError && { poolErrorHandler: options.onPoolError }),
    extra: {
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
      idleTimeoutMillis: IDLE_MS,
    },
  });
}

/** Waits for a PostgreSQL that is still starting. @throws what the last of `attempts` tries, a second apart, met */
export async function connect(dataSource: DataSource, logger: Logger, attempts = 60): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      if (attempt >= attempts || !isConnectionFailure(error)) throw error;
      if (attempt === 1) logger.warn('waiting for the database');
      await sleep(1_000);
    }
  }
}
