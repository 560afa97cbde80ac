import type { Policy } from './policy.js';

/** Whose password it is to be; both are looked for in it. */
export interface PasswordOwner {
  readonly login: string;
  readonly displayName: string;
}

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u, /[\p{Lo}\p{Lt}\p{Lm}]/u];
const CLASSES_NEEDED = 3;
/** Shorter parts of a name may stand in a password. */
const LONGEST_FREE_PART = 2;

/** "Password must meet complexity requirements" and the minimum length, as Active Directory has them. */
export function keepsRules(password: string, owner: PasswordOwner, policy: Policy): boolean {
  if ([...password].length < policy.minLength) return false;
  if (!policy.needsComplexity) return true;
  if (CLASSES.filter((kind) => kind.test(password)).length < CLASSES_NEEDED) return false;
  const small = password.toLowerCase();
  return ![owner.login, ...owner.displayName.split(/[\s,._#\t-]+/)].some(
    (part) => part.length > LONGEST_FREE_PART && small.includes(part.toLowerCase()),
  );
}

/** `unicodePwd` is the password in quotes as UTF-16 with the low byte first (MS-ADTS 3.1.1.3.1.5); null for anything else. */
export function readUnicodePassword(bytes: Buffer): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const text = bytes.toString('utf16le');
  return text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : null;
}
