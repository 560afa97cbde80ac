import { dateOfFileTime, fileTime } from './ad-time.js';
import { NotText, text, type Entry } from './entry.js';

/** What an account's entry says of its use; who is locked out only a bind tells. */
export interface AccountState {
  readonly isDisabled: boolean;
  readonly isExpired: boolean;
  /** When it ends, past or to come. */
  readonly expiresAt: Date | null;
  /** Known only where `pwdLastSet` was read. */
  readonly mustChangePassword: boolean;
}

/** What {@link accountState} reads; `pwdLastSet` is for logins. */
export const stateAttributes = ['userAccountControl', 'accountExpires', 'pwdLastSet'];

/** Bits of userAccountControl (MS-ADTS 2.2.16). */
const accountDisable = 0x2;
const passwordNeverExpires = 0x10000;

/** @returns undefined where the entry does not say: then it is not known whether the account may be used */
export function accountState(entry: Entry, now: Date): AccountState | undefined {
  try {
    const control = Number(text(entry, 'useraccountcontrol') ?? Number.NaN);
    const expires = fileTime(text(entry, 'accountexpires') ?? '0');
    const passwordSet = text(entry, 'pwdlastset');
    if (!Number.isInteger(control) || expires === undefined) return undefined;
    const end = dateOfFileTime(expires);
    return {
      isDisabled: (control & accountDisable) !== 0,
      isExpired: end !== undefined && end <= now,
      expiresAt: end ?? null,
      mustChangePassword: passwordSet === '0' && (control & passwordNeverExpires) === 0,
    };
  } catch (error) {
    if (error instanceof NotText) return undefined;
    throw error;
  }
}
