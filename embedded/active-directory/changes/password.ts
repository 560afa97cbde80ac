import { countWrongPassword, forgetWrongPasswords, isLockedNow } from '../accounts/bind.js';
import { keepsRules, readUnicodePassword } from '../accounts/password-rules.js';
import { policyOf } from '../accounts/policy.js';
import { isAdministrator } from '../accounts/rights.js';
import { isPassword, nextSecret, wasPassword } from '../accounts/secret.js';
import type { Directory } from '../directory.js';
import { fileTime } from '../names/time.js';
import { constraint, noRights, notBound, unwilling } from '../protocol/failure.js';
import type { Modification } from '../protocol/request.js';
import type { Session } from '../session.js';
import type { Entry } from '../store/entry.js';

const isPasswordAttribute = ({ name }: Modification) => name.toLowerCase() === 'unicodepwd';

/** Error numbers of Windows: the wrong old password, one against the rules, a locked account, a value of the wrong form. */
const WRONG = '00000056';
const AGAINST_RULES = '0000052D';
const LOCKED = '00000775';
const MALFORMED = '0000001F';

export const changesPassword = (modifications: readonly Modification[]) => modifications.some(isPasswordAttribute);

/**
 * `unicodePwd` deleted and added is a change by whoever knows the old one, replaced is a reset by an administrator
 * (MS-ADTS 3.1.1.3.1.5). Other attributes beside it are not taken.
 * @throws Failure constraintViolation 00000056 for a wrong old password, which counts toward the lockout, 0000052D for a
 * new one against the rules (unwillingToPerform at a reset), 00000775 while locked
 */
export async function changePassword(
  directory: Directory,
  { user }: Session,
  entry: Entry,
  modifications: readonly Modification[],
): Promise<void> {
  if (!user) throw notBound();
  const [first, second, ...more] = modifications;
  if (!first || more.length > 0 || !modifications.every(isPasswordAttribute)) throw unwilling();
  if (first.act === 'replace' && !second) {
    if (!isAdministrator(user)) throw noRights();
    await setPassword(directory, entry, mustRead(first), { isReset: true });
    return;
  }
  if (first.act !== 'delete' || second?.act !== 'add') throw unwilling();
  const old = mustRead(first);
  const fresh = mustRead(second);
  if (isLockedNow(directory, entry)) throw constraint('unicodePwd', LOCKED);
  if (!(await isPassword(old, entry.secret))) {
    countWrongPassword(directory, entry);
    throw constraint('unicodePwd', WRONG);
  }
  forgetWrongPasswords(directory, entry);
  await setPassword(directory, entry, fresh, { isReset: false });
}

async function setPassword(
  directory: Directory,
  entry: Entry,
  password: string,
  { isReset }: { isReset: boolean },
): Promise<void> {
  const policy = policyOf(directory.domain);
  const owner = { login: entry.text('samaccountname'), displayName: entry.text('displayname') };
  const isRepeated = !isReset && policy.remembered > 0 && (await wasPassword(password, entry.secret));
  if (isRepeated || !keepsRules(password, owner, policy))
    throw isReset ? unwilling(AGAINST_RULES) : constraint('unicodePwd', AGAINST_RULES);
  const secret = await nextSecret(password, entry.secret, policy.remembered);
  const transaction = directory.begin();
  transaction.secret(entry.id, secret);
  transaction.set(entry.id, 'pwdlastset', [fileTime(directory.clock.now())]);
  transaction.commit();
}

function mustRead({ values }: Modification): string {
  const [value] = values;
  const password = value && values.length === 1 ? readUnicodePassword(value) : null;
  if (password === null) throw unwilling(MALFORMED);
  return password;
}
