import type { Clock } from '../../platform/clock.js';
import { Unavailable } from '../../platform/errors.js';
import type { Logger } from '../../platform/logger.js';
import { accountState } from './account-state.js';
import { changeRefusal, loginRefusal, stateRefusal } from './bind-result.js';
import type {
  DirectoryAccount,
  DirectoryLoginAnswer,
  DirectoryLoginAttempt,
  PasswordChange,
  PasswordChangeAnswer,
} from './directory-login.js';
import { bytes, type Entry } from './entry.js';
import { uuidOfGuid } from './guid.js';
import type { KeptDirectories } from './kept-directories.js';
import type { KeptDirectory } from './kept-directory.js';
import { DirectoryRefused, DirectoryUnreachable } from './ldap-errors.js';
import type { LockoutPolicy } from './lockout-policy.js';
import { typedName } from './login-filter.js';

interface Found {
  readonly directory: KeptDirectory;
  readonly entry: Entry;
  readonly account: DirectoryAccount;
}

/** How long a domain's lockout policy is believed, and how long it is left alone when it cannot be read. Milliseconds. */
const policyKept = 600_000;
const policyRetried = 60_000;

/** Logins and changes of password against directories. Throttling, sessions and accounts of Maru are the caller's. */
export class DirectoryLoginService {
  private readonly policies = new Map<string, { readonly policy: LockoutPolicy | undefined; readonly until: number }>();

  constructor(
    private readonly directories: KeptDirectories,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /**
   * Whether name and password are somebody's. Nobody is created; an empty password is wrong without asking, since a
   * directory takes it for an anonymous bind.
   * @throws Unavailable DIRECTORY_UNAVAILABLE
   */
  login({ name, password, directoryId }: DirectoryLoginAttempt): Promise<DirectoryLoginAnswer> {
    return this.orUnavailable(async () => {
      const directories = await this.directories.inUse(directoryId);
      const found = password === '' ? undefined : await this.find(directories, name);
      if (!found) return this.nobody(directories, password);
      const { directory, entry, account } = found;
      const code = (await refusalOf(directory, entry.dn, password)) ?? (account.state && stateRefusal(account.state));
      return code ? { outcome: 'refused', code, account } : { outcome: 'accepted', account };
    });
  }

  /**
   * Changes a password in the directory, which checks the current one itself and counts a wrong one as a login.
   * @throws Unavailable DIRECTORY_UNAVAILABLE
   */
  changePassword({ person, currentPassword, newPassword }: PasswordChange): Promise<PasswordChangeAnswer> {
    return this.orUnavailable(async () => {
      const directories = await this.directories.inUse(person.directoryId);
      const found =
        'name' in person ? await this.find(directories, person.name) : await this.known(directories, person.objectGuid);
      // Whose account is shut has no password to change; that it is shut only the right password would tell.
      const isShut = !found || found.account.state?.isDisabled === true || found.account.state?.isExpired === true;
      if (isShut || currentPassword === '') return this.nobody(directories, currentPassword);
      const { directory, entry, account } = found;
      const code = await refusalOfChange(directory, entry.dn, currentPassword, newPassword);
      return code ? { outcome: 'refused', code, account } : { outcome: 'accepted', account };
    });
  }

  /** What the throttle stays below. @returns undefined for none, and for one that cannot be read now */
  async lockoutPolicy(directoryId: string): Promise<LockoutPolicy | undefined> {
    const now = this.clock.now().getTime();
    const known = this.policies.get(directoryId);
    if (known && known.until > now) return known.policy;
    const [directory] = await this.directories.inUse(directoryId);
    const read = await directory?.lockoutPolicy().then(
      (policy) => ({ policy, until: now + policyKept }),
      (error: unknown) => {
        if (!isOfDirectory(error)) throw error;
        return { policy: known?.policy, until: now + policyRetried };
      },
    );
    if (read) this.policies.set(directoryId, read);
    return read?.policy;
  }

  /** The first directory, in order, that knows exactly one. @throws DirectoryUnreachable where none did and one was away */
  private async find(directories: readonly KeptDirectory[], typed: string): Promise<Found | undefined> {
    const name = typedName(typed);
    let away: DirectoryUnreachable | undefined;
    for (const directory of directories) {
      try {
        const found = this.found(directory, await directory.find(name));
        if (found) return found;
      } catch (error) {
        if (!(error instanceof DirectoryUnreachable)) throw error;
        away = error;
      }
    }
    if (away) throw away;
    return undefined;
  }

  private async known([directory]: readonly KeptDirectory[], objectGuid: string): Promise<Found | undefined> {
    return directory && this.found(directory, await directory.read(objectGuid));
  }

  private found(directory: KeptDirectory, entry: Entry | undefined): Found | undefined {
    const guid = entry && bytes(entry, 'objectGUID');
    const objectGuid = guid && uuidOfGuid(guid);
    if (!entry || !objectGuid) return undefined;
    const state = accountState(entry, this.clock.now());
    return { directory, entry, account: { directoryId: directory.config.id, objectGuid, state } };
  }

  private async nobody(
    [directory]: readonly KeptDirectory[],
    password: string,
  ): Promise<{ outcome: 'refused'; code: 'LOGIN_FAILED'; account: undefined }> {
    if (password !== '') await directory?.proveNobody(password);
    return { outcome: 'refused', code: 'LOGIN_FAILED', account: undefined };
  }

  private async orUnavailable<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isOfDirectory(error)) throw error;
      this.logger.warn(reasonToLog(error), 'directory does not serve logins');
      throw new Unavailable('DIRECTORY_UNAVAILABLE', undefined, { cause: error });
    }
  }
}

const isOfDirectory = (error: unknown): error is DirectoryUnreachable | DirectoryRefused =>
  error instanceof DirectoryUnreachable || error instanceof DirectoryRefused;

/** A server's own words may name people. */
const reasonToLog = (error: DirectoryUnreachable | DirectoryRefused) =>
  error instanceof DirectoryUnreachable
    ? { server: error.server, kind: error.kind, reason: error.reason }
    : { result_code: error.resultCode, sub_code: error.subCode };

async function refusalOf(directory: KeptDirectory, dn: string, password: string) {
  return reasonOf(() => directory.prove(dn, password), loginRefusal);
}

async function refusalOfChange(directory: KeptDirectory, dn: string, before: string, after: string) {
  return reasonOf(() => directory.changePassword(dn, before, after), changeRefusal);
}

/** @throws DirectoryRefused whose reason is the directory's and not the person's */
async function reasonOf<Code>(
  ask: () => Promise<void>,
  reason: (error: DirectoryRefused) => Code | undefined,
): Promise<Code | undefined> {
  try {
    await ask();
    return undefined;
  } catch (error) {
    const code = error instanceof DirectoryRefused ? reason(error) : undefined;
    if (code === undefined) throw error;
    return code;
  }
}
