import assert from 'node:assert/strict';
import { dnKey } from '@maru/backend/directory';
import { outermost, Units } from './scope.js';

const base = 'OU=한울물산,DC=hanul,DC=example';

describe('the bases to search', () => {
  it('leave out what lies below another one, and what is written twice', () => {
    assert.deepEqual(outermost([`OU=영업,${base}`, base, base.toLowerCase(), 'OU=Other,DC=hanul,DC=example']), [
      base,
      'OU=Other,DC=hanul,DC=example',
    ]);
  });
});

describe('the department an entry stands in', () => {
  const units = new Units([base, `OU=자회사,${base}`]);
  units.add(dnKey(`OU=영업,${base}`), 'sales');
  units.add(dnKey(`OU=영업\\, 1팀,OU=영업,${base}`), 'team');

  it('is the next unit above it', () => {
    assert.equal(units.above(dnKey(`CN=김,OU=영업,${base}`)), 'sales');
    assert.equal(units.above(dnKey(`CN=김\\, 책임,OU=영업\\2c 1팀,OU=영업,${base}`)), 'team');
  });
  it('is found through containers that are no units', () => {
    assert.equal(units.above(dnKey(`CN=김,CN=계약직,CN=x,OU=영업,${base}`)), 'sales');
  });
  it('is none right under a base, a base within a base included', () => {
    assert.equal(units.above(dnKey(`CN=김,${base}`)), null);
    assert.equal(units.above(dnKey(`CN=김,CN=x,OU=자회사,${base}`)), null);
  });
  it('is none outside', () => {
    assert.equal(units.above('cn=x'), null);
    assert.equal(units.above(''), null);
  });
});
