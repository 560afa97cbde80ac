import { z } from 'zod';
import { read, type Environment } from './read.js';

export interface FirstAdministrator {
  readonly username: string;
  readonly password: string;
  readonly name: string;
}

/** The local administrator that a new installation begins with; undefined where the settings name none. */
export function bootstrapConfig(environment: Environment): FirstAdministrator | undefined {
  const settings = read(environment, {
    BOOTSTRAP_ADMIN_USERNAME: z.string().min(1).max(64).optional(),
    BOOTSTRAP_ADMIN_PASSWORD: z.string().min(10).max(256).optional(),
    BOOTSTRAP_ADMIN_NAME: z.string().min(1).max(100).optional(),
  });
  const { BOOTSTRAP_ADMIN_USERNAME: username, BOOTSTRAP_ADMIN_PASSWORD: password } = settings;
  if (username === undefined || password === undefined) return undefined;
  return { username, password, name: settings.BOOTSTRAP_ADMIN_NAME ?? username };
}
