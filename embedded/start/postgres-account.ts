import { spawnSync } from 'node:child_process';
import { Refusal } from './refusal.mjs';

/** Whom PostgreSQL runs as; nothing set: the person who started Maru. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL's own user where its package is installed, macOS' one, or the one made here. */
const NAMES = ['postgres', '_postgres', 'maru-postgres'];

const idOf = (name: string, flag: '-u' | '-g'): number | undefined => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
};

function find(): Account | undefined {
  for (const name of NAMES) {
    const uid = idOf(name, '-u');
    const gid = idOf(name, '-g');
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  return undefined;
}

/**
 * PostgreSQL refuses to run as root: it gets a user of the system, made where there is none.
 * @throws Refusal where none can be made
 */
export function postgresAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const found = find();
  if (found) return found;
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  spawnSync('useradd', [...options, '--shell', '/usr/sbin/nologin', 'maru-postgres']);
  const made = find();
  if (made) return made;
  throw new Refusal(
    'PostgreSQL cannot run as root and no user could be made for it; run npm start as another user, or add one: useradd --system maru-postgres',
  );
}

/** Whether the account can pass through every folder down to this one. */
export function canReach(account: Account, folder: string): boolean {
  if (account.uid === undefined) return true;
  return spawnSync('test', ['-x', folder], { uid: account.uid, gid: account.gid ?? account.uid }).status === 0;
}
