import assert from 'node:assert/strict';
import { afterWrongPassword, isLocked, refusalOf, type Account } from './account.js';
import { UAC } from './account-control.js';
import type { Policy } from './policy.js';

const now = new Date('2026-09-17T01:00:00Z');
const minutesAgo = (minutes: number) => now.getTime() - minutes * 60_000;
const policy: Policy = {
  lockoutThreshold: 10,
  lockoutMs: 15 * 60_000,
  observationMs: 15 * 60_000,
  minLength: 8,
  needsComplexity: true,
  remembered: 5,
  maxAgeMs: Number.POSITIVE_INFINITY,
};
const account: Account = {
  control: UAC.normal,
  badPasswords: 0,
  badPasswordAt: 0,
  lockedAt: null,
  expiresAt: Number.POSITIVE_INFINITY,
  passwordSetAt: minutesAgo(1_000),
  hours: null,
  hasWorkstations: false,
};

describe('an account', () => {
  it('with the right password is let in where nothing stands against it', () => {
    assert.equal(refusalOf(account, policy, now), null);
  });
  it('is refused for being disabled before anything else', () => {
    const all = {
      ...account,
      control: UAC.normal | UAC.disabled,
      expiresAt: 0,
      passwordSetAt: null,
      hours: Buffer.alloc(21),
      hasWorkstations: true,
    };
    assert.equal(refusalOf(all, policy, now), '533');
    assert.equal(refusalOf({ ...all, control: UAC.normal }, policy, now), '701');
    assert.equal(refusalOf({ ...all, control: UAC.normal, expiresAt: Number.POSITIVE_INFINITY }, policy, now), '530');
  });
  it('is expired from the very moment on', () => {
    assert.equal(refusalOf({ ...account, expiresAt: now.getTime() }, policy, now), '701');
    assert.equal(refusalOf({ ...account, expiresAt: now.getTime() + 1 }, policy, now), null);
  });
  it('whose password never runs out need not change it', () => {
    const old = { ...account, passwordSetAt: null, control: UAC.normal | UAC.passwordNeverExpires };
    assert.equal(refusalOf(old, { ...policy, maxAgeMs: 1 }, now), null);
    assert.equal(refusalOf({ ...old, control: UAC.normal }, policy, now), '773');
  });
  it('is let in at an hour whose bit is set, counted from Sunday in UTC', () => {
    const hours = Buffer.alloc(21);
    // Thursday, the hour from 01:00: bit 4 × 24 + 1.
    hours.writeUInt8(1 << 1, 12);
    assert.equal(refusalOf({ ...account, hours }, policy, now), null);
    assert.equal(refusalOf({ ...account, hours }, policy, new Date('2026-09-17T02:00:00Z')), '530');
  });
  it('is locked by the tenth wrong password and not by the ninth', () => {
    const wrong = (badPasswords: number) =>
      afterWrongPassword({ ...account, badPasswords, badPasswordAt: minutesAgo(1) }, policy, now);
    assert.deepEqual(wrong(8), { count: 9, isLocked: false });
    assert.deepEqual(wrong(9), { count: 10, isLocked: true });
  });
  it('begins to count anew after the time of observation', () => {
    assert.equal(
      afterWrongPassword({ ...account, badPasswords: 9, badPasswordAt: minutesAgo(15) }, policy, now).count,
      10,
    );
    assert.equal(
      afterWrongPassword({ ...account, badPasswords: 9, badPasswordAt: minutesAgo(15) - 1 }, policy, now).count,
      1,
    );
  });
  it('is open again when its time is over, and is never locked where no number of tries does', () => {
    assert.equal(isLocked({ ...account, lockedAt: minutesAgo(15) + 1 }, policy, now), true);
    assert.equal(isLocked({ ...account, lockedAt: minutesAgo(15) }, policy, now), false);
    assert.equal(isLocked({ ...account, lockedAt: minutesAgo(1) }, { ...policy, lockoutThreshold: 0 }, now), false);
    assert.equal(
      isLocked({ ...account, lockedAt: minutesAgo(9_999) }, { ...policy, lockoutMs: Number.POSITIVE_INFINITY }, now),
      true,
    );
  });
});
