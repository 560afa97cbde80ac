import { z } from 'zod';
import { read, type Environment } from './read.js';

export interface EncryptionKey {
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

/** The first encrypts, each decrypts. */
export type EncryptionKeys = readonly [EncryptionKey, ...EncryptionKey[]];

const key = z
  .string()
  .regex(/^[\w-]+:[A-Za-z0-9+/]{43}=$/, 'each key must be id:base64 of 32 bytes')
  .transform((text) => {
    const [id = '', base64 = ''] = text.split(':');
    return { id, bytes: Buffer.from(base64, 'base64') };
  });

export const encryptionKeys = (environment: Environment): EncryptionKeys =>
  read(environment, {
    ENCRYPTION_KEYS: z
      .string()
      .transform((text) => text.split(',').map((part) => part.trim()))
      .pipe(z.tuple([key], key)),
  }).ENCRYPTION_KEYS;
