import { Forbidden, Unauthenticated, type Failure } from '../../platform/errors.js';
import type { Account } from './account.js';
import type { Verdict } from './login-throttle.js';

/** What looking at a password came to. */
export interface Checked {
  readonly verdict: Verdict;
  /** Whose password it is, or would have been; undefined for nobody Maru knows. */
  readonly account: Account | undefined;
  /** Why they may not go on all the same; always set where the password was wrong. */
  readonly refusal?: Failure;
}

export const wrong = (
  account: Account | undefined,
  code: 'LOGIN_FAILED' | 'ACCOUNT_LOCKED' = 'LOGIN_FAILED',
): Checked => ({
  verdict: 'wrong',
  account,
  refusal: new Unauthenticated(code),
});

/** For whoever has shown that they know the password. */
export const refused = (account: Account | undefined, code: string): Checked => ({
  verdict: 'right',
  account,
  refusal: code === 'NOT_PROVISIONED' ? new Forbidden(code) : new Unauthenticated(code),
});

export const right = (account: Account): Checked => ({ verdict: 'right', account });
