import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDirectory } from '../../embedded/active-directory/start-directory.js';
import { accountEntries, accountsBase } from './company-accounts.js';
import { groupEntry, personEntry, unitEntry } from './company-ad.js';
import { personPassword, TestCompany } from './company.js';
import { DirectoryAdmin } from './directory-admin.js';
import type { LdifEntry } from './ldif.js';
import type { TestDirectory } from './test-directory.js';

/** The embedded directory with the test company added to it by its administrator. */
export async function startEmbeddedDirectory({ people }: { readonly people: number }): Promise<TestDirectory> {
  const dataDir = await mkdtemp(join(tmpdir(), 'maru-embedded-directory-'));
  const running = await startDirectory({ dataDir, people: 60 });
  // Beside the demo company, which has units and groups of the same names.
  const company = new TestCompany(`OU=Test,${running.base}`, people);
  const caFile = join(dataDir, 'test-ca.pem');
  await writeFile(caFile, running.caPem);
  const directory: TestDirectory = {
    url: running.url,
    startTlsUrl: undefined,
    ca: running.caPem,
    caFile,
    base: running.base,
    domain: company.domain,
    netbios: 'HANUL',
    people,
    peopleBase: company.peopleBase,
    groupBase: company.groupBase,
    emptyBase: company.emptyBase,
    accountsBase: accountsBase(company),
    service: running.service.dn,
    servicePassword: running.service.password,
    serviceSeesDeleted: true,
    saysItsDomain: false,
    keepsHours: true,
    admin: running.administrator.dn,
    adminPassword: running.administrator.password,
    personPassword,
    stop: async () => {
      await running.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  try {
    const admin = await DirectoryAdmin.of(directory);
    for (const step of steps(company)) await Promise.all(step.map((entry) => admin.add(entry)));
    await admin.modify(running.base, 'replace', 'minPwdAge', '0');
    admin.close();
    return directory;
  } catch (error) {
    await directory.stop();
    throw error;
  }
}

/** What may be added at once; each step needs the ones before. */
function* steps(company: TestCompany): Generator<LdifEntry[]> {
  for (const unit of [{ name: 'Test', dn: company.base }, ...company.units]) yield [unitEntry(unit)];
  const people = [...company.people()].map((person) => overLdap(personEntry(company, person)));
  for (const head of people.slice(0, company.heads)) yield [head];
  for (let at = company.heads; at < people.length; at += 200) yield people.slice(at, at + 200);
  yield company.groups().map((group) => groupEntry(company, group));
  const [unit, ...accounts] = accountEntries(company, quoted);
  if (unit) yield [unit];
  yield accounts;
}

const quoted = (password: string) => ['unicodePwd', Buffer.from(`"${password}"`, 'utf16le')] as const;

/** What Samba's own tools take in the clear, LDAP takes in quotes. */
const overLdap = ({ dn, attributes }: LdifEntry): LdifEntry => ({
  dn,
  attributes: attributes.map(([name, value]) =>
    name === 'clearTextPassword' && value !== undefined ? quoted(personPassword) : [name, value],
  ),
});
