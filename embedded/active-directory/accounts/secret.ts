import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** What is kept of a password somebody chose. */
export interface HashedSecret {
  /** The present one first, then those before it; each salt and hash, base64. */
  readonly hashes: readonly { readonly salt: string; readonly hash: string }[];
}

/**
 * A demo person's first password is the published one that all of them have: hashing it for each of 20,000 would cost
 * minutes and hide nothing. The first change makes it a {@link HashedSecret}.
 */
export type Secret = HashedSecret | { readonly published: string };

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const LENGTH = 32;

const equal = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);

async function fits(password: string, { salt, hash }: HashedSecret['hashes'][number]): Promise<boolean> {
  return equal(await derive(password, Buffer.from(salt, 'base64'), LENGTH), Buffer.from(hash, 'base64'));
}

export async function isPassword(password: string, secret: Secret | null): Promise<boolean> {
  if (!secret) return false;
  if ('published' in secret) return equal(Buffer.from(password), Buffer.from(secret.published));
  const [present] = secret.hashes;
  return present !== undefined && fits(password, present);
}

/** Whether it is the present password or one of those kept from before. */
export async function wasPassword(password: string, secret: Secret | null): Promise<boolean> {
  if (!secret) return false;
  if ('published' in secret) return isPassword(password, secret);
  for (const known of secret.hashes) if (await fits(password, known)) return true;
  return false;
}

/** @param remembered how many of the passwords before are kept */
export async function nextSecret(password: string, before: Secret | null, remembered: number): Promise<HashedSecret> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, LENGTH);
  const fresh = { salt: salt.toString('base64'), hash: hash.toString('base64') };
  if (before === null || remembered === 0) return { hashes: [fresh] };
  const known = 'published' in before ? (await nextSecret(before.published, null, 0)).hashes : before.hashes;
  return { hashes: [fresh, ...known.slice(0, remembered)] };
}
