import { migrations } from '@maru/migrations';
import { createLocalAdministrator } from './features/auth/index.js';
import { BadConfiguration, bootstrapConfig, migrationUrl } from './platform/config/index.js';
import { connect, createDataSource } from './platform/data-source.js';
import { withLock } from './platform/lock.js';
import { createLogger } from './platform/logger.js';
import { createTransaction } from './platform/transaction.js';

/**
 * Brings the database to the newest schema, as its owner and one process at a time, and makes the first local
 * administrator where the settings name one and there is none.
 */
async function migrate(): Promise<void> {
  const logger = createLogger('migrate', 'INFO');
  const url = migrationUrl(process.env);
  const dataSource = createDataSource({ url, applicationName: 'maru-migrate', poolSize: 2, migrations });
  await connect(dataSource, logger);
  try {
    const applied = await withLock(url, 'migrations', () => dataSource.runMigrations());
    logger.info({ applied: applied.map(({ name }) => name) }, 'migrated');
    const administrator = bootstrapConfig(process.env);
    if (administrator) await createTransaction(dataSource)((tx) => createLocalAdministrator(tx, administrator));
  } finally {
    await dataSource.destroy();
  }
}

migrate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BadConfiguration ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
