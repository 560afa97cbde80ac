import type { Actor } from '../../platform/actor.js';
import { currentContext } from '../../platform/context.js';
import { RuleBroken, Unauthenticated } from '../../platform/errors.js';
import type { Outbox } from '../../platform/outbox.js';
import type { Queries, Transaction } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import type { AccountRepository } from './account.repository.js';
import type { Account, Meant } from './account.js';
import { refused, right, wrong, type Checked } from './checked.js';
import type { Directories } from './directories.js';
import type { LoginGate } from './login-gate.js';
import { keepPace } from './pace.js';
import { hashPassword, isPassword } from './password-hash.js';
import { mustBeStrong } from './password-rule.js';
import type { SessionEnd } from './session-end.js';
import type { SessionStore } from './session.store.js';
import type { From } from './sessions.js';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** A hash is of the new password of an account that Maru keeps, still to be written. */
interface Changed extends Checked {
  readonly hash?: string;
}

export interface PasswordParts {
  readonly transaction: Transaction;
  readonly queries: Queries;
  readonly gate: LoginGate;
  readonly accounts: AccountRepository;
  readonly directories: Directories;
  readonly store: SessionStore;
  readonly ending: SessionEnd;
  readonly audit: Audit;
  readonly outbox: Outbox;
}

/** Changes passwords: those Maru keeps, and those of a directory in the directory. Each change counts as a login. */
export class PasswordService {
  constructor(private readonly parts: PasswordParts) {}

  /**
   * One's own; every other session ends.
   * @throws Unauthenticated LOGIN_FAILED, ACCOUNT_LOCKED
   * @throws RuleBroken PASSWORD_TOO_WEAK, PASSWORD_REFUSED_BY_DIRECTORY
   * @throws TooMany TOO_MANY_ATTEMPTS
   * @throws Unavailable DIRECTORY_UNAVAILABLE, SESSIONS_UNAVAILABLE
   */
  async changeOwn(me: Actor, change: PasswordChange, from: From): Promise<void> {
    const account = await this.parts.accounts.byId(this.parts.queries, me.id);
    if (!account) throw new Unauthenticated('TOKEN_STALE');
    await this.change(account.username, { kind: 'account', account }, change, from, me.sessionId);
  }

  /** For whoever must change it before they can log in; throws as {@link changeOwn}. Every session ends. */
  async changeNamed(username: string, change: PasswordChange, from: From): Promise<void> {
    await this.change(username, await this.parts.gate.meantBy(username), change, from, undefined);
  }

  private async change(
    username: string,
    meant: Meant,
    change: PasswordChange,
    from: From,
    keptSession: string | undefined,
  ): Promise<void> {
    const started = performance.now();
    const { gate, store } = this.parts;
    // Whoever's sessions cannot be ended keeps their password: it may be known to somebody in one of them.
    if (meant.kind === 'account') await store.list(meant.account.id);
    const changed = await gate.attempt(username, meant, from.ip, () => this.tryChange(username, meant, change));
    const { account, refusal } = changed;
    if (refusal) {
      await this.refuse(account, refusal.code);
      if (refusal.code === 'LOGIN_FAILED') await keepPace(started, account?.directoryId === null);
      throw refusal;
    }
    const context = currentContext();
    if (context) context.actorId ??= account?.id;
    if (account) await this.finish(account, changed.hash, keptSession);
  }

  private async tryChange(username: string, meant: Meant, change: PasswordChange): Promise<Changed> {
    if (meant.kind === 'several') return wrong(undefined);
    const account = meant.kind === 'account' ? meant.account : undefined;
    if (account?.directoryId === null) return this.changeLocal(account, change);
    return this.changeInDirectory(username, account, change);
  }

  private async changeLocal(account: Account, { currentPassword, newPassword }: PasswordChange): Promise<Changed> {
    if (!(await isPassword(currentPassword, account.passwordHash))) return wrong(account);
    if (!account.isActive) return refused(account, 'ACCOUNT_DISABLED');
    try {
      mustBeStrong(newPassword, account.username, currentPassword);
    } catch (error) {
      if (error instanceof RuleBroken) return { verdict: 'right', account, refusal: error };
      throw error;
    }
    return { ...right(account), hash: await hashPassword(newPassword) };
  }

  private async changeInDirectory(
    username: string,
    account: Account | undefined,
    { currentPassword, newPassword }: PasswordChange,
  ): Promise<Checked> {
    const { directories, accounts, queries } = this.parts;
    const { directoryId, objectGuid } = account ?? {};
    const person = directoryId && objectGuid ? { directoryId, objectGuid } : { name: username };
    const answer = await directories.changePassword({ person, currentPassword, newPassword });
    const owner = answer.account && (await accounts.ofEntry(queries, answer.account));
    if (answer.outcome === 'accepted') return { verdict: 'right', account: owner };
    if (answer.code !== 'PASSWORD_REFUSED_BY_DIRECTORY') return wrong(owner ?? account, answer.code);
    return { verdict: 'right', account: owner, refusal: new RuleBroken(answer.code) };
  }

  private refuse(account: Account | undefined, code: string): Promise<void> {
    const target = account ? { type: 'user', id: account.id } : null;
    const record = { action: 'auth.password_changed', outcome: 'refused', target, details: { code } } as const;
    return this.parts.transaction((tx) => this.parts.audit.record(tx, record));
  }

  private async finish({ id }: Account, hash: string | undefined, keptSession: string | undefined): Promise<void> {
    const { transaction, accounts, audit, outbox, store, ending } = this.parts;
    const others = (await store.list(id)).filter((session) => session.id !== keptSession);
    await transaction(async (tx) => {
      if (hash !== undefined) await accounts.setPassword(tx, id, hash);
      await audit.record(tx, { action: 'auth.password_changed', outcome: 'done', target: { type: 'user', id } });
      await outbox.add(tx, { type: 'security.password_changed', version: 1, ids: { userId: id } });
      await ending.end(tx, others, 'password');
    });
  }
}
