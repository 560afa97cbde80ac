import assert from 'node:assert/strict';
import { changeRefusal, loginRefusal, stateRefusal } from './bind-result.js';
import { DirectoryRefused } from './ldap-errors.js';

const refused = (data: string, resultCode = 49) =>
  new DirectoryRefused(
    resultCode,
    `80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data ${data}, v4563`,
  );
const ready = { isDisabled: false, isExpired: false, expiresAt: null, mustChangePassword: false };

describe('a refused bind', () => {
  it('is told as the reason Active Directory gives', () => {
    const told = ['52e', '525', '530', '531', '532', '533', '701', '773', '775'].map((data) =>
      loginRefusal(refused(data)),
    );
    assert.deepEqual(told, [
      'LOGIN_FAILED',
      'LOGIN_FAILED',
      'LOGIN_NOT_ALLOWED_NOW',
      'LOGIN_NOT_ALLOWED_NOW',
      'PASSWORD_MUST_CHANGE',
      'ACCOUNT_DISABLED',
      'ACCOUNT_EXPIRED',
      'PASSWORD_MUST_CHANGE',
      'ACCOUNT_LOCKED',
    ]);
  });
  it('without a known reason is a wrong name or password', () => {
    assert.equal(loginRefusal(refused('999')), 'LOGIN_FAILED');
    assert.equal(loginRefusal(new DirectoryRefused(49, 'Invalid Credentials')), 'LOGIN_FAILED');
  });
  it('for a reason of the directory is not blamed on the person', () => {
    for (const code of [1, 8, 51, 52, 53]) assert.equal(loginRefusal(refused('52e', code)), undefined, String(code));
  });
});

describe('an entry after the right password', () => {
  it('refuses whom a directory lets in although the account is shut', () => {
    assert.equal(stateRefusal({ ...ready, isDisabled: true, isExpired: true }), 'ACCOUNT_DISABLED');
    assert.equal(stateRefusal({ ...ready, isExpired: true, mustChangePassword: true }), 'ACCOUNT_EXPIRED');
    assert.equal(stateRefusal({ ...ready, mustChangePassword: true }), 'PASSWORD_MUST_CHANGE');
    assert.equal(stateRefusal(ready), undefined);
  });
});

describe('a refused change of password', () => {
  it('tells a password the directory does not want from an old one that was wrong', () => {
    assert.equal(
      changeRefusal(new DirectoryRefused(19, '0000052D: AtrErr: DSID-03191083')),
      'PASSWORD_REFUSED_BY_DIRECTORY',
    );
    assert.equal(changeRefusal(new DirectoryRefused(19, '00000056: AtrErr: DSID-03191083')), 'LOGIN_FAILED');
    assert.equal(changeRefusal(new DirectoryRefused(53, '00000775: SvcErr: DSID-031A0FC0')), 'ACCOUNT_LOCKED');
    assert.equal(changeRefusal(new DirectoryRefused(80, 'Other')), undefined);
  });
});
