import assert from 'node:assert/strict';
import { dnKey, isSameDn, nameOf, parentDn } from '../../backend/src/features/directory/dn.js';
import { bytes, dns, text, type Entry } from '../../backend/src/features/directory/entry.js';
import { equals } from '../../backend/src/features/directory/filter.js';
import { uuidOfGuid } from '../../backend/src/features/directory/guid.js';
import type { LdapConnection } from '../../backend/src/features/directory/ldap-client.js';
import { DirectoryRefused } from '../../backend/src/features/directory/ldap-errors.js';
import { readRootDse } from '../../backend/src/features/directory/root-dse.js';
import { allValues } from '../../backend/src/features/directory/value-range.js';
import type { CompanyPerson, TestCompany } from './company.js';
import { groupCount } from './company.js';
import { accountNames } from './company-accounts.js';
import { DirectoryAdmin } from './directory-admin.js';
import { boundTo, companyIn } from './directory-of.js';
import type { TestDirectory } from './test-directory.js';

const people = '(&(objectCategory=person)(objectClass=user))';

export function readingRules(given: () => TestDirectory): void {
  describe('when it is read', () => {
    let connection: LdapConnection;
    let company: TestCompany;
    before(async () => {
      connection = await boundTo(given());
      company = companyIn(given());
    });
    after(() => {
      connection.close();
    });

    const all = async (filter: string, attributes: readonly string[], base = given().peopleBase): Promise<Entry[]> => {
      const found: Entry[] = [];
      for await (const page of connection.pages({ base, scope: 'sub', filter, attributes })) found.push(...page);
      return found;
    };
    const entryOf = async (person: CompanyPerson, ...attributes: string[]): Promise<Entry> => {
      const [entry] = await all(`(sAMAccountName=${person.login})`, attributes);
      assert.ok(entry, person.login);
      return entry;
    };

    it('gives everybody once, past what one page holds', async () => {
      const sizes: number[] = [];
      const guids = new Set<string | undefined>();
      const search = { base: given().peopleBase, scope: 'sub', filter: people, attributes: ['objectGUID'] } as const;
      for await (const page of connection.pages(search)) {
        sizes.push(page.length);
        for (const entry of page) guids.add(uuidOfGuid(bytes(entry, 'objectGUID') ?? Buffer.alloc(0)));
      }
      assert.equal(guids.size, company.size);
      assert.ok(!guids.has(undefined));
      assert.ok(sizes.length >= 2 && Math.max(...sizes) <= 1000, sizes.join(' '));
    });

    it('gives names that can be read, whatever stands in them', async () => {
      const found = new Map(
        (await all(people, ['sAMAccountName'])).map((entry) => [text(entry, 'sAMAccountName'), entry]),
      );
      for (const person of company.people()) {
        const dn = found.get(person.login)?.dn ?? '';
        assert.equal(nameOf(dn), person.cn);
        assert.ok(isSameDn(parentDn(dn), parentDn(person.dn)), dn);
        assert.ok(dn.includes(person.displayName), dn);
      }
    });

    it('gives bytes as they are', async () => {
      const withPhoto = company.person(1);
      const entry = await entryOf(withPhoto, 'thumbnailPhoto', 'objectGUID', 'objectSid');
      assert.deepEqual(bytes(entry, 'thumbnailPhoto'), withPhoto.photo);
      assert.equal(bytes(entry, 'objectGUID')?.length, 16);
      assert.equal(bytes(entry, 'objectSid')?.[0], 1);
    });

    it('gives what was asked for and nothing else', async () => {
      const entry = await entryOf(company.person(2), 'displayName', 'facsimileTelephoneNumber');
      assert.deepEqual([...entry.attributes.keys()], ['displayname']);
      assert.equal(text(entry, 'displayName'), company.person(2).displayName);
    });

    it('gives nothing of an entry but its name where nothing was asked for', async () => {
      const entry = await entryOf(company.person(2));
      assert.deepEqual([...entry.attributes.keys()], []);
    });

    it('is read from its root without following where it refers to others', async () => {
      const found = await all(people, ['sAMAccountName'], given().base);
      assert.ok(found.length > company.size);
    });

    it('refuses an attribute that cannot be one, and goes on', async () => {
      await assert.rejects(all(people, ['no attribute']));
      assert.ok(await connection.read(given().peopleBase, ['ou']));
    });

    it('names a manager so that they are found', async () => {
      const person = company.person(400);
      const [manager] = dns(await entryOf(person, 'manager'), 'manager');
      assert.ok(isSameDn(manager ?? '', company.person(person.manager ?? 0).dn), manager);
    });

    it('gives every member of a group, however many there are', async () => {
      const dn = company.groupDn(groupCount);
      const expected = new Set([...company.people()].map((person) => dnKey(person.dn)));
      const [whole] = await all('(objectClass=group)', ['member', 'objectGUID'], dn);
      const [ranged] = await all('(objectClass=group)', ['member;range=0-499', 'objectGUID'], dn);
      for (const entry of [whole, ranged]) {
        assert.ok(entry);
        const guid = uuidOfGuid(bytes(entry, 'objectGUID') ?? Buffer.alloc(0)) ?? '';
        const members: string[] = [];
        for await (const values of allValues(connection, `<GUID=${guid}>`, entry, 'member'))
          members.push(...values.map((value) => dnKey(value.toString('utf8'))));
        assert.equal(members.length, company.size);
        assert.deepEqual(new Set(members), expected);
      }
    });

    it('finds by a filter what the filter means', async () => {
      const disabled = await all(`(&${people}(userAccountControl:1.2.840.113556.1.4.803:=2))`, ['cn']);
      assert.equal(disabled.length, [...company.people()].filter(({ isDisabled }) => isDisabled).length);
      const { cn, dn } = company.person(4);
      const search = { base: given().peopleBase, scope: 'sub', filter: equals('cn', cn), attributes: ['cn'] } as const;
      const { entries } = await connection.some(search, 10);
      assert.deepEqual(
        entries.map((entry) => dnKey(entry.dn)),
        [dnKey(dn)],
      );
      const hangul = company.person(1).displayName;
      const same = [...company.people()].filter(({ displayName }) => displayName === hangul);
      assert.equal((await all(`(displayName=${hangul})`, ['cn'])).length, same.length);
      const begin = [...company.people()].filter(({ displayName }) => displayName.startsWith('남궁'));
      assert.equal((await all('(displayName=남궁*)', ['cn'])).length, begin.length);
    });

    it('takes a star in a value for a star', async () => {
      const search = { base: given().peopleBase, scope: 'sub', attributes: ['cn'] } as const;
      assert.equal((await connection.some({ ...search, filter: equals('sAMAccountName', '*') }, 10)).entries.length, 0);
      assert.equal((await connection.some({ ...search, filter: '(sAMAccountName=\\2a)' }, 10)).entries.length, 0);
    });

    it('tells an empty base from one that is not there', async () => {
      assert.deepEqual(await all(people, ['cn'], given().emptyBase), []);
      await assert.rejects(
        all(people, ['cn'], `OU=Nowhere,${given().base}`),
        (error) => error instanceof DirectoryRefused && error.resultCode === 32,
      );
      assert.equal(await connection.read(`OU=Nowhere,${given().base}`, ['ou']), undefined);
    });

    it('says which controller it is and how far it has counted', async () => {
      const root = await readRootDse(connection);
      assert.ok(isSameDn(root.defaultNamingContext ?? '', given().base));
      assert.match(root.invocationId ?? '', /^[0-9a-f-]{36}$/);
      assert.match(root.highestCommittedUsn ?? '', /^\d+$/);
    });

    it('counts on with each change, and finds the changed by it', async () => {
      const { highestCommittedUsn: before = '' } = await readRootDse(connection);
      const admin = await DirectoryAdmin.of(given());
      await admin.modify(company.person(7).dn, 'replace', 'description', `after ${before}`);
      admin.close();
      const filter = `(&${people}(uSNChanged>=${BigInt(before) + 1n}))`;
      assert.deepEqual(
        (await all(filter, ['sAMAccountName'])).map((entry) => text(entry, 'sAMAccountName')),
        [company.person(7).login],
      );
    });

    it('tells when an entry was changed last', async () => {
      const changed = async () => {
        const entry = await entryOf(company.person(8), 'whenChanged');
        return text(entry, 'whenChanged') ?? '';
      };
      const before = await changed();
      assert.match(before, /^\d{14}\.0Z$/);
      const admin = await DirectoryAdmin.of(given());
      await admin.modify(company.person(8).dn, 'replace', 'description', `not ${before}`);
      admin.close();
      const after = await changed();
      assert.ok(after >= before);
      const found = await all(`(&${people}(whenChanged>=${after}))`, ['sAMAccountName']);
      assert.ok(found.some((entry) => text(entry, 'sAMAccountName') === company.person(8).login));
    });

    it('finds members through groups within groups by the in-chain rule', async () => {
      const admin = await DirectoryAdmin.of(given());
      const group = async (login: string, member: string): Promise<string> => {
        const dn = `CN=${login},${given().groupBase}`;
        const attributes: [string, string][] = [
          ['objectClass', 'group'],
          ['sAMAccountName', login],
          ['member', member],
        ];
        await admin.add({ dn, attributes });
        return dn;
      };
      const inner = await group('chain-inner', company.person(9).dn);
      const outer = await group('chain-outer', inner);
      admin.close();
      const logins = async (rule: string) =>
        (await all(`(&${people}(memberOf${rule}=${outer}))`, ['sAMAccountName'])).map((entry) =>
          text(entry, 'sAMAccountName'),
        );
      assert.deepEqual(await logins(''), []);
      assert.deepEqual(await logins(':1.2.840.113556.1.4.1941:'), [company.person(9).login]);
    });

    it('gives back a restored entry as who it was', async () => {
      const dn = `CN=acct-returner,${given().accountsBase}`;
      const admin = await DirectoryAdmin.of(given());
      const attributes: [string, string][] = [
        ['objectClass', 'user'],
        ['sAMAccountName', 'acct-returner'],
      ];
      await admin.add({ dn, attributes });
      const identity = async () => {
        const [entry] = await all('(sAMAccountName=acct-returner)', ['objectGUID'], given().accountsBase);
        return entry && uuidOfGuid(bytes(entry, 'objectGUID') ?? Buffer.alloc(0));
      };
      const before = await identity();
      assert.ok(before);
      await admin.remove(dn);
      assert.equal(await identity(), undefined);
      const asAdmin = await boundTo(given(), 'admin');
      const gone = await asAdmin.read(`<GUID=${before}>`, ['1.1'], { showDeleted: true });
      asAdmin.close();
      await admin.restore(gone?.dn ?? '', dn);
      admin.close();
      assert.equal(await identity(), before);
    });

    it('shows the deleted by their GUID to whoever asks for them and may', async () => {
      const dn = `CN=acct-leaver,${given().accountsBase}`;
      const admin = await DirectoryAdmin.of(given());
      await admin.add({
        dn,
        attributes: [
          ['objectClass', 'user'],
          ['sAMAccountName', 'acct-leaver'],
        ],
      });
      const [before] = await all('(sAMAccountName=acct-leaver)', ['objectGUID'], given().accountsBase);
      const base = `<GUID=${uuidOfGuid(before ? (bytes(before, 'objectGUID') ?? Buffer.alloc(0)) : Buffer.alloc(0)) ?? ''}>`;
      assert.ok(isSameDn((await connection.read(base, ['cn']))?.dn ?? '', dn));
      await admin.remove(dn);
      admin.close();
      assert.equal(await connection.read(base, ['cn']), undefined);
      const asAdmin = await boundTo(given(), 'admin');
      const after = await asAdmin.read(base, ['isDeleted', 'objectGUID'], { showDeleted: true });
      asAdmin.close();
      assert.equal(after && text(after, 'isDeleted'), 'TRUE');
    });

    it('answers several questions at once, each with its own entries', async () => {
      const names = Object.values(accountNames);
      const search = { base: given().accountsBase, scope: 'sub', attributes: ['sAMAccountName'] } as const;
      const answers = await Promise.all(
        names.map((name) => connection.some({ ...search, filter: equals('sAMAccountName', name) }, 2)),
      );
      assert.deepEqual(
        answers.map(({ entries }) => entries.map((entry) => text(entry, 'sAMAccountName'))),
        names.map((name) => [name]),
      );
    });
  });
}
