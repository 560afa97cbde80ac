import assert from 'node:assert/strict';
import fc from 'fast-check';
import { and, BadFilter, equals, escapeFilterValue, or, parseFilter } from './filter.js';

const hex = (text: string): string => Buffer.from(text).toString('hex');

describe('a search filter', () => {
  it('sends the byte an escape stands for', () => {
    assert.deepEqual(parseFilter('(cn=a\\2ab)'), equals('cn', 'a*b'));
    assert.deepEqual(
      parseFilter('(objectGUID=\\ec\\00\\ff\\28)'),
      equals('objectGUID', Buffer.from('ec00ff28', 'hex')),
    );
  });
  it('sends Hangul as UTF-8, in substrings too', () => {
    assert.deepEqual(parseFilter('(cn=김)'), equals('cn', '김'));
    assert.equal(
      parseFilter('(cn=김*민*서)').toString('hex'),
      `a4150402${hex('cn')}300f8003${hex('김')}8103${hex('민')}8203${hex('서')}`,
    );
    assert.equal(parseFilter('(cn=*a)').toString('hex'), `a4090402${hex('cn')}30038201${hex('a')}`);
  });
  it('joins, turns round and nests', () => {
    assert.deepEqual(
      parseFilter('(&(a=b)(|(c=d)(e=f)))'),
      and(equals('a', 'b'), or(equals('c', 'd'), equals('e', 'f'))),
    );
    assert.equal(parseFilter('(!(a=b))').toString('hex'), `a208${equals('a', 'b').toString('hex')}`);
    assert.equal(parseFilter('(cn=*)').toString('hex'), `8702${hex('cn')}`);
    assert.equal(parseFilter('(u>=5)').toString('hex'), `a5060401${hex('u')}0401${hex('5')}`);
    assert.deepEqual(parseFilter(' ( & (a=b) (c=d) ) '), and(equals('a', 'b'), equals('c', 'd')));
  });
  it("knows Active Directory's bitwise rules", () => {
    const rule = '1.2.840.113556.1.4.803';
    assert.equal(
      parseFilter(`(userAccountControl:${rule}:=2)`).toString('hex'),
      `a92f8116${hex(rule)}8212${hex('userAccountControl')}8301${hex('2')}`,
    );
    assert.equal(parseFilter('(ou:dn:=a)').toString('hex'), `a90a8202${hex('ou')}8301${hex('a')}8401ff`);
  });
  it('that is none is told from where on', () => {
    for (const [wrong, at] of [
      ['cn=a', 0],
      ['(cn=a', 5],
      ['(cn=a))', 6],
      ['(cn=a)(b=c)', 6],
      ['(=x)', 1],
      ['(c n=x)', 2],
      ['(a=\\zz)', 3],
      ['(a=b(c))', 4],
      ['(!)', 2],
      ['(:=x)', 3],
      ['', 0],
    ] as const) {
      assert.throws(
        () => parseFilter(wrong),
        (error) => error instanceof BadFilter && error.at === at,
        wrong,
      );
    }
  });
  it('takes any value for what it is, once escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        assert.deepEqual(
          parseFilter(`(&(uid=${escapeFilterValue(value)})(a=b))`),
          and(equals('uid', value), equals('a', 'b')),
        );
      }),
    );
  });
});
