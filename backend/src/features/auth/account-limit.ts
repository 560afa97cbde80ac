import type { LockoutPolicy } from '../directory/index.js';
import type { Limit } from '../../platform/config/index.js';

/**
 * Wrong passwords an account is allowed: the setting, or one less than what would lock it in its directory, at least
 * one, so that nobody is locked out of everything by what strangers type here (security page, "Who gets in").
 * @param lockout undefined where there is none or it cannot be read
 */
export function accountLimit(setting: Limit, lockout: LockoutPolicy | undefined): Limit {
  if (!lockout || lockout.threshold > setting.points) return setting;
  return {
    points: Math.max(1, lockout.threshold - 1),
    seconds: Math.max(setting.seconds, lockout.windowSeconds),
  };
}
