import { createHash } from 'node:crypto';
import type { Problem } from '@maru/backend/directory';
import { imageType, PHOTOS } from '@maru/backend/platform';

/** Bytes; Active Directory's own limit for thumbnailPhoto. */
const LARGEST = 100 * 1_024;

export type PhotoRead =
  /** The same photo has the same key. */
  { readonly key: string } | { readonly problem: Pick<Problem, 'code' | 'params'> };

/** What a value of thumbnailPhoto is worth: a picture that browsers show, or why it is none. */
export function photo(content: Buffer): PhotoRead {
  if (content.length > LARGEST)
    return { problem: { code: 'PHOTO_TOO_LARGE', params: { size: sizeOf(content.length), most: sizeOf(LARGEST) } } };
  const type = imageType(content);
  if (!type) return { problem: { code: 'PHOTO_UNREADABLE', params: {} } };
  return { key: `${PHOTOS}/${createHash('sha256').update(content).digest('hex')}.${type}` };
}

/** As people say it: 130 KB, 2.4 MB. */
const sizeOf = (bytes: number): string =>
  bytes < 1_024 * 1_024 ? `${Math.ceil(bytes / 1_024)} KB` : `${(bytes / 1_024 / 1_024).toFixed(1)} MB`;
