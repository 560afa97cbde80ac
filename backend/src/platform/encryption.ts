import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { EncryptionKeys } from './config/index.js';

/** A text that none of the keys opens: altered, or encrypted under a key that is gone. */
export class Undecipherable extends Error {
  override readonly name = 'Undecipherable';
}

/**
 * AES-256-GCM (requirements 5.2.1). A secret reads `keyId.nonce.tag.text`, the last three in base64url; `purpose` is
 * bound to it, so that a secret moved to another place does not open.
 */
export class Encryption {
  constructor(private readonly keys: EncryptionKeys) {}

  encrypt(text: string, purpose: string): string {
    const [key] = this.keys;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [key.id, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
  }

  /** Whether a secret is encrypted under the first key, so that the others could go. */
  isCurrent(secret: string): boolean {
    return secret.split('.', 1)[0] === this.keys[0].id;
  }

  /** @throws Undecipherable */
  decrypt(secret: string, purpose: string): string {
    const [id, nonce = '', tag = '', sealed = ''] = secret.split('.');
    const key = this.keys.find((candidate) => candidate.id === id);
    if (!key) throw new Undecipherable('encrypted under a key that ENCRYPTION_KEYS does not hold');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(nonce, 'base64url'))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new Undecipherable('altered or meant for another purpose', { cause });
    }
  }
}
