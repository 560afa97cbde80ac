import assert from 'node:assert/strict';
import { photo, type PhotoRead } from './photo.js';

const jpeg = (bytes: number) => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(bytes - 4)]);
const problem = (read: PhotoRead) => ('problem' in read ? read.problem : undefined);

describe('a photo of the directory', () => {
  it('is kept under what it holds, as the kind of image it is', () => {
    const key = (content: Buffer) => (photo(content) as { key: string }).key;
    assert.match(key(jpeg(10)), /^photos\/[0-9a-f]{64}\.jpg$/);
    assert.equal(key(jpeg(10)), key(jpeg(10)));
    assert.notEqual(key(jpeg(10)), key(jpeg(11)));
    assert.match(key(Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1')), /\.png$/);
    assert.match(key(Buffer.from('GIF89a')), /\.gif$/);
    assert.match(key(Buffer.from('RIFF1234WEBPVP8 ')), /\.webp$/);
  });
  it('is not taken where it is larger than the directory should hold', () => {
    assert.equal(problem(photo(jpeg(102_400))), undefined);
    const params = (bytes: number) => problem(photo(jpeg(bytes)))?.params;
    assert.deepEqual(params(102_401), { size: '101 KB', most: '100 KB' });
    assert.deepEqual(params(2_500_000), { size: '2.4 MB', most: '100 KB' });
  });
  it('is not taken where browsers would not show it, or run it', () => {
    for (const content of ['', '<svg onload="alert(1)">', '<html>', 'BM1234'])
      assert.equal(problem(photo(Buffer.from(content)))?.code, 'PHOTO_UNREADABLE');
  });
});
