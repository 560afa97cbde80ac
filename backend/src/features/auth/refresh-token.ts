import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import type { EncryptionKeys } from '../../platform/config/index.js';

/**
 * One link of a session's chain of refresh tokens. To its holder it is opaque: user, session, secret, generation and
 * an HMAC over them, so that the successor of a token can be derived again instead of being kept.
 */
export interface RefreshToken {
  readonly userId: string;
  readonly sessionId: string;
  /** The session's own random bytes; the server keeps their hash only. */
  readonly secret: Buffer;
  /** 1 for the token of the login, one more at each rotation. */
  readonly generation: number;
}

const SECRET_BYTES = 16;
const BODY_BYTES = 16 + 16 + SECRET_BYTES + 4;
const MAC_BYTES = 32;

export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** What Redis keeps of a session's secret. */
export const hashOfSecret = (secret: Buffer): string => createHash('sha256').update(secret).digest('base64url');

/** Writes and reads refresh tokens under keys derived from ENCRYPTION_KEYS: the first writes, each reads. */
export class RefreshTokens {
  private readonly keys: readonly Buffer[];

  constructor(keys: EncryptionKeys) {
    this.keys = keys.map(({ bytes }) => Buffer.from(hkdfSync('sha256', bytes, '', 'maru refresh tokens', 32)));
  }

  write({ userId, sessionId, secret, generation }: RefreshToken): string {
    const number = Buffer.alloc(4);
    number.writeUInt32BE(generation);
    const body = Buffer.concat([parse(userId), parse(sessionId), secret, number]);
    const [key = Buffer.alloc(0)] = this.keys;
    return Buffer.concat([body, mac(key, body)]).toString('base64url');
  }

  /** @returns undefined for what Maru has not written, or under a key that is gone */
  read(text: string): RefreshToken | undefined {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length !== BODY_BYTES + MAC_BYTES) return undefined;
    const body = bytes.subarray(0, BODY_BYTES);
    const shown = bytes.subarray(BODY_BYTES);
    if (!this.keys.some((key) => timingSafeEqual(mac(key, body), shown))) return undefined;
    return {
      userId: stringify(body.subarray(0, 16)),
      sessionId: stringify(body.subarray(16, 32)),
      secret: body.subarray(32, 32 + SECRET_BYTES),
      generation: body.readUInt32BE(32 + SECRET_BYTES),
    };
  }
}

const mac = (key: Buffer, body: Buffer): Buffer => createHmac('sha256', key).update(body).digest();
