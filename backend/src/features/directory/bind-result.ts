import type { AccountState } from './account-state.js';
import { resultCodes, type DirectoryRefused } from './ldap-errors.js';

/** Why a directory lets somebody not in; what the person is told (see the contract's error codes). */
export type LoginRefusal =
  | 'LOGIN_FAILED'
  | 'ACCOUNT_DISABLED'
  | 'ACCOUNT_EXPIRED'
  | 'ACCOUNT_LOCKED'
  | 'LOGIN_NOT_ALLOWED_NOW'
  | 'PASSWORD_MUST_CHANGE';

/** Win32 errors that Active Directory puts into a refused bind (MS-ERREF 2.2, in hexadecimal). All but 775 come only
 * after the right password. */
const refusals: Readonly<Record<string, LoginRefusal>> = {
  '525': 'LOGIN_FAILED',
  '52e': 'LOGIN_FAILED',
  '530': 'LOGIN_NOT_ALLOWED_NOW',
  '531': 'LOGIN_NOT_ALLOWED_NOW',
  '532': 'PASSWORD_MUST_CHANGE',
  '533': 'ACCOUNT_DISABLED',
  '701': 'ACCOUNT_EXPIRED',
  '773': 'PASSWORD_MUST_CHANGE',
  '775': 'ACCOUNT_LOCKED',
};

/** @returns undefined where the answer is not about name and password: then the directory is at fault, not the person */
export function loginRefusal(error: DirectoryRefused): LoginRefusal | undefined {
  const { noSuchObject, inappropriateAuthentication, invalidCredentials } = resultCodes;
  if (![noSuchObject, inappropriateAuthentication, invalidCredentials].includes(error.resultCode)) return undefined;
  return refusals[error.subCode ?? ''] ?? 'LOGIN_FAILED';
}

/** After the right password: directories that are not Active Directory let in whom the entry says they should not. */
export function stateRefusal(state: AccountState): LoginRefusal | undefined {
  if (state.isDisabled) return 'ACCOUNT_DISABLED';
  if (state.isExpired) return 'ACCOUNT_EXPIRED';
  return state.mustChangePassword ? 'PASSWORD_MUST_CHANGE' : undefined;
}

export type ChangeRefusal = 'LOGIN_FAILED' | 'ACCOUNT_LOCKED' | 'PASSWORD_REFUSED_BY_DIRECTORY';

/** @returns undefined where the answer is not about the passwords */
export function changeRefusal(error: DirectoryRefused): ChangeRefusal | undefined {
  switch (error.windowsError) {
    case '0000052D': // ERROR_PASSWORD_RESTRICTION: too short, too simple, used before, changed too recently
    case '00000005': // ERROR_ACCESS_DENIED: this person may not change it
      return 'PASSWORD_REFUSED_BY_DIRECTORY';
    case '00000056': // ERROR_INVALID_PASSWORD: the old one
      return 'LOGIN_FAILED';
    case '00000775': // ERROR_ACCOUNT_LOCKED_OUT
      return 'ACCOUNT_LOCKED';
    default:
      return error.resultCode === resultCodes.constraintViolation ? 'PASSWORD_REFUSED_BY_DIRECTORY' : undefined;
  }
}
