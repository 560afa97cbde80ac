export { DiskStore } from './disk-store.js';
export { FileAddresses, PHOTOS } from './file-addresses.js';
export type { FileStore, StoredFile } from './file-store.js';
export { imageType, mediaTypes, type ImageType } from './image-type.js';
