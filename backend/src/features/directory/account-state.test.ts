import assert from 'node:assert/strict';
import { accountState } from './account-state.js';
import { fileTimeOf } from './ad-time.js';

const now = new Date('2026-09-17T00:00:00Z');
const stateOf = (attributes: Record<string, string | Buffer>) =>
  accountState(
    {
      dn: 'CN=x',
      attributes: new Map(Object.entries(attributes).map(([name, value]) => [name, [Buffer.from(value)]])),
    },
    now,
  );

describe("an account's state", () => {
  it('is disabled by one bit of userAccountControl, whatever the others are', () => {
    assert.equal(stateOf({ useraccountcontrol: '512' })?.isDisabled, false);
    assert.equal(stateOf({ useraccountcontrol: '514' })?.isDisabled, true);
    assert.equal(stateOf({ useraccountcontrol: '66050' })?.isDisabled, true);
  });
  it('is expired from the very moment accountExpires names', () => {
    const at = (ms: number) => fileTimeOf(new Date(now.getTime() + ms)).toString();
    assert.equal(stateOf({ useraccountcontrol: '512', accountexpires: at(0) })?.isExpired, true);
    assert.equal(stateOf({ useraccountcontrol: '512', accountexpires: at(1) })?.isExpired, false);
    for (const never of ['0', '9223372036854775807'])
      assert.equal(stateOf({ useraccountcontrol: '512', accountexpires: never })?.isExpired, false);
  });
  it('tells when it ends, so that nobody need ask again', () => {
    const soon = new Date(now.getTime() + 60_000);
    const at = fileTimeOf(soon).toString();
    assert.deepEqual(stateOf({ useraccountcontrol: '512', accountexpires: at })?.expiresAt, soon);
    assert.equal(stateOf({ useraccountcontrol: '512', accountexpires: '0' })?.expiresAt, null);
  });
  it('asks for a new password where none was set since an administrator said so', () => {
    assert.equal(stateOf({ useraccountcontrol: '512', pwdlastset: '0' })?.mustChangePassword, true);
    assert.equal(stateOf({ useraccountcontrol: '66048', pwdlastset: '0' })?.mustChangePassword, false);
    assert.equal(stateOf({ useraccountcontrol: '512' })?.mustChangePassword, false);
  });
  it('is unknown where the entry does not say', () => {
    assert.equal(stateOf({}), undefined);
    assert.equal(stateOf({ useraccountcontrol: 'yes' }), undefined);
    assert.equal(stateOf({ useraccountcontrol: '512', accountexpires: 'soon' }), undefined);
    assert.equal(stateOf({ useraccountcontrol: Buffer.from([0xff]) }), undefined);
  });
});
