import type { Directory } from '../directory.js';
import { fold, MalformedName, parseDn } from '../names/dn.js';
import { fileTime } from '../names/time.js';
import { Failure, refusedLogin } from '../protocol/failure.js';
import type { Entry } from '../store/entry.js';
import { accountOf, afterWrongPassword, isLocked, refusalOf } from './account.js';
import { policyOf } from './policy.js';
import { isPassword } from './secret.js';

const isUser = (entry: Entry) => entry.isA('user') && !entry.isDeleted;

/** Who is meant by a UPN (their own, or sAMAccountName@domain), DOMAIN\name or DN (MS-ADTS 5.1.1.1.1). */
function whoIs(directory: Directory, name: string): Entry | null {
  const { store, naming } = directory;
  const byLogin = (login: string) => store.lookUp('samaccountname', login)?.find(isUser) ?? null;
  const down = /^([^\\/=,]+)\\([^\\]+)$/.exec(name);
  if (down?.[1] !== undefined && down[2] !== undefined) {
    const isHere = [naming.netbios, naming.dnsDomain].some((domain) => fold(domain) === fold(down[1] ?? ''));
    return isHere ? byLogin(down[2]) : null;
  }
  if (name.includes('@') && !name.includes('=')) {
    const byUpn = store.lookUp('userprincipalname', name)?.find(isUser);
    const at = name.lastIndexOf('@');
    return byUpn ?? (fold(name.slice(at + 1)) === fold(naming.dnsDomain) ? byLogin(name.slice(0, at)) : null);
  }
  try {
    const { entry } = store.locate(parseDn(name));
    return entry && isUser(entry) ? entry : null;
  } catch (error) {
    if (error instanceof MalformedName) return null;
    throw error;
  }
}

/**
 * Lets somebody in, counting wrong passwords. A name without a password is nobody (RFC 4513 5.1.2), as is neither.
 * @returns null for the anonymous
 * @throws Failure invalidCredentials: 525 and 775 before the password is looked at, 52e for a wrong one, the others after it
 */
export async function bind(directory: Directory, name: string, password: string | null): Promise<Entry | null> {
  if (password === null)
    throw new Failure(
      'authMethodNotSupported',
      '00002027: LdapErr: DSID-0C090564, comment: Invalid Authentication method, data 0, v3839',
    );
  if (password === '') return null;
  const entry = whoIs(directory, name);
  if (!entry) throw refusedLogin('525');
  await checkPassword(directory, entry, password);
  const refusal = refusalOf(accountOf(entry), policyOf(directory.domain), directory.clock.now());
  if (refusal) throw refusedLogin(refusal);
  return entry;
}

/** @throws Failure 775 while locked, 52e for a wrong password, which is counted; a right one resets the count */
async function checkPassword(directory: Directory, entry: Entry, password: string): Promise<void> {
  if (isLockedNow(directory, entry)) throw refusedLogin('775');
  const isRight = await isPassword(password, entry.secret);
  // Somebody else may have locked it while the hash was computed.
  if (isLockedNow(directory, entry)) throw refusedLogin('775');
  if (!isRight) {
    countWrongPassword(directory, entry);
    throw refusedLogin('52e');
  }
  forgetWrongPasswords(directory, entry);
}

export const isLockedNow = (directory: Directory, entry: Entry) =>
  isLocked(accountOf(entry), policyOf(directory.domain), directory.clock.now());

export function countWrongPassword(directory: Directory, entry: Entry): void {
  const now = directory.clock.now();
  const { count, isLocked: locks } = afterWrongPassword(accountOf(entry), policyOf(directory.domain), now);
  const transaction = directory.begin();
  transaction.set(entry.id, 'badpwdcount', [String(count)]);
  transaction.set(entry.id, 'badpasswordtime', [fileTime(now)]);
  if (locks) transaction.set(entry.id, 'lockouttime', [fileTime(now)]);
  else if (entry.integer('lockouttime') > 0n) transaction.set(entry.id, 'lockouttime', ['0']);
  transaction.commit();
}

export function forgetWrongPasswords(directory: Directory, entry: Entry): void {
  const transaction = directory.begin();
  if (entry.integer('badpwdcount') > 0n) transaction.set(entry.id, 'badpwdcount', ['0']);
  if (entry.integer('lockouttime') > 0n) transaction.set(entry.id, 'lockouttime', ['0']);
  transaction.commit();
}
