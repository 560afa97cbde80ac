import assert from 'node:assert/strict';
import { favorite, MOST_FAVORITES } from './favorite.js';

const now = new Date('2026-09-17T00:00:00Z');
const colleague = { id: 'kim', isActive: true };

describe('a favourite', () => {
  it('is a colleague who is still here', () => {
    assert.deepEqual(favorite('lee', colleague, 0, now), { ownerId: 'lee', userId: 'kim', addedAt: now });
    assert.throws(() => favorite('lee', { ...colleague, isActive: false }, 0, now), { code: 'FAVORITE_INACTIVE' });
  });
  it('is never oneself', () => {
    assert.throws(() => favorite('kim', colleague, 0, now), { code: 'FAVORITE_SELF' });
  });
  it('is one of two hundred at most', () => {
    assert.doesNotThrow(() => favorite('lee', colleague, MOST_FAVORITES - 1, now));
    assert.throws(() => favorite('lee', colleague, MOST_FAVORITES, now), { code: 'FAVORITE_LIMIT' });
  });
});
