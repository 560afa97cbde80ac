const starts: readonly (readonly [extension: ImageType, at: number, bytes: string])[] = [
  ['jpg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF8'],
  ['webp', 8, 'WEBP'],
];

/** Images that every browser shows and that run nothing. */
export type ImageType = 'jpg' | 'png' | 'gif' | 'webp';

/** What an image is by its first bytes, whatever it is called; undefined for anything else. */
export const imageType = (content: Buffer): ImageType | undefined =>
  starts.find(([, at, bytes]) => content.toString('latin1', at, at + bytes.length) === bytes)?.[0];

export const mediaTypes: Readonly<Record<ImageType, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
};
