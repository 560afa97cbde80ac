import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dnKey, formatRdn, MalformedName, parseDn } from './dn.js';

const value = (text: string) => parseDn(text)[0]?.value;

describe('a distinguished name', () => {
  it('is read step by step, its own first', () => {
    assert.deepEqual(parseDn('CN=이서연,OU=재무팀,DC=hanul'), [
      { type: 'CN', value: '이서연' },
      { type: 'OU', value: '재무팀' },
      { type: 'DC', value: 'hanul' },
    ]);
    assert.deepEqual(parseDn(''), []);
  });
  it('may escape signs by themselves or bytes by their digits', () => {
    assert.equal(value('CN=김\\, 책임,DC=x'), '김, 책임');
    assert.equal(value('CN=\\ec\\9d\\b4\\ec\\84\\9c\\ec\\97\\b0,DC=x'), '이서연');
    assert.equal(value('CN=정\\\\본사'), '정\\본사');
    assert.equal(value('CN=\\23강\\20'), '#강 ');
    assert.equal(value('CN="Lee, Seoyeon",DC=x'), 'Lee, Seoyeon');
    assert.equal(value('CN= 이서연 , DC=x'), '이서연');
    assert.equal(value('CN=다시\\0ADEL:1'), '다시\nDEL:1');
  });
  it('of another form is refused', () => {
    for (const text of ['이서연', 'CN', 'CN=', 'CN=x,', '=x', 'CN=x+OU=y', 'CN=x\\', 'CN="x', 'CN=a<b']) {
      assert.throws(() => parseDn(text), MalformedName, text);
    }
  });
  it('is the same in any case and with any spaces around its signs', () => {
    assert.equal(dnKey(parseDn('cn=LEE , ou=Finance')), dnKey(parseDn('CN=lee,OU=FINANCE')));
    assert.notEqual(dnKey(parseDn('CN=lee')), dnKey(parseDn('OU=lee')));
  });
  it('comes back as it was, whatever its value', () => {
    assert.equal(formatRdn({ type: 'CN', value: ' ' }), 'CN=\\ ');
    assert.equal(formatRdn({ type: 'CN', value: 'a\\ ' }), 'CN=a\\\\\\ ');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        assert.deepEqual(parseDn(`${formatRdn({ type: 'CN', value: text })},DC=x`), [
          { type: 'CN', value: text },
          { type: 'DC', value: 'x' },
        ]);
      }),
    );
  });
});
