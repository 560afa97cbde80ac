import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

/** In a process of its own, since the client mends what it finds. */
const inLdapjs = (expression: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', `const l = require('ldapjs'); console.log(JSON.stringify(${expression}))`], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    }),
  );

/** Each of these is worked round; the day one fails, what goes round it can go. */
describe('ldapjs still', () => {
  it("loses the server's diagnostic message, and with it Active Directory's reasons", () => {
    assert.equal(inLdapjs("'errorMessage' in l.LDAPResult.prototype"), false);
  });
  it('sends the escapes of a filter instead of the bytes they stand for', () => {
    assert.equal(inLdapjs("l.parseFilter('(cn=\\\\2a)').toBer().buffer.toString('hex')"), 'a3090402636e04035c3261');
  });
  it('escapes each byte of a name that is not ASCII', () => {
    assert.equal(inLdapjs("l.parseDN('CN=김').toString()"), 'CN=\\ea\\b9\\80');
  });
  it('takes <GUID=…> for no name', () => {
    const tried = "(() => { try { l.parseDN('<GUID=00>'); return 'taken'; } catch { return 'refused'; } })()";
    assert.equal(inLdapjs(tried), 'refused');
  });
});
