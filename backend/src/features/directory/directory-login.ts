import type { AccountState } from './account-state.js';
import type { ChangeRefusal, LoginRefusal } from './bind-result.js';

/** Whom a directory knows under the name that was typed; a run of the synchronisation may not have brought them in. */
export interface DirectoryAccount {
  readonly directoryId: string;
  /** Who they are, whatever their names are now. */
  readonly objectGuid: string;
  /** Of the entry just read; undefined where it does not say. */
  readonly state: AccountState | undefined;
}

export interface Accepted {
  readonly outcome: 'accepted';
  readonly account: DirectoryAccount;
}

export interface Refused<Code extends string> {
  readonly outcome: 'refused';
  readonly code: Code;
  /** Undefined where nobody, or more than one, has the name. */
  readonly account: DirectoryAccount | undefined;
}

export type DirectoryLoginAnswer = Accepted | Refused<LoginRefusal>;
export type PasswordChangeAnswer = Accepted | Refused<ChangeRefusal>;

export interface DirectoryLoginAttempt {
  /** As typed: a login name, DOMAIN\name, a UPN or a mail address. */
  readonly name: string;
  readonly password: string;
  /** The person's own directory; undefined asks all of them in order. */
  readonly directoryId?: string | undefined;
}

export interface PasswordChange {
  /** A name as typed, or who it is known to be. */
  readonly person:
    Pick<DirectoryLoginAttempt, 'name' | 'directoryId'> | Pick<DirectoryAccount, 'directoryId' | 'objectGuid'>;
  readonly currentPassword: string;
  readonly newPassword: string;
}
