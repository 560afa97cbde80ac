import assert from 'node:assert/strict';
import { MASK, masked } from './record.js';

describe('what the audit keeps', () => {
  it('masks secrets at any depth, whatever their spelling', () => {
    const details = { before: { bindPassword: 'a', port: 636 }, after: [{ api_token: 'b', clientSecret: 'c' }] };
    assert.deepEqual(masked(details), {
      before: { bindPassword: MASK, port: 636 },
      after: [{ api_token: MASK, clientSecret: MASK }],
    });
  });
  it('masks a secret that is a structure as a whole', () => {
    assert.deepEqual(masked({ tokens: { access: 'a' } }), { tokens: MASK });
  });
  it('tells whether there was a secret', () => {
    const details = { bindPassword: '', newPassword: null, hasBindPassword: true };
    assert.deepEqual(masked(details), details);
  });
});
