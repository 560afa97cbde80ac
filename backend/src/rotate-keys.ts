import { DirectoryRepository } from './features/directory/index.js';
import { BadConfiguration, databaseConfig, encryptionKeys } from './platform/config/index.js';
import { connect, createDataSource } from './platform/data-source.js';
import { Encryption } from './platform/encryption.js';
import { createLogger } from './platform/logger.js';
import { createTransaction } from './platform/transaction.js';

/**
 * Encrypts what is kept under an older key anew under the first of ENCRYPTION_KEYS; the older ones can then be taken out.
 * Safe to repeat, and while Maru runs. @returns whether nothing is left under another key
 */
async function rotateKeys(): Promise<boolean> {
  const logger = createLogger('rotate-keys', 'INFO');
  const { url } = databaseConfig(process.env);
  const directories = new DirectoryRepository(new Encryption(encryptionKeys(process.env)));
  const dataSource = createDataSource({ url, applicationName: 'maru-rotate-keys', poolSize: 1 });
  await connect(dataSource, logger);
  try {
    const { resealed, closed } = await createTransaction(dataSource)((tx) => directories.reseal(tx));
    logger.info({ resealed }, 'bind passwords are encrypted under the first key');
    for (const directoryId of closed)
      logger.error({ directoryId }, 'no key opens this bind password: enter it again in the console');
    return closed.length === 0;
  } finally {
    await dataSource.destroy();
  }
}

rotateKeys()
  .then((isDone) => process.exit(isDone ? 0 : 1))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof BadConfiguration ? error.message : String((error as Error).stack)}\n`);
    process.exit(1);
  });
