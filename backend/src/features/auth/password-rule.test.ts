import assert from 'node:assert/strict';
import { mustBeStrong } from './password-rule.js';

const broken = (rule: string) => ({ code: 'PASSWORD_TOO_WEAK', details: { rule, shortest: 10 } });

describe('a password that Maru keeps', () => {
  it('has ten characters at least, whatever their bytes', () => {
    assert.doesNotThrow(() => {
      mustBeStrong('가나다라마바사아자차', 'admin');
    });
    assert.throws(() => {
      mustBeStrong('가나다라마바사아자', 'admin');
    }, broken('shortest'));
  });
  it('is read to its end by bcrypt', () => {
    assert.doesNotThrow(() => {
      mustBeStrong('abcd'.repeat(18), 'admin');
    });
    assert.throws(() => {
      mustBeStrong('abcd'.repeat(18) + 'e', 'admin');
    }, broken('longest'));
  });
  it('is not one character over and over', () => {
    assert.throws(() => {
      mustBeStrong('ababababab', 'admin');
    }, broken('repetitive'));
  });
  it('does not contain the login name', () => {
    assert.throws(() => {
      mustBeStrong('my-Admin-2026', 'admin');
    }, broken('username'));
  });
  it('is another than before', () => {
    assert.throws(() => {
      mustBeStrong('Maru-demo-1', 'admin', 'Maru-demo-1');
    }, broken('same'));
  });
});
