import assert from 'node:assert/strict';
import { profileChange, type Profile } from './profile.js';

const current: Profile = {
  name: '김경수',
  email: 'kskim@hanul.example',
  phone: null,
  extension: '1234',
  mobile: null,
  location: null,
  position: '대리',
  title: null,
};

describe('a change of the own profile', () => {
  it('is what differs from what is', () => {
    assert.deepEqual(profileChange(current, { ...current, mobile: '010-1234-5678', phone: null }, false), {
      mobile: '010-1234-5678',
    });
  });
  it('leaves what the directory owns to the directory, and names it', () => {
    assert.throws(() => profileChange(current, { name: '김철수', extension: null }, true), {
      code: 'FIELD_OWNED_BY_DIRECTORY',
      details: { fields: ['name', 'extension'] },
    });
  });
  it('may repeat what the directory says', () => {
    assert.deepEqual(profileChange(current, { ...current }, true), {});
  });
});
