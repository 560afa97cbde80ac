import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from './cache-folder.mjs';
import { CommandFailed, run } from './command.mjs';
import { oneAtATime } from './held-file.mjs';
import { Refusal } from './refusal.mjs';
import { screen } from './screen.mjs';
import { root, type Settings } from './settings.mjs';
import { environmentOf, migrationEnvironment, type Installation } from './application.js';

/**
 * Runs one of Maru's own commands.
 * @throws Refusal with the last lines it wrote
 */
async function own(
  title: string,
  args: readonly string[],
  log: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  try {
    await run(process.execPath, args, { cwd: root, log, env: { ...process.env, ...environment } });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    throw new Refusal(`${title} failed; its log is ${log}.\n${error.tail}`);
  }
}

/** Builds what the processes run, unless development runs the sources themselves. */
export async function buildMaru({ home, dev }: Settings): Promise<void> {
  if (dev) return;
  await screen.step('Building', () =>
    oneAtATime(
      join(openCache(), 'build.lock'),
      () => own('The build', ['build/build.mjs'], join(home, 'logs', 'build.log')),
      () => undefined,
    ),
  );
}

/** Names the migrations of this build; in development they may change at any time. */
export const migrationsOf = ({ isDevelopment }: Installation): string | undefined =>
  isDevelopment
    ? undefined
    : createHash('sha256')
        .update(readFileSync(join(root, 'backend/dist/migrate.js')))
        .digest('hex');

/** Brings the schema up to date and makes the local administrator of an empty database. */
export const migrate = (installation: Installation): Promise<void> =>
  own(
    'Bringing the database up to date',
    installation.isDevelopment ? ['--import', 'tsx', 'backend/src/migrate.ts'] : ['backend/dist/migrate.js'],
    join(installation.home, 'logs', 'migrate.log'),
    migrationEnvironment(installation),
  );

/** Fills an empty database with what makes a first day: notices, documents, posts. */
export async function seed(installation: Installation): Promise<void> {
  const log = join(installation.home, 'logs', 'demo.log');
  await own('Adding demo content', ['--import', 'tsx', 'embedded/demo/main.ts'], log, environmentOf(installation));
}
