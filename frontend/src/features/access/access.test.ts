import assert from 'node:assert/strict';
import { wayOf } from './access.api';

describe('what a refusal says of the way in', () => {
  const grantor = { id: '1', name: '강도윤', position: '차장', title: null, department: null, profileImageUrl: null };
  it('is the roles that let one in and the people who give them', () => {
    assert.deepEqual(wayOf({ details: { roles: ['system_admin'], grantors: [grantor] } }), {
      roles: ['system_admin'],
      grantors: [grantor],
    });
  });
  it('leaves out what a newer server may say', () => {
    assert.deepEqual(wayOf({ details: { roles: ['auditor', 'system_admin'], grantors: [grantor, 'x', null] } }), {
      roles: ['system_admin'],
      grantors: [grantor],
    });
    assert.deepEqual(wayOf({ details: {} }), { roles: [], grantors: [] });
  });
});
