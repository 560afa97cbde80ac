import { fileTimeMs } from '../names/time.js';
import type { Entry } from '../store/entry.js';
import { UAC } from './account-control.js';
import type { Policy } from './policy.js';

/** What decides about a login, read from a person's entry; times in milliseconds since 1970. */
export interface Account {
  readonly control: number;
  readonly badPasswords: number;
  readonly badPasswordAt: number;
  /** null while not locked. */
  readonly lockedAt: number | null;
  readonly expiresAt: number;
  /** null: must be changed before it is used. */
  readonly passwordSetAt: number | null;
  /** A bit for each hour of the week in UTC, Sunday first; null allows all. */
  readonly hours: Buffer | null;
  readonly hasWorkstations: boolean;
}

export function accountOf(entry: Entry): Account {
  const time = (name: string) => (entry.integer(name) > 0n ? fileTimeMs(entry.text(name)) : null);
  const hours = entry.first('logonhours');
  return {
    control: Number(entry.integer('useraccountcontrol')),
    badPasswords: Number(entry.integer('badpwdcount')),
    badPasswordAt: time('badpasswordtime') ?? 0,
    lockedAt: time('lockouttime'),
    expiresAt: time('accountexpires') ?? Number.POSITIVE_INFINITY,
    passwordSetAt: time('pwdlastset'),
    hours: Buffer.isBuffer(hours) && hours.length === 21 ? hours : null,
    hasWorkstations: entry.text('userworkstations') !== '',
  };
}

/** The lock opens by itself once its time is over. */
export function isLocked({ lockedAt }: Account, policy: Policy, now: Date): boolean {
  return policy.lockoutThreshold > 0 && lockedAt !== null && now.getTime() < lockedAt + policy.lockoutMs;
}

/** The wrong passwords there are now that one more has come; whoever reaches the threshold is locked. */
export function afterWrongPassword(
  account: Account,
  policy: Policy,
  now: Date,
): { readonly count: number; readonly isLocked: boolean } {
  const isFresh = now.getTime() - account.badPasswordAt <= policy.observationMs && account.lockedAt === null;
  const count = isFresh ? account.badPasswords + 1 : 1;
  return { count, isLocked: policy.lockoutThreshold > 0 && count >= policy.lockoutThreshold };
}

/** Why somebody with the right password is not let in: one of Active Directory's sub-codes. */
export type Refusal = '530' | '531' | '532' | '533' | '701' | '773';

export function refusalOf(account: Account, policy: Policy, now: Date): Refusal | null {
  if ((account.control & UAC.disabled) !== 0) return '533';
  if (account.expiresAt <= now.getTime()) return '701';
  if (account.hours !== null && !isAllowedHour(account.hours, now)) return '530';
  // A bind comes from no workstation whose name the directory could know.
  if (account.hasWorkstations) return '531';
  if ((account.control & UAC.passwordNeverExpires) !== 0) return null;
  if (account.passwordSetAt === null) return '773';
  return isPasswordExpired(account, policy, now) ? '532' : null;
}

export function isPasswordExpired({ passwordSetAt, control }: Account, policy: Policy, now: Date): boolean {
  if ((control & UAC.passwordNeverExpires) !== 0) return false;
  return passwordSetAt === null || passwordSetAt + policy.maxAgeMs <= now.getTime();
}

function isAllowedHour(hours: Buffer, now: Date): boolean {
  const hour = now.getUTCDay() * 24 + now.getUTCHours();
  return ((hours.readUInt8(hour >> 3) >> (hour & 7)) & 1) === 1;
}
