import { errors, importJWK, jwtVerify, SignJWT, type CryptoKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../platform/clock.js';
import type { SigningKey, TokenConfig } from '../../platform/config/index.js';
import { Unauthenticated } from '../../platform/errors.js';

/** What an access token says. Roles and permissions are for clients: Maru decides by those of now. */
export interface Claims {
  readonly userId: string;
  readonly sessionId: string;
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  /** `users.token_version` when it was signed. */
  readonly version: number;
  readonly expiresAt: Date;
}

const ALGORITHM = 'EdDSA';
/** Checking a signature costs 0.15 ms; a page uses the same token for all its requests. */
const REMEMBERED = 10_000;

interface KeyPair {
  readonly kid: string;
  readonly sign: CryptoKey | Uint8Array;
  readonly verify: CryptoKey | Uint8Array;
}

async function imported({ kty, crv, kid, x, d }: SigningKey): Promise<KeyPair> {
  const verify = await importJWK({ kty, crv, x }, ALGORITHM);
  return { kid, verify, sign: await importJWK({ kty, crv, x, d }, ALGORITHM) };
}

/** JWT by EdDSA (RFC 8037): the first key signs, each verifies, chosen by `kid`. */
export class AccessTokens {
  private readonly verified = new LRUCache<string, Claims>({ max: REMEMBERED });

  private constructor(
    private readonly keys: ReadonlyMap<string, KeyPair>,
    private readonly signer: KeyPair,
    /** Seconds a token lasts. */
    readonly seconds: number,
    private readonly clock: Clock,
  ) {}

  static async create({ keys, accessSeconds }: TokenConfig, clock: Clock): Promise<AccessTokens> {
    const signer = await imported(keys[0]);
    const others = await Promise.all(keys.slice(1).map(imported));
    const byId = new Map([signer, ...others].map((pair) => [pair.kid, pair]));
    return new AccessTokens(byId, signer, accessSeconds, clock);
  }

  sign({ userId, sessionId, roles, permissions, version }: Omit<Claims, 'expiresAt'>): Promise<string> {
    const issuedAt = Math.floor(this.clock.now().getTime() / 1_000);
    return new SignJWT({ user_id: userId, roles, permissions, sid: sessionId, ver: version })
      .setProtectedHeader({ alg: ALGORITHM, kid: this.signer.kid, typ: 'JWT' })
      .setSubject(userId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + this.seconds)
      .sign(this.signer.sign);
  }

  /** @throws Unauthenticated TOKEN_INVALID, TOKEN_EXPIRED */
  async verify(token: string): Promise<Claims> {
    const known = this.verified.get(token);
    const claims = known ?? (await this.read(token));
    if (claims.expiresAt.getTime() <= this.clock.now().getTime()) throw new Unauthenticated('TOKEN_EXPIRED');
    if (!known) this.verified.set(token, claims);
    return claims;
  }

  private async read(token: string): Promise<Claims> {
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => this.keyOf(kid), {
        algorithms: [ALGORITHM],
        currentDate: this.clock.now(),
        requiredClaims: ['sub', 'sid', 'ver', 'exp'],
      });
      return {
        userId: String(payload.sub),
        sessionId: String(payload.sid),
        roles: payload.roles as string[],
        permissions: payload.permissions as string[],
        version: Number(payload.ver),
        expiresAt: new Date(Number(payload.exp) * 1_000),
      };
    } catch (cause) {
      const code = cause instanceof errors.JWTExpired ? 'TOKEN_EXPIRED' : 'TOKEN_INVALID';
      throw new Unauthenticated(code, undefined, { cause });
    }
  }

  private keyOf(kid: string | undefined): KeyPair['verify'] {
    const pair = this.keys.get(kid ?? '');
    if (!pair) throw new errors.JWKSNoMatchingKey();
    return pair.verify;
  }
}
