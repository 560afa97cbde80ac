import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { newId } from '../../platform/ids.js';
import { newSecret, RefreshTokens } from './refresh-token.js';

const key = (id: string) => ({ id, bytes: randomBytes(32) });
const [old, fresh] = [key('old'), key('new')];
const token = { userId: newId(), sessionId: newId(), secret: newSecret(), generation: 7 };

describe('a refresh token', () => {
  it('comes back as it was written', () => {
    const tokens = new RefreshTokens([old]);
    assert.deepEqual(tokens.read(tokens.write(token)), token);
  });
  it('is the same each time it is derived', () => {
    const tokens = new RefreshTokens([old]);
    assert.equal(tokens.write(token), tokens.write({ ...token }));
  });
  it('holds on while the key that wrote it is kept, and no longer', () => {
    const written = new RefreshTokens([old]).write(token);
    assert.deepEqual(new RefreshTokens([fresh, old]).read(written), token);
    assert.equal(new RefreshTokens([fresh]).read(written), undefined);
  });
  it('cannot be made out of an older one', () => {
    const tokens = new RefreshTokens([old]);
    const bytes = Buffer.from(tokens.write(token), 'base64url');
    bytes.writeUInt32BE(8, 48);
    assert.equal(tokens.read(bytes.toString('base64url')), undefined);
  });
  it('is nothing when it is cut, empty or something else', () => {
    const tokens = new RefreshTokens([old]);
    for (const text of ['', 'x', tokens.write(token).slice(0, -2), 'a.b.c']) assert.equal(tokens.read(text), undefined);
  });
});
