import { z } from 'zod';
import { read, type Environment } from './read.js';

const jwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  kid: z.string().min(1),
  x: z.string(),
  d: z.string(),
});
export type SigningKey = z.output<typeof jwk>;

export interface TokenConfig {
  /** The first signs, each verifies: how keys rotate without logging anybody out. */
  readonly keys: readonly [SigningKey, ...SigningKey[]];
  /** Seconds an access token lasts (requirements 5.1.2). */
  readonly accessSeconds: number;
  /** Seconds a refresh token lasts unless it is used (requirements 5.1.2). */
  readonly refreshSeconds: number;
}

export function tokenConfig(environment: Environment): TokenConfig {
  const settings = read(environment, {
    JWT_KEYS: z
      .string()
      .transform((text, context) => {
        try {
          return JSON.parse(text) as unknown;
        } catch {
          context.addIssue({ code: 'custom', message: 'is not JSON' });
          return z.NEVER;
        }
      })
      .pipe(z.object({ keys: z.tuple([jwk], jwk) })),
    ACCESS_TOKEN_SECONDS: z.coerce.number().int().min(60).default(3600),
    REFRESH_TOKEN_SECONDS: z.coerce.number().int().min(300).default(604_800),
  });
  return {
    keys: settings.JWT_KEYS.keys,
    accessSeconds: settings.ACCESS_TOKEN_SECONDS,
    refreshSeconds: settings.REFRESH_TOKEN_SECONDS,
  };
}
