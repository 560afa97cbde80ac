import assert from 'node:assert/strict';
import { accountLimit } from './account-limit.js';

const setting = { points: 5, seconds: 900 };

describe('the wrong passwords an account is allowed', () => {
  it('are five in a quarter of an hour', () => {
    assert.deepEqual(accountLimit(setting, undefined), setting);
    assert.deepEqual(accountLimit(setting, { threshold: 6, windowSeconds: 1_800 }), setting);
  });
  it('stay one below what locks the account in its directory', () => {
    assert.deepEqual(accountLimit(setting, { threshold: 5, windowSeconds: 1_800 }), { points: 4, seconds: 1_800 });
    assert.deepEqual(accountLimit(setting, { threshold: 3, windowSeconds: 600 }), { points: 2, seconds: 900 });
  });
  it('are never none', () => {
    assert.equal(accountLimit(setting, { threshold: 1, windowSeconds: 900 }).points, 1);
  });
});
