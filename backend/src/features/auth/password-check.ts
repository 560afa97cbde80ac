import passport from 'passport';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as LocalStrategy } from 'passport-local';
import type { Queries } from '../../platform/transaction.js';
import type { AccountRepository } from './account.repository.js';
import type { Account, Meant } from './account.js';
import { refused, right, wrong, type Checked } from './checked.js';
import type { Directories, EntryIdentity } from './directories.js';
import { isPassword } from './password-hash.js';

/** What a strategy looks at; `body` has the names passport-local expects. */
interface LoginTry {
  readonly body: { readonly username: string; readonly password: string };
  readonly account: Account | undefined;
}

type Authenticate = (request: LoginTry, response: object, next: (error: unknown) => void) => void;

/** Looks at a name and a password by passport's strategies: `local` for accounts Maru keeps, else `directory`. */
export class PasswordCheck {
  private readonly passport = new passport.Passport();

  constructor(
    private readonly queries: Queries,
    private readonly accounts: AccountRepository,
    private readonly directories: Directories,
  ) {
    this.passport.use(
      'local',
      new LocalStrategy({ passReqToCallback: true, session: false }, (request, _username, password, done) => {
        const { account } = request as unknown as LoginTry;
        this.local(account, password).then((checked) => {
          done(null, checked);
        }, done);
      }),
    );
    this.passport.use(
      'directory',
      new CustomStrategy((request, done) => {
        this.directory(request as unknown as LoginTry).then((checked) => {
          done(null, checked);
        }, done);
      }),
    );
  }

  /** A local account never falls through to a directory. @throws Unavailable DIRECTORY_UNAVAILABLE */
  check(username: string, meant: Meant, password: string): Promise<Checked> {
    if (meant.kind === 'several') return Promise.resolve(wrong(undefined));
    const account = meant.kind === 'account' ? meant.account : undefined;
    const strategy = account?.directoryId === null ? 'local' : 'directory';
    return new Promise((resolve, reject) => {
      const done = (error: unknown, checked: Checked | false | undefined) => {
        if (error) reject(error instanceof Error ? error : new Error('a strategy failed', { cause: error }));
        else resolve(checked === false || checked === undefined ? wrong(account) : checked);
      };
      const authenticate = this.passport.authenticate(strategy, { session: false }, done) as Authenticate;
      authenticate({ body: { username, password }, account }, {}, reject);
    });
  }

  private async local(account: Account | undefined, password: string): Promise<Checked> {
    const isRight = await isPassword(password, account?.passwordHash ?? null);
    if (!account || !isRight) return wrong(account);
    return account.isActive ? right(account) : refused(account, 'ACCOUNT_DISABLED');
  }

  private async directory({ body: { username, password }, account }: LoginTry): Promise<Checked> {
    const directoryId = account?.directoryId ?? undefined;
    const answer = await this.directories.login({ name: username, password, directoryId });
    const owner = answer.account && (await this.ownerOf(answer.account, account));
    if (answer.outcome === 'refused') {
      const { code } = answer;
      return code === 'LOGIN_FAILED' || code === 'ACCOUNT_LOCKED'
        ? wrong(owner ?? account, code)
        : refused(owner, code);
    }
    if (!owner) return refused(undefined, 'NOT_PROVISIONED');
    return owner.isActive ? right(owner) : refused(owner, 'ACCOUNT_DISABLED');
  }

  /** Whose entry it is; mostly who the name was taken for. */
  private async ownerOf(entry: EntryIdentity, taken: Account | undefined): Promise<Account | undefined> {
    const isTaken = taken?.directoryId === entry.directoryId && taken.objectGuid === entry.objectGuid;
    return isTaken ? taken : this.accounts.ofEntry(this.queries, entry);
  }
}
