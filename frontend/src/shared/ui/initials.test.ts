import assert from 'node:assert/strict';
import { initials, tint } from './initials';

describe('the initials of a person', () => {
  it('are the given name of a Korean name', () => {
    assert.deepEqual(
      ['김경수', '남궁민수', '이솔'].map((name) => initials(name)),
      ['경수', '민수', '이솔'],
    );
  });
  it('are the first letters of first and last name elsewhere', () => {
    assert.deepEqual(
      ['Anna Maria Schmidt', 'Bo'].map((name) => initials(name)),
      ['AS', 'BO'],
    );
  });
  it('are the family name in the smallest avatar', () => {
    assert.equal(initials('한성민', 1), '한');
  });
});

describe('the tint of a person', () => {
  it('is one of eight and does not change', () => {
    const tints = Array.from({ length: 200 }, (_, index) => tint(`person-${index}`));
    assert.equal(new Set(tints).size, 8);
    assert.equal(tint('person-1'), tints[1]);
  });
});
