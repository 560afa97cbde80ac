import assert from 'node:assert/strict';
import { DirectoryRefused, DirectoryUnreachable, unreachable } from './ldap-errors.js';

const failed = (code: string): string => unreachable('dc1:636', Object.assign(new Error(code), { code })).kind;

describe('what keeps a directory from answering', () => {
  it('is told apart by the step at which it happened', () => {
    assert.equal(failed('ENOTFOUND'), 'dns');
    assert.equal(failed('ECONNREFUSED'), 'tcp');
    assert.equal(failed('ETIMEDOUT'), 'timeout');
    for (const code of [
      'CERT_HAS_EXPIRED',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'ERR_SSL_WRONG_VERSION_NUMBER',
    ])
      assert.equal(failed(code), 'tls', code);
    assert.equal(failed('ECONNRESET'), 'lost');
  });
  it('keeps what was known of it already', () => {
    const known = new DirectoryUnreachable('dc1:636', 'timeout', 'ETIMEDOUT');
    assert.equal(unreachable('dc2:636', known), known);
  });
});

describe("a directory's refusal", () => {
  it("carries Active Directory's reason", () => {
    const bind = new DirectoryRefused(
      49,
      '80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data 52E, v4563',
    );
    assert.equal(bind.subCode, '52e');
    assert.equal(new DirectoryRefused(19, '0000052d: AtrErr: DSID-03191083, #1').windowsError, '0000052D');
  });
  it('has none where the directory is another one', () => {
    const plain = new DirectoryRefused(49, 'Invalid Credentials');
    assert.equal(plain.subCode, undefined);
    assert.equal(plain.windowsError, undefined);
  });
  it("does not repeat the server's words, which may name people", () => {
    assert.ok(!new DirectoryRefused(32, 'CN=김민서,DC=x').message.includes('김민서'));
  });
});
