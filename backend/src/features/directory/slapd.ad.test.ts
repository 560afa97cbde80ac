import assert from 'node:assert/strict';
import { boundTo, companyIn } from '../../../../test/parts/directory-of.js';
import { startSlapd } from '../../../../test/parts/slapd.js';
import { groupCount } from '../../../../test/parts/company.js';
import type { TestDirectory } from '../../../../test/parts/test-directory.js';
import { dnKey } from './dn.js';
import { dns, type Entry } from './entry.js';
import type { LdapConnection } from './ldap-client.js';

describe('OpenLDAP, which writes names in its own way', function () {
  this.timeout(120_000);
  let directory: TestDirectory;
  let connection: LdapConnection;
  before(async () => {
    directory = await startSlapd({ people: 2000 });
    connection = await boundTo(directory);
  });
  after(async () => {
    connection.close();
    await directory.stop();
  });

  const all = async (base: string, filter: string, attributes: readonly string[]): Promise<Entry[]> => {
    const found: Entry[] = [];
    for await (const page of connection.pages({ base, scope: 'sub', filter, attributes })) found.push(...page);
    return found;
  };

  it('gives names that can be read and compared all the same', async () => {
    const company = companyIn(directory);
    const found = await all(directory.peopleBase, '(objectClass=user)', ['manager']);
    assert.equal(found.length, company.size);
    assert.ok(found.every(({ dn }) => !/\\[0-9a-f]{2}/i.test(dn)));
    const expected = new Map([...company.people()].map((person) => [dnKey(person.dn), person]));
    for (const entry of found) {
      const person = expected.get(dnKey(entry.dn));
      assert.ok(person, entry.dn);
      const manager = person.manager === undefined ? [] : [dnKey(company.person(person.manager).dn)];
      assert.deepEqual(dns(entry, 'manager').map(dnKey), manager);
    }
  });

  it('gives a group of any size at once', async () => {
    const company = companyIn(directory);
    const [group] = await all(company.groupDn(groupCount), '(objectClass=group)', ['member']);
    assert.equal(group && dns(group, 'member').length, company.size);
  });
});
