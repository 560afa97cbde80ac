import { currentContext } from '../../platform/context.js';
import type { Failure } from '../../platform/errors.js';
import type { Outbox } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import type { Audit } from '../audit/index.js';
import type { AccountRepository } from './account.repository.js';
import type { Account } from './account.js';
import type { ActorSource } from './actor-source.js';
import type { Checked } from './checked.js';
import type { LoginGate } from './login-gate.js';
import { keepPace } from './pace.js';
import type { PasswordCheck } from './password-check.js';
import type { SessionService } from './session.service.js';
import type { From, Opened } from './sessions.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Whether the session outlives the browser. */
  readonly remember: boolean;
}

export interface LoginParts {
  readonly transaction: Transaction;
  readonly gate: LoginGate;
  readonly passwords: PasswordCheck;
  readonly sessions: SessionService;
  readonly accounts: AccountRepository;
  readonly actors: ActorSource;
  readonly audit: Audit;
  readonly outbox: Outbox;
}

/** Logs in by name and password, against the directory or locally. */
export class LoginService {
  constructor(private readonly parts: LoginParts) {}

  /**
   * @throws Unauthenticated LOGIN_FAILED for an unknown name and a wrong password alike, after the same time;
   *   ACCOUNT_LOCKED; to whoever knows the password ACCOUNT_DISABLED, ACCOUNT_EXPIRED, LOGIN_NOT_ALLOWED_NOW,
   *   PASSWORD_MUST_CHANGE
   * @throws Forbidden NOT_PROVISIONED for somebody no run of the synchronisation has brought in yet
   * @throws TooMany TOO_MANY_ATTEMPTS
   * @throws Unavailable DIRECTORY_UNAVAILABLE, SESSIONS_UNAVAILABLE, DATABASE_UNAVAILABLE
   */
  async login({ username, password, remember }: Credentials, from: From): Promise<Opened> {
    const started = performance.now();
    const { gate, passwords, sessions } = this.parts;
    const meant = await gate.meantBy(username);
    const checked = await gate.attempt(username, meant, from.ip, () => passwords.check(username, meant, password));
    const { account, refusal } = checked;
    if (refusal) {
      await this.refuse(checked, refusal);
      if (refusal.code === 'LOGIN_FAILED') await keepPace(started, account?.directoryId === null);
      throw refusal;
    }
    if (!account) throw new Error('somebody without an account knew their password');
    const context = currentContext();
    if (context) context.actorId = account.id;
    return sessions.open(account.id, from, remember);
  }

  private refuse({ account }: Checked, { code }: Failure): Promise<void> {
    const { transaction, audit } = this.parts;
    const target = account ? { type: 'user', id: account.id } : null;
    return transaction(async (tx) => {
      await audit.record(tx, { action: 'auth.login', outcome: 'refused', target, details: { code } });
      if (code === 'ACCOUNT_DISABLED' && account?.isActive) await this.disable(tx, account);
    });
  }

  /** The directory said so of somebody who is active here: it holds at once, without waiting for a run. */
  private async disable(tx: Parameters<AccountRepository['disable']>[0], { id }: Account): Promise<void> {
    const { accounts, actors, audit, outbox } = this.parts;
    if (!(await accounts.disable(tx, id))) return;
    const target = { type: 'user', id };
    await audit.record(tx, { action: 'user.disabled', outcome: 'done', target, details: { by: 'login' } });
    await outbox.add(tx, { type: 'user.access_changed', version: 1, ids: { userIds: [id] } });
    await outbox.add(tx, { type: 'people.changed', version: 1, ids: { userIds: [id] } });
    tx.afterCommit(() => actors.forget(id));
  }
}
