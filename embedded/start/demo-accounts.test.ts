import assert from 'node:assert/strict';
import { foundCompany } from '../company/company.js';
import { firstPeople } from '../company/staff.js';
import { demoAccounts, demoTable } from './demo-accounts.js';
import { FEWEST_PEOPLE } from './settings.mjs';

describe('the demo logins', () => {
  it('are people of the company, but for the local administrator', () => {
    const { people } = foundCompany({ active: 500, seed: 'maru' });
    for (const { username, name } of demoAccounts.filter(({ username }) => username !== 'admin')) {
      const person = people.find(({ login }) => login === username);
      assert.equal(person?.name.display, name);
      assert.equal(person.state, 'active');
    }
  });

  it('are in every company that the settings allow', () => {
    assert.equal(FEWEST_PEOPLE, firstPeople.length);
  });

  it('are shown as a table of even columns', () => {
    const lines = demoTable();
    assert.equal(lines.length, 5);
    assert.match(lines[1] ?? '', /^ {2}employee +Maru-demo-1 +임지호 +employee$/);
    // Hangul is two columns wide.
    const columns = (line: string) => line.indexOf('Maru-demo-1');
    assert.equal(new Set(lines.slice(1).map(columns)).size, 1);
  });
});
