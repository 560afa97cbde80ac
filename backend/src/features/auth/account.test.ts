import assert from 'node:assert/strict';
import { meant, type Account } from './account.js';
import { loginName } from './login-name.js';

const base: Account = {
  id: 'kim',
  username: 'kim',
  directoryId: 'hanul',
  objectGuid: 'kim',
  adUsername: 'kim',
  adUpn: 'minsu.kim@hanul.example',
  email: 'kim.minsu@hanul.example',
  passwordHash: null,
  isActive: true,
};
const who = (typed: string, ...candidates: Account[]) => {
  const found = meant(loginName(typed), candidates);
  return found.kind === 'account' ? found.account.id : found.kind;
};

describe('a typed name', () => {
  it('means the same person in each of its forms', () => {
    for (const form of [
      'kim',
      'KIM',
      'HANUL\\kim',
      'minsu.kim@hanul.example',
      'kim.minsu@hanul.example',
      'kim@hanul.example',
    ]) {
      assert.equal(who(form, base), 'kim', form);
    }
  });
  it('means nobody where nobody is called so', () => {
    assert.equal(who('lee', base), 'nobody');
    assert.equal(who('*', base), 'nobody');
  });
  it('means whoever has the login, not whom a directory calls so', () => {
    const local: Account = {
      ...base,
      id: 'local',
      directoryId: null,
      objectGuid: null,
      adUsername: null,
      adUpn: null,
      email: null,
    };
    const renamed: Account = { ...base, username: 'minsu.kim@hanul.example' };
    assert.equal(who('kim', renamed, local), 'local');
    assert.equal(who('HANUL\\kim', renamed, local), 'kim');
  });
  it('means somebody who is here before somebody who has left', () => {
    assert.equal(who('kim', { ...base, id: 'leaver', isActive: false }, base), 'kim');
    assert.equal(who('kim', { ...base, id: 'leaver', isActive: false }), 'leaver');
  });
  it('means nobody in particular as a mail address that two people share', () => {
    const other = { ...base, id: 'lee', username: 'lee', adUsername: 'lee', adUpn: 'lee@hanul.example' };
    assert.equal(who('kim.minsu@hanul.example', base, other), 'several');
    assert.equal(who('kim', base, other), 'kim');
  });
});
