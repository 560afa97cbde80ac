import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

/** What one home's parts prove to each other who they are with; made once. */
export interface Secrets {
  /** JWK set with one private Ed25519 key, as JWT_KEYS takes it. */
  readonly jwtKeys: string;
  /** As ENCRYPTION_KEYS takes them. */
  readonly encryptionKeys: string;
  readonly postgresPassword: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly redisPassword: string;
}

const password = () => randomBytes(24).toString('base64url');

function makeSecrets(): Secrets {
  const { privateKey } = generateKeyPairSync('ed25519');
  const kid = randomBytes(6).toString('hex');
  const key = { ...privateKey.export({ format: 'jwk' }), kid, alg: 'EdDSA', use: 'sig' };
  return {
    jwtKeys: JSON.stringify({ keys: [key] }),
    encryptionKeys: `${kid}:${randomBytes(32).toString('base64')}`,
    postgresPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
    redisPassword: password(),
  };
}

/**
 * The home's secrets, readable by its owner only.
 * @throws Refusal where the file is damaged: what was encrypted cannot be read without it
 */
export function secretsOf(home: string): Secrets {
  const file = join(home, 'secrets.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(makeSecrets(), null, 2), { mode: 0o600, flag: 'wx' });
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch {
    throw new Refusal(`${file} is damaged; put back a copy of it, or begin anew: npm start -- --reset`);
  }
}
