import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dnKey, escapeRdnValue, isDn, isSameDn, isWithin, nameOf, parentDn, readableDn } from './dn.js';

const hexOf = (text: string): string =>
  [...Buffer.from(text)].map((byte) => '\\' + byte.toString(16).padStart(2, '0')).join('');

describe('a distinguished name', () => {
  it('is readable in Hangul, whatever the server escapes', () => {
    assert.equal(readableDn(`CN=${hexOf('김민서')},OU=${hexOf('영업')}`), 'CN=김민서,OU=영업');
    assert.equal(readableDn('CN=김민서\\2C 책임,OU=영업'), 'CN=김민서\\, 책임,OU=영업');
    assert.equal(readableDn('CN=a\\5C\\2C\\00b'), 'CN=a\\\\\\,\\00b');
  });
  it('gives its own name without escapes', () => {
    assert.equal(nameOf('CN=김민서\\, 책임,OU=영업'), '김민서, 책임');
    assert.equal(nameOf('CN=\\#1\\+2 \\"x\\" \\\\본사,OU=영업'), '#1+2 "x" \\본사');
    assert.equal(nameOf(`CN=${hexOf('가, 나')},OU=x`), '가, 나');
  });
  it('has the parent that follows its first unescaped comma', () => {
    assert.equal(parentDn('CN=a\\,b\\\\,OU=x\\,y,DC=z'), 'OU=x\\,y,DC=z');
    assert.equal(parentDn('DC=z'), '');
  });
  it('is the same however it is written', () => {
    assert.ok(isSameDn('CN=김민서\\, 책임, OU = 영업 ,DC=x', `cn=${hexOf('김민서,')}\\20책임,ou=영업,dc=X`));
    assert.ok(isSameDn('CN=a+SN=b,DC=x', 'sn=B+cn=A,dc=x'));
    assert.ok(isSameDn('CN=a\\=b,DC=x', 'CN=a=b,DC=x'));
    assert.ok(!isSameDn('CN=a\\,DC=x', 'CN=a,DC=x'));
  });
  it('keeps a space that was escaped and drops one that was not', () => {
    assert.equal(nameOf('CN= a\\  ,DC=x'), 'a ');
    assert.ok(!isSameDn('CN=a\\ ,DC=x', 'CN=a ,DC=x'));
  });
  it('may be of spaces alone', () => {
    for (const value of [' ', '  ', '# '])
      assert.equal(nameOf(`CN=${escapeRdnValue(value)},OU=x`), value, JSON.stringify(value));
  });
  it('lies within its ancestors, not within a name that only ends alike', () => {
    assert.ok(isWithin('CN=a,OU=영업,DC=x', 'ou=영업,dc=x'));
    assert.ok(isWithin('OU=영업,DC=x', 'OU=영업,DC=x'));
    assert.ok(!isWithin('CN=a,OU=해외\\,OU=영업,DC=x', 'OU=영업,DC=x'));
    assert.ok(!isWithin('CN=a,OU=x,DC=y', 'OU=z,DC=y'));
  });
  it('needs a type and a value at every level', () => {
    assert.ok(isDn('CN=a\\,b,OU=영업+L=서울,DC=x'));
    for (const wrong of ['', 'x', 'CN=,DC=x', '=a', 'CN=a,,DC=x', 'C N=a']) assert.ok(!isDn(wrong), wrong);
  });
  it('of any value whatever comes back as that value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        const dn = `CN=${escapeRdnValue(value)},OU=x`;
        assert.equal(nameOf(dn), value);
        assert.equal(nameOf(readableDn(`CN=${hexOf(value)},OU=x`)), value);
        assert.equal(dnKey(`CN=${hexOf(value)},OU=x`), dnKey(dn));
        assert.equal(parentDn(dn), 'OU=x');
      }),
    );
  });
});
