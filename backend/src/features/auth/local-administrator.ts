import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/transaction.js';
import { Audit, AuditRepository } from '../audit/index.js';
import { AccountRepository } from './account.repository.js';
import { hashPassword } from './password-hash.js';
import { mustBeStrong } from './password-rule.js';

export interface LocalAdministrator {
  readonly username: string;
  readonly password: string;
  readonly name: string;
}

/**
 * Makes the administrator who does not depend on any directory (break-glass), unless there is an active one.
 * @returns whether one was made
 * @throws RuleBroken PASSWORD_TOO_WEAK
 */
export async function createLocalAdministrator(
  tx: Tx,
  { username, password, name }: LocalAdministrator,
): Promise<boolean> {
  const accounts = new AccountRepository();
  if (await accounts.hasLocalAdministrator(tx)) return false;
  mustBeStrong(password, username);
  const account = { id: newId(), username, name, passwordHash: await hashPassword(password) };
  await accounts.addLocal(tx, account, { system_admin: 'local', employee: 'rule' });
  await new Audit(new AuditRepository()).record(tx, {
    action: 'user.created',
    outcome: 'done',
    target: { type: 'user', id: account.id },
    details: { roles: ['system_admin'] },
  });
  return true;
}
