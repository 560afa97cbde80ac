import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { DiskStore } from './disk-store.js';

const days = (count: number): Date => new Date(Date.now() - count * 86_400_000);

describe('the store of files on disk', () => {
  let folder: string;
  let store: DiskStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maru-files-'));
    store = new DiskStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));
  const read = async (key: string): Promise<{ text: string; size: number } | undefined> => {
    const file = await store.open(key);
    return file && { text: (await buffer(file.content)).toString(), size: file.size };
  };
  const old = async (): Promise<string[]> => {
    const keys: string[] = [];
    for await (const key of store.olderThan('photos', days(1))) keys.push(key);
    return keys;
  };

  it('gives back what was put, and the last of it', async () => {
    await store.put('photos/one.png', Buffer.from('first'));
    await store.put('photos/one.png', Buffer.from('second'));
    assert.deepEqual(await read('photos/one.png'), { text: 'second', size: 6 });
    assert.deepEqual(await readdir(join(folder, 'photos')), ['one.png']);
  });

  it('has nothing where nothing was put', async () => {
    assert.equal(await read('photos/one.png'), undefined);
    assert.deepEqual(await old(), []);
    await store.remove('photos/one.png');
  });

  it('is read and written within its folder only', async () => {
    for (const key of ['../one', 'photos/../../one', 'photos/..', '/etc/passwd', 'photos/a/b', 'photos'])
      await assert.rejects(store.put(key, Buffer.from('x')), RangeError, key);
  });

  it('tells which files are old, until they are put again', async () => {
    for (const name of ['one', 'two', 'three']) await store.put(`photos/${name}`, Buffer.from(name));
    for (const name of ['one', 'two']) await utimes(join(folder, 'photos', name), days(2), days(2));
    assert.deepEqual((await old()).sort(), ['photos/one', 'photos/two']);
    await store.put('photos/one', Buffer.from('one'));
    assert.deepEqual(await old(), ['photos/two']);
  });
});
