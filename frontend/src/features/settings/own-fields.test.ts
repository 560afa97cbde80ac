import assert from 'node:assert/strict';
import { changeOf, faultsOf } from './own-fields';

const me = {
  name: '한관리',
  email: 'admin@hanul.example',
  phone: null,
  extension: '1000',
  mobile: null,
  location: null,
  position: null,
  title: null,
};

describe('a change of the own profile', () => {
  it('is what was typed and differs', () => {
    assert.deepEqual(changeOf(me, { name: '한관리', mobile: ' 010-1234-5678 ' }), { mobile: '010-1234-5678' });
  });
  it('takes a field away where it was emptied', () => {
    assert.deepEqual(changeOf(me, { extension: ' ', phone: '' }), { extension: null });
  });
  it('needs a name, and a mail address that is one', () => {
    assert.deepEqual(faultsOf({ name: null, email: 'nobody' }), ['name', 'email']);
    assert.deepEqual(faultsOf({ email: null, mobile: 'x' }), []);
  });
});
