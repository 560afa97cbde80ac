import assert from 'node:assert/strict';
import { and, equals, or, parseFilter } from './filter.js';
import { loginFilter, theOne, typedName } from './login-filter.js';

const people = '(objectClass=user)';
const entry = (upn: string) => ({ dn: `CN=${upn}`, attributes: new Map([['userprincipalname', [Buffer.from(upn)]]]) });

describe('the name somebody logs in with', () => {
  const filterOf = (name: string) => loginFilter(people, typedName(name));

  it('is a login name, with or without its domain', () => {
    const expected = and(parseFilter(people), equals('sAMAccountName', 'kim'));
    assert.deepEqual(filterOf(' kim '), expected);
    assert.deepEqual(filterOf('HANUL\\kim'), expected);
    assert.equal(typedName('HANUL\\kim').domain, 'HANUL');
  });
  it('with an at sign is a UPN or a mail address', () => {
    const name = 'kim@hanul.example';
    assert.deepEqual(
      filterOf(name),
      and(parseFilter(people), or(equals('userPrincipalName', name), equals('mail', name))),
    );
  });
  it('never is a filter', () => {
    assert.deepEqual(filterOf('*)(uid=*'), and(parseFilter(people), equals('sAMAccountName', '*)(uid=*')));
    assert.deepEqual(filterOf('*'), and(parseFilter(people), equals('sAMAccountName', '*')));
  });
  it('belongs to the owner of the UPN before whoever has it as mail address', () => {
    const [owner, other] = [entry('kim@x'), entry('lee@x')];
    assert.equal(theOne([other, owner], typedName('Kim@x')), owner);
    assert.equal(theOne([other], typedName('kim@x')), other);
  });
  it('that two people have is nobody’s', () => {
    assert.equal(theOne([entry('a@x'), entry('b@x')], typedName('kim@x')), undefined);
    assert.equal(theOne([], typedName('kim')), undefined);
    assert.equal(theOne([entry('a@x'), entry('b@x')], typedName('kim')), undefined);
  });
});
