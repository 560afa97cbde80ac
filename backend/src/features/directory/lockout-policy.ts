import { fileTime, secondsOfDuration } from './ad-time.js';
import { text } from './entry.js';
import type { LdapConnection } from './ldap-client.js';
import { readRootDse } from './root-dse.js';

/** After how many wrong passwords a directory locks an account, within which time. */
export interface LockoutPolicy {
  /** At least 1. */
  readonly threshold: number;
  readonly windowSeconds: number;
}

/**
 * The domain's policy (MS-ADA1, lockoutThreshold). Policies for single people or groups are not looked at.
 * @returns undefined for none, or one the account may not read
 * @throws DirectoryRefused @throws DirectoryUnreachable
 */
export async function readLockoutPolicy(connection: LdapConnection): Promise<LockoutPolicy | undefined> {
  const { defaultNamingContext } = await readRootDse(connection);
  if (defaultNamingContext === undefined) return undefined;
  const head = await connection.read(defaultNamingContext, ['lockoutThreshold', 'lockOutObservationWindow']);
  const threshold = Number(head && text(head, 'lockoutThreshold'));
  const window = fileTime((head && text(head, 'lockOutObservationWindow')) ?? '');
  if (!(threshold >= 1) || window === undefined) return undefined;
  return { threshold, windowSeconds: secondsOfDuration(window) };
}
