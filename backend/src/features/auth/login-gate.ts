import type { Limits } from '../../platform/config/index.js';
import type { Queries } from '../../platform/transaction.js';
import { accountLimit } from './account-limit.js';
import type { AccountRepository } from './account.repository.js';
import { meant, type Meant } from './account.js';
import type { Checked } from './checked.js';
import type { Directories } from './directories.js';
import { loginName } from './login-name.js';
import type { LoginThrottle } from './login-throttle.js';

/** What every look at a password passes: whose it is, and whether there were too many wrong ones. */
export class LoginGate {
  constructor(
    private readonly queries: Queries,
    private readonly accounts: AccountRepository,
    private readonly directories: Pick<Directories, 'lockoutPolicy'>,
    private readonly throttle: LoginThrottle,
    private readonly limits: Pick<Limits, 'loginAccount'>,
  ) {}

  async meantBy(username: string): Promise<Meant> {
    const name = loginName(username);
    return meant(name, await this.accounts.called(this.queries, name));
  }

  /**
   * @param username as typed; counted by its bare form where it means nobody
   * @throws TooMany TOO_MANY_ATTEMPTS, and what `check` throws
   */
  async attempt<C extends Checked>(
    username: string,
    meant: Meant,
    address: string,
    check: () => Promise<C>,
  ): Promise<C> {
    const account = meant.kind === 'account' ? meant.account : undefined;
    const directoryId = account?.directoryId;
    const lockout = directoryId ? await this.directories.lockoutPolicy(directoryId) : undefined;
    const limit = accountLimit(this.limits.loginAccount, lockout);
    return this.throttle.attempt(account?.id ?? `name:${loginName(username).bare}`, limit, address, check);
  }
}
