import type { Readable } from 'node:stream';

export interface StoredFile {
  /** Bytes. */
  readonly size: number;
  /** To be read to its end or destroyed. */
  readonly content: Readable;
}

/** Where files lie, by keys of the form `folder/name`; what may be read by whom is not its affair. */
export interface FileStore {
  /** Whole or not at all, whatever happens meanwhile; a file of that key is replaced, and counts as new. */
  put(key: string, content: Buffer): Promise<void>;
  /** @returns undefined where there is none */
  open(key: string): Promise<StoredFile | undefined>;
  /** Keys of a folder that were put last before a time. A folder that is not there is empty. */
  olderThan(folder: string, time: Date): AsyncIterable<string>;
  /** Safe to repeat. */
  remove(key: string): Promise<void>;
}
