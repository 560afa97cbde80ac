import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandFailed, run } from './command.mjs';
import { freePort } from './port.mjs';
import { Refusal } from './refusal.mjs';
import { ChildEnded, type Children } from './children.js';
import { postgresAccount, type Account } from './postgres-account.js';
import { placePostgres, sharedFolderOf, type PostgresPlace } from './postgres-place.js';

/** The superuser of a server of PostgreSQL that was started. */
export interface PostgresServer {
  readonly port: number;
  /** As superuser, database `postgres`. */
  readonly adminUrl: string;
  readonly data: string;
}

/**
 * Starts PostgreSQL, making its data first where there is none.
 * @param options.settings of postgresql.conf, for this start
 * @throws Refusal where its data is damaged or it cannot run here
 */
export async function startPostgres(
  children: Children,
  options: {
    readonly password: string;
    /** Where the data lay last time, if there was one. */
    readonly expected?: string | undefined;
    readonly settings?: Readonly<Record<string, string>>;
  },
): Promise<PostgresServer> {
  const account = postgresAccount();
  const place = placePostgres(children.home, account);
  // The home was deleted by hand: what it had elsewhere is nobody's.
  if (options.expected === undefined && place.data === sharedFolderOf(children.home)) {
    for (const name of readdirSync(place.data)) rmSync(join(place.data, name), { recursive: true, force: true });
  }
  if (!existsSync(place.data) || readdirSync(place.data).length === 0) {
    if (options.expected !== undefined) throw damaged(options.expected, 'it is gone');
    await makeData(place, account, children, options.password);
  }
  if (!existsSync(join(place.data, 'PG_VERSION'))) throw damaged(place.data, 'PG_VERSION is missing');
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...options.settings,
  };
  try {
    await children.start({
      name: 'postgres',
      title: 'PostgreSQL',
      program: join(place.programs, 'postgres'),
      args: [
        '-D',
        place.data,
        '-p',
        String(port),
        ...Object.entries(settings).map(([key, value]) => `--${key}=${value}`),
      ],
      environment: { LC_ALL: locale },
      ...account,
      isReady: (line) => line.includes('database system is ready to accept connections'),
    });
  } catch (error) {
    if (!(error instanceof ChildEnded)) throw error;
    throw damaged(place.data, error.lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? error.message);
  }
  const adminUrl = `postgres://postgres:${options.password}@127.0.0.1:${port}/postgres`;
  return { port, adminUrl, data: place.data };
}

/** Without a UTF-8 locale pg_trgm sees no Hangul; macOS has no C.UTF-8. */
const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

const damaged = (data: string, reason: string) =>
  new Refusal(
    `PostgreSQL cannot use its data in ${data} (${reason.replace(/^.*?(FATAL|PANIC): +/, '')}); put back a copy of it, or begin anew: npm start -- --reset`,
  );

async function makeData(place: PostgresPlace, account: Account, { home }: Children, password: string): Promise<void> {
  const passwordFile = join(dirname(place.data), `.postgres-password-${process.pid}`);
  mkdirSync(dirname(place.data), { recursive: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid ?? account.uid);
  const names = ['--encoding=UTF8', `--locale=${locale}`, '--username=postgres', '--auth=scram-sha-256'];
  try {
    await run(
      join(place.programs, 'initdb'),
      [`--pgdata=${place.data}`, ...names, `--pwfile=${passwordFile}`, '--no-instructions', '--no-sync'],
      { cwd: '/', env: { ...process.env, LC_ALL: locale }, log: join(home, 'logs', 'initdb.log'), ...account },
    );
  } catch (error) {
    // What is half made would be taken for damaged data by the next start.
    for (const name of readdirSync(place.data)) rmSync(join(place.data, name), { recursive: true, force: true });
    if (!(error instanceof CommandFailed)) throw error;
    throw new Refusal(`PostgreSQL could not make its data in ${place.data}: ${lastLine(error.tail)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

const lastLine = (text: string) => text.split('\n').findLast((line) => line.includes('error')) ?? text;
