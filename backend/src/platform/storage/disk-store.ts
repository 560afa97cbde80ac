import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore, StoredFile } from './file-store.js';

const KEY = /^[a-z]+\/[\w.-]+$/;
/** What is being written ends so, and is no file yet. */
const PART = '.part';

/** Files in a folder of this machine, or of a volume that several machines mount. */
export class DiskStore implements FileStore {
  constructor(private readonly folder: string) {}

  async put(key: string, content: Buffer): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const part = `${path}.${randomUUID()}${PART}`;
    try {
      const file = await open(part, 'wx', 0o600);
      try {
        await file.writeFile(content);
        // Or a power cut leaves the name without what it stands for.
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async open(key: string): Promise<StoredFile | undefined> {
    const file = await open(this.pathOf(key)).catch(unlessMissing);
    if (!file) return undefined;
    try {
      const { size } = await file.stat();
      return { size, content: file.createReadStream() };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async *olderThan(folder: string, time: Date): AsyncIterable<string> {
    const entries = await opendir(join(this.folder, folder)).catch(unlessMissing);
    if (!entries) return;
    for await (const { name } of entries) {
      const found = await stat(join(this.folder, folder, name)).catch(unlessMissing);
      if (found && found.mtimeMs < time.getTime()) yield `${folder}/${name}`;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    if (!KEY.test(key) || key.includes('..')) throw new RangeError(`no key of a file: ${key}`);
    return join(this.folder, key);
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
