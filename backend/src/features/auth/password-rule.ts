import { RuleBroken } from '../../platform/errors.js';

/** Of passwords that Maru keeps itself; a directory has its own rules. Characters as people count them. */
const SHORTEST_PASSWORD = 10;
/** bcrypt reads no further, so that a longer one would be known by its beginning. */
export const LONGEST_PASSWORD_BYTES = 72;

/**
 * @param username of the account, which a password must not contain
 * @throws RuleBroken PASSWORD_TOO_WEAK with `details.rule`: shortest, longest, repetitive, username or same
 */
export function mustBeStrong(password: string, username: string, current?: string): void {
  const rule = brokenRule(password, username.toLowerCase(), current);
  if (rule) throw new RuleBroken('PASSWORD_TOO_WEAK', { rule, shortest: SHORTEST_PASSWORD });
}

function brokenRule(password: string, username: string, current: string | undefined): string | undefined {
  const characters = [...password.normalize('NFC')];
  if (characters.length < SHORTEST_PASSWORD) return 'shortest';
  if (Buffer.byteLength(password) > LONGEST_PASSWORD_BYTES) return 'longest';
  if (new Set(characters).size < 4) return 'repetitive';
  if (username.length >= 3 && password.toLowerCase().includes(username)) return 'username';
  return password === current ? 'same' : undefined;
}
