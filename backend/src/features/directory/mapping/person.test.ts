import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../entry.js';
import { defaultAttributeMapping } from '../../ad-sync/default-mapping.js';
import type { AttributeMapping } from './mapping.js';
import { personMapping } from './person.js';

const now = new Date('2026-09-17T00:00:00Z');
const guid = Buffer.from('33221100554477668899aabbccddeeff', 'hex');
const mapping = Object.fromEntries(
  Object.entries(defaultAttributeMapping).map(([field, { attributes }]) => [field, { attributes, transforms: [] }]),
) as AttributeMapping;

type Values = Readonly<Record<string, string | Buffer | undefined>>;

const complete: Values = {
  objectGUID: guid,
  sAMAccountName: 'kim',
  displayName: '김민서',
  userAccountControl: '512',
};
function entry(values: Values): Entry {
  const attributes = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), [Buffer.from(value as string)]] as const],
  );
  return { dn: 'CN=김민서,OU=영업,DC=hanul,DC=example', attributes: new Map(attributes) };
}
const read = (values: Values, of: AttributeMapping = mapping) =>
  personMapping(of).read(entry({ ...complete, ...values }), now);
const codes = (values: Values): string[] => read(values).problems.map(({ code }) => code);

describe('an entry of the directory', () => {
  it('is a person by its objectGUID, in the byte order of Microsoft', () => {
    assert.equal(read({}).objectGuid, '00112233-4455-6677-8899-aabbccddeeff');
  });

  it('gives the fields of the default mapping, each by the first attribute that has a value', () => {
    const { fields } = read({ employeeID: 'E7', title: '대리', telephoneNumber: '02-555-1240', mail: ' kim@x ' });
    assert.deepEqual(
      [fields?.employeeNumber, fields?.position, fields?.title, fields?.extension, fields?.email],
      ['E7', '대리', null, '1240', 'kim@x'],
    );
    assert.equal(read({ employeeNumber: 'M1', employeeID: 'E7' }).fields?.employeeNumber, 'M1');
    assert.equal(read({ ipPhone: '77', telephoneNumber: '02-555-1240' }).fields?.extension, '77');
    assert.equal(read({ telephoneNumber: '119' }).fields?.extension, null);
  });

  it('has a Latin name of its own where its display name is Hangul', () => {
    assert.equal(read({ givenName: 'Minseo', sn: 'Kim' }).fields?.latinName, 'Minseo Kim');
    const mapped = { ...mapping, latinName: { attributes: ['cn'], transforms: [] } };
    assert.equal(read({ cn: 'MS Kim', givenName: 'Minseo', sn: 'Kim' }, mapped).fields?.latinName, 'MS Kim');
  });

  it('names a manager however the directory writes the name', () => {
    assert.equal(
      read({ manager: 'CN=\\ea\\b9\\80,OU=x' }).fields?.manager,
      read({ manager: 'cn=김,ou=X' }).fields?.manager,
    );
  });

  it('may not be used where its account is disabled or has expired, and may where it never expires', () => {
    assert.equal(read({}).shut, null);
    assert.equal(read({ userAccountControl: '514' }).shut, 'DISABLED');
    assert.equal(read({ accountExpires: '132223104000000000' }).shut, 'EXPIRED');
    assert.equal(read({ accountExpires: '9223372036854775807' }).shut, null);
    assert.equal(read({ accountExpires: '0' }).shut, null);
  });

  for (const [what, values, code] of [
    ['has no identity', { objectGUID: undefined }, 'GUID_UNREADABLE'],
    ['has an identity of another length', { objectGUID: guid.subarray(1) }, 'GUID_UNREADABLE'],
    ['has no login', { sAMAccountName: '  ' }, 'USERNAME_MISSING'],
    ['has a login that no index bears', { sAMAccountName: 'x'.repeat(257) }, 'USERNAME_TOO_LONG'],
    ['has no name', { displayName: undefined }, 'NAME_MISSING'],
    ['holds bytes that are no text', { mail: Buffer.from([0xff, 0xfe]) }, 'NOT_TEXT'],
    ['does not say whether it may be used', { userAccountControl: undefined }, 'STATE_UNREADABLE'],
  ] as const) {
    it(`is there but not understood where it ${what}`, () => {
      const person = read(values);
      assert.deepEqual([person.fields, person.problems.map((problem) => problem.code)], [null, [code]]);
      assert.equal(person.dn, 'CN=김민서,OU=영업,DC=hanul,DC=example');
    });
  }

  it('is taken with a warning where a value is too long: a part of a name, nothing of an address', () => {
    const long = read({ title: '가'.repeat(300), mail: `${'x'.repeat(400)}@x` });
    assert.deepEqual([long.fields?.position?.length, long.fields?.email], [200, null]);
    assert.deepEqual(codes({ title: '가'.repeat(300) }), ['VALUE_TOO_LONG']);
  });

  it('asks the directory for what it reads and nothing else', () => {
    const { attributes } = personMapping({ username: { attributes: ['uid'], transforms: [] } });
    assert.deepEqual([...attributes].sort(), [
      'accountExpires',
      'givenName',
      'objectGUID',
      'primaryGroupID',
      'sn',
      'uid',
      'userAccountControl',
    ]);
  });

  it('is read without an error whatever bytes it holds, and holds nothing PostgreSQL refuses', () => {
    const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
    const names = [
      'objectGUID',
      'sAMAccountName',
      'displayName',
      'userAccountControl',
      'accountExpires',
      'title',
      'manager',
      'primaryGroupID',
      'sn',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.oneof(bytes, fc.string())), (values) => {
        const { fields } = read(values);
        for (const value of Object.values(fields ?? {})) assert.ok(value === null || !/\p{Cc}/u.test(value));
      }),
    );
  });
});
