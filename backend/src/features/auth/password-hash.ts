import bcrypt from 'bcrypt';
import { LONGEST_PASSWORD_BYTES } from './password-rule.js';

/** Requirements 5.2.1 and security: about a quarter of a second. */
const COST = 12;

/** Of no password; compared with where there is nobody, so that it takes the time of a wrong one. */
const nobody = '$2b$12$zQTlKThO96zPZM4.dea1Y.XrRVZiENnokosfr725afpLBJsBp962W';

export const hashPassword = (password: string): Promise<string> => bcrypt.hash(password, COST);

/** Takes the same time whether there is a hash or not, and whether the password is right or wrong. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const same = await bcrypt.compare(password, hash ?? nobody);
  return same && hash !== null && Buffer.byteLength(password) <= LONGEST_PASSWORD_BYTES;
}
