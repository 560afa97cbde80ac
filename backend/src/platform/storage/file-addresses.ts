import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { EncryptionKeys } from '../config/index.js';

const DAY = 86_400;
const MOST_GIVEN = 20_000;
/** Where photos of people lie in the store. */
export const PHOTOS = 'photos';

/**
 * Addresses that images are fetched by, without a token: whoever is given one may see what it names. They are signed
 * under keys made of ENCRYPTION_KEYS, the first signs, each verifies.
 */
export class FileAddresses {
  private readonly keys: readonly Buffer[];
  /** Today's: a list of a hundred people is not signed anew for each who reads it. */
  private given = { expires: 0, photos: new Map<string, string>() };

  constructor(
    keys: EncryptionKeys,
    private readonly clock: Clock,
  ) {
    this.keys = keys.map(({ bytes }) => Buffer.from(hkdfSync('sha256', bytes, '', 'maru file addresses', 32)));
  }

  /** Of a photo: good for a day and until the end of the next, and the same all day, so that browsers keep it. */
  photo(key: string): string {
    const expires = (Math.floor(this.seconds() / DAY) + 2) * DAY;
    if (expires !== this.given.expires || this.given.photos.size >= MOST_GIVEN)
      this.given = { expires, photos: new Map() };
    const known = this.given.photos.get(key);
    if (known !== undefined) return known;
    const [first] = this.keys;
    const signed = signature(first, key, expires).toString('base64url');
    const address = `/api/v1/files/${key}?expires=${expires}&signature=${signed}`;
    this.given.photos.set(key, address);
    return address;
  }

  /** Whether an address was given out, and is good still. @param expires seconds since 1970 */
  isGood(key: string, expires: number, signed: string): boolean {
    if (expires <= this.seconds()) return false;
    const given = Buffer.from(signed, 'base64url');
    return this.keys.some((secret) => {
      const right = signature(secret, key, expires);
      return given.length === right.length && timingSafeEqual(given, right);
    });
  }

  /** For JSON.stringify: a photo is kept by its key and leaves Maru by its address. */
  readonly inAnswers = (name: string, value: unknown): unknown =>
    name === 'profileImageUrl' && typeof value === 'string' ? this.shown(value) : value;

  /** What `profileImageUrl` says of a person, as an answer says it. */
  shown(kept: string): string {
    return kept.startsWith(`${PHOTOS}/`) ? this.photo(kept) : kept;
  }

  private seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}

const signature = (secret: Buffer | undefined, key: string, expires: number): Buffer =>
  createHmac('sha256', secret ?? '')
    .update(`${key}\n${expires}`)
    .digest();
