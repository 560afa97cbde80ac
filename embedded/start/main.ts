import { goOn, Interrupted, interruptions, onInterrupt } from './interrupt.mjs';
import { readHome, rememberIn } from './home.mjs';
import { addressOf, freePort } from './port.mjs';
import { screen } from './screen.mjs';
import type { Settings } from './settings.mjs';
import { ApiClient } from './api-client.js';
import { startProcess, type Installation } from './application.js';
import { buildMaru, migrate, migrationsOf, seed } from './commands.js';
import { Children } from './children.js';
import { noteConnections } from './connections.js';
import { prepareDatabase } from './database.js';
import { demoTable, LOCAL_ADMIN } from './demo-accounts.js';
import { startDirectory, type DirectoryServer } from './directory.js';
import { configureDirectory, synchronise } from './first-run.js';
import { Keeper } from './keeper.js';
import { startPostgres } from './postgres.js';
import { startRedis } from './redis.js';
import { requireRedis } from './redis-program.js';
import { reset } from './reset.js';
import { secretsOf } from './secrets.js';
import { startVite } from './vite.js';

type Claimed = Settings & { readonly url: string };

/**
 * Brings Maru up, keeps it up until somebody asks it to stop, and takes it down in order.
 * @returns the exit status
 * @throws Refusal, after everything that was started has been stopped
 */
export async function start(settings: Claimed): Promise<number> {
  const keeper = new Keeper();
  const children: Children = new Children(settings.home, (plan, how) => void keeper.restart(children, plan, how));
  const stopped = new Promise<void>((resolve) => onInterrupt(() => resolve()));
  try {
    if (settings.reset) await reset(settings.home);
    await bringUp(settings, children);
    await Promise.race([stopped, keeper.gaveUp]);
    return 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return 130;
  } finally {
    if (interruptions() > 0) screen.say('\nStopping; once more to hurry.');
    await children.stop(() => interruptions() > 1);
    if (interruptions() > 0) screen.say('Maru has stopped.');
  }
}

async function bringUp(settings: Claimed, children: Children): Promise<void> {
  const began = Date.now();
  await requireRedis(settings.home);
  await buildMaru(settings);
  const installation = await screen.step('Starting PostgreSQL and Redis', () => startParts(settings, children));
  await bringUpToDate(installation);
  const directory = await screen.step('Starting the directory, the API, the worker and ad-sync', () =>
    startServices(installation, children),
  );
  await fill(installation, directory);
  if (settings.dev) await startVite(children, settings, installation);
  goOn();
  screen.say(`\nMaru is ready: ${settings.url}  (${((Date.now() - began) / 1_000).toFixed(1)} s)\n`);
  for (const line of demoTable()) screen.say(line);
  screen.say('\nCtrl-C stops it.');
}

async function startParts(settings: Claimed, children: Children): Promise<Installation> {
  const { home, host, port, url, dev } = settings;
  const { postgresData } = rememberIn(home, { people: readHome(home)?.people ?? settings.people });
  const secrets = secretsOf(home);
  const [server, redisUrl, apiPort] = await Promise.all([
    startPostgres(children, { password: secrets.postgresPassword, expected: postgresData }),
    startRedis(children, { password: secrets.redisPassword }),
    dev ? freePort() : port,
  ]);
  rememberIn(home, { postgresData: server.data });
  const database = await prepareDatabase(server, secrets);
  return { home, host, port: apiPort, url, isDevelopment: dev, database, redisUrl, secrets };
}

/** Migrates, unless this very build has before. */
async function bringUpToDate(installation: Installation): Promise<void> {
  const { home } = installation;
  const migrations = migrationsOf(installation);
  if (readHome(home)?.migrations === migrations) return;
  await screen.step('Bringing the database up to date', () => migrate(installation));
  rememberIn(home, { migrations });
}

async function startServices(installation: Installation, children: Children): Promise<DirectoryServer> {
  const { people, directoryPort } = rememberIn(installation.home, {});
  const [directory] = await Promise.all([
    startDirectory(children, { people, port: directoryPort }),
    ...(['api', 'worker', 'ad-sync'] as const).map((name) => startProcess(children, name, installation)),
  ]);
  rememberIn(installation.home, { directoryPort: directory.port });
  noteConnections(installation, directory);
  return directory;
}

/** What an administrator does on the first day, in a home where it has not been done. */
async function fill(installation: Installation, directory: DirectoryServer): Promise<void> {
  const { home, port, host } = installation;
  const { enteredPort, isSynchronised, isSeeded } = rememberIn(home, {});
  if (enteredPort !== directory.port || !isSynchronised) {
    const api = new ApiClient(addressOf(host, port));
    await api.login(LOCAL_ADMIN.username, LOCAL_ADMIN.password);
    await screen.step('Entering the directory', () => configureDirectory(api, directory));
    rememberIn(home, { enteredPort: directory.port });
    if (!isSynchronised) await screen.step('Synchronising people', (progress) => synchronise(api, progress));
    rememberIn(home, { isSynchronised: true });
  }
  if (isSeeded) return;
  await screen.step('Adding demo content', () => seed(installation));
  rememberIn(home, { isSeeded: true });
}
