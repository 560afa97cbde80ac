import assert from 'node:assert/strict';
import { loginName } from './login-name.js';

describe('a login name', () => {
  it('is plain, of a domain, or a mail address', () => {
    assert.deepEqual(loginName('kim'), { typed: 'kim', form: 'plain', bare: 'kim' });
    assert.deepEqual(loginName('HANUL\\Kim'), { typed: 'hanul\\kim', form: 'domain', bare: 'kim' });
    assert.deepEqual(loginName('Kim@hanul.example'), { typed: 'kim@hanul.example', form: 'mail', bare: 'kim' });
  });
  it('is the same name in any case, width and with spaces around', () => {
    assert.equal(loginName('  ＫＩＭ ').typed, 'kim');
  });
  it('keeps what only looks like a filter', () => {
    assert.equal(loginName('*)(uid=*').typed, '*)(uid=*');
  });
});
