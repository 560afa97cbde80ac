import { z } from 'zod';
import { read, type Environment } from './read.js';

export interface DatabaseConfig {
  /** As the application's role, which owns nothing. */
  readonly url: string;
  readonly poolSize: number;
}

export function databaseConfig(environment: Environment): DatabaseConfig {
  const settings = read(environment, {
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(20),
  });
  return { url: settings.DATABASE_URL, poolSize: settings.DATABASE_POOL_SIZE };
}

/** As the owner of the schema; only the migrations connect so. */
export const migrationUrl = (environment: Environment): string =>
  read(environment, { MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) }).MIGRATION_DATABASE_URL;
