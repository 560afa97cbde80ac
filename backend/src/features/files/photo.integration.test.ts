import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Harness } from '../../../test/harness.js';
import { photoRetention } from './photo-retention.jobs.js';
import { PhotoRepository } from './photo.repository.js';

const image = Buffer.from('\xff\xd8\xff\xe0 not much of a face', 'latin1');
const key = (content: string) => `photos/${createHash('sha256').update(content).digest('hex')}.jpg`;
const HOUR = 3_600_000;

describe('a photo', () => {
  let folder: string;
  let app: Harness;
  let kim: { readonly id: string; readonly token: string };
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maru-photos-'));
    app = await Harness.start({ environment: { FILES_DIR: folder } });
    kim = await app.person({ username: 'kim' });
    await has('kim', key('kim'));
  });
  after(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  async function has(username: string, photo: string): Promise<void> {
    await app.platform.files.put(photo, image);
    await app.sql.query('UPDATE users SET profile_image_url = $2 WHERE username = $1', [username, photo]);
  }
  const addressOf = async (): Promise<string> => {
    const { body } = await app.request('GET', `/users/${kim.id}`, { token: kim.token });
    return String(body.data.profileImageUrl);
  };
  const fetched = (address: string) => fetch(app.url + address);
  const refused = async (address: string): Promise<unknown> => {
    const answer = await fetched(address);
    return [answer.status, ((await answer.json()) as { error: { code: string } }).error.code];
  };

  it('is fetched without a token by the address that stands with the person, and kept by browsers', async () => {
    const answer = await fetched(await addressOf());
    assert.equal(answer.status, 200);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), image);
    const said = ['content-type', 'cache-control', 'x-content-type-options'].map((name) => answer.headers.get(name));
    assert.deepEqual(said, ['image/jpeg', 'private, max-age=86400, immutable', 'nosniff']);
  });

  it('has its address wherever the person is shown', async () => {
    const address = await addressOf();
    for (const path of ['/users/me', '/users', `/users/${kim.id}`]) {
      const { body } = await app.request('GET', path, { token: kim.token });
      assert.ok(JSON.stringify(body).includes(JSON.stringify(address)), path);
      assert.ok(!JSON.stringify(body).includes('"photos/'), path);
    }
  });

  it('is not there by an address that Maru did not give', async () => {
    const address = await addressOf();
    await app.platform.files.put(key('another'), image);
    const another = address.replace(key('kim'), key('another'));
    assert.deepEqual(await refused(another), [404, 'FILE_NOT_FOUND']);
    assert.deepEqual(await refused(address.replace(/expires=\d+/, 'expires=4102444800')), [404, 'FILE_NOT_FOUND']);
    assert.deepEqual(await refused(address.replace(/signature=./, 'signature=')), [404, 'FILE_NOT_FOUND']);
    const elsewhere = address.replace(/photos\/.*\?/, `photos/${encodeURIComponent('../../secret.jpg')}?`);
    assert.deepEqual(await refused(elsewhere), [400, 'VALIDATION_FAILED']);
    assert.deepEqual(await refused(address.replace(/\?.*/, '')), [400, 'VALIDATION_FAILED']);
  });

  it('is not there once its address has had its time, and has another one then', async () => {
    const address = await addressOf();
    app.clock.pass(48 * HOUR);
    assert.deepEqual(await refused(address), [404, 'FILE_NOT_FOUND']);
    assert.equal((await fetched(app.platform.addresses.photo(key('kim')))).status, 200);
  });

  it('is not there where the store has none, and initials stand in', async () => {
    assert.deepEqual(await refused(app.platform.addresses.photo(key('lost'))), [404, 'FILE_NOT_FOUND']);
  });

  it('is taken away when it is old and nobody has it any more', async () => {
    for (const name of ['one', 'two']) await app.platform.files.put(key(name), image);
    for (const name of ['one', 'kim']) {
      const long = new Date(app.clock.now().getTime() - 49 * HOUR);
      await utimes(join(folder, key(name)), long, long);
    }
    const { files, queries, clock } = app.platform;
    await photoRetention(files, queries, new PhotoRepository(), clock).perform();
    const left = (await readdir(join(folder, 'photos'))).map((name) => `photos/${name}`);
    assert.ok(!left.includes(key('one')));
    assert.ok(left.includes(key('two')) && left.includes(key('kim')));
  });
});
