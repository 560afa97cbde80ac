import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import ldap from 'ldapjs';

const require = createRequire(import.meta.url);
const { BindRequest, LDAPResult } = ldap as unknown as {
  BindRequest: new (options: object) => { toBer(): { buffer: Buffer } };
  LDAPResult: new (options: object) => object;
};

const written = (dn: string) => (ldap.parseDN(dn) as unknown as { toString: () => string }).toString();

/** What `ldap-server.ts` works round. When one of these fails, the library has mended it and the detour can go. */
describe('ldapjs, whose messages this directory reads itself,', () => {
  it('is the version that was looked at', () => {
    assert.equal((require('ldapjs/package.json') as { version: string }).version, '3.0.7');
  });
  it('still refuses names that are not DNs', () => {
    assert.throws(() => ldap.parseDN('employee@hanul.example'));
    assert.throws(() => ldap.parseDN('<GUID=00112233-4455-6677-8899-aabbccddeeff>'));
    assert.ok(new BindRequest({ name: 'employee@hanul.example', credentials: 'x' }).toBer().buffer.length > 0);
  });
  it('still has no `errorMessage` on its results', () => {
    assert.equal(
      'errorMessage' in new LDAPResult({ diagnosticMessage: 'data 52e' }),
      'errorMessage' in LDAPResult.prototype,
    );
  });
  it('still writes a backslash in a name without its escape', () => {
    assert.equal(written('CN=A\\\\B'), 'CN=A\\B');
  });
  it('still throws away the bytes of a binary filter', () => {
    const filter = ldap.parseFilter('(objectGUID=\\ff\\00)');
    assert.notDeepEqual(Buffer.from((filter as unknown as { value: string }).value), Buffer.from([0xff, 0]));
  });
});
