import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../src/platform/config/index.js';

const { kty, crv, x, d } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });

/** Settings of a process under test: keys of its own, free ports, quiet. */
export const testSettings = (databaseUrl: string, redisUrl: string): Environment => ({
  DATABASE_URL: databaseUrl,
  DATABASE_POOL_SIZE: '10',
  REDIS_URL: redisUrl,
  PORT: '0',
  METRICS_PORT: '0',
  JWT_KEYS: JSON.stringify({ keys: [{ kty, crv, x, d, kid: 'test' }] }),
  ENCRYPTION_KEYS: `test:${randomBytes(32).toString('base64')}`,
  FILES_DIR: join(tmpdir(), `maru-files-${process.pid}`),
  ORGANISATION_NAME: '한울물산',
  LOG_LEVEL: 'ERROR',
});
