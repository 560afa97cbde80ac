import assert from 'node:assert/strict';
import { attributesOf, countDifferences, DEFAULT_MAPPING, faultOf, isSound, partsOfDn, withField } from './mapping';

describe('a mapping as it is edited', () => {
  it('takes attributes as they are typed, the first that has a value first', () => {
    assert.deepEqual(attributesOf(' employeeNumber, employeeID '), ['employeeNumber', 'employeeID']);
    assert.deepEqual(attributesOf(''), []);
  });
  it('does not read a field without attributes', () => {
    assert.equal('email' in withField(DEFAULT_MAPPING, 'email', { attributes: [] }), false);
  });
  it('is sound as it usually is', () => {
    assert.ok(isSound(DEFAULT_MAPPING));
  });
  it('says what is wrong before the directory is asked', () => {
    assert.equal(faultOf('username', undefined), 'required');
    assert.equal(faultOf('email', undefined), null);
    assert.equal(faultOf('email', { attributes: ['mail!'] }), 'attribute');
    assert.equal(faultOf('name', { attributes: ['cn'], transforms: [{ name: 'regex', pattern: '(' }] }), 'argument');
    assert.equal(faultOf('name', { attributes: ['cn'], transforms: [{ name: 'template' }] }), 'argument');
    assert.equal(faultOf('name', { attributes: ['cn'], transforms: [{ name: 'regex', pattern: '^(.+)$' }] }), null);
  });
  it('counts the places that differ, a kept form and an edited one alike', () => {
    const before = { mapping: DEFAULT_MAPPING, groups: [{ group: 'CN=a', role: 'employee' as const }] };
    const edited = { email: { attributes: ['mail'] } };
    assert.equal(countDifferences(before, { ...before, mapping: { ...DEFAULT_MAPPING, ...edited } }), 0);
    const lowered = withField(DEFAULT_MAPPING, 'email', { attributes: ['mail'], transforms: [{ name: 'lower' }] });
    assert.equal(countDifferences(before, { mapping: lowered, groups: [] }), 2);
  });
});

describe('a DN', () => {
  it('is told by its own name and its place', () => {
    assert.deepEqual(partsOfDn('CN=GW-admins,OU=Groups,OU=IT,DC=hanul,DC=example'), {
      name: 'GW-admins',
      place: 'OU=Groups,OU=IT',
    });
    assert.equal(partsOfDn('CN=Han\\, Doyoung,DC=x').name, 'Han, Doyoung');
  });
});
