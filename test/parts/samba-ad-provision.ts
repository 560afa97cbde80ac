import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { accountEntries } from './company-accounts.js';
import { groupEntry, personEntry, unitEntry } from './company-ad.js';
import { TestCompany } from './company.js';
import { ldifChange, ldifOf, type LdifEntry } from './ldif.js';
import { run } from './run.js';

export const adminPassword = 'Adm1n-Passw0rd';
export const servicePassword = 'Svc-Passw0rd-1';
export const service = (company: TestCompany): string => `CN=svc-maru,CN=Users,${company.base}`;

const base = 'DC=maru,DC=test';
const cache = join(import.meta.dirname, '..', '..', '.cache', 'samba-ad');

/** What a domain holds follows from these files and the number of people. */
const recipe = /^(?:company.*|ldif|samba-ad-provision)\.ts$/;

/** A domain with the company in it, never served from: to be copied. Made at the first call, which takes a minute for 5,000. */
export async function provisioned(people: number): Promise<{ folder: string; company: TestCompany }> {
  const company = new TestCompany(base, people);
  const folder = join(cache, `${people}-${await digest()}`);
  if (existsSync(folder)) return { folder, company };
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'unfinished-'));
  try {
    await provision(unfinished, folder, company);
    await load(join(unfinished, 'private', 'sam.ldb'), company);
    // Whoever was faster has made the same.
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
    return { folder, company };
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function digest(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(import.meta.dirname)).sort())
    if (recipe.test(name)) hash.update(await readFile(join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 12);
}

/** `final` is where the files will lie: Samba writes paths into its configuration. */
async function provision(target: string, final: string, company: TestCompany): Promise<void> {
  await run('samba-tool', [
    'domain',
    'provision',
    `--targetdir=${target}`,
    '--use-rfc2307',
    `--realm=${company.domain.toUpperCase()}`,
    `--domain=${company.domain.split('.')[0]?.toUpperCase() ?? ''}`,
    '--server-role=dc',
    '--host-name=dc1',
    '--host-ip=127.0.0.1',
    '--dns-backend=SAMBA_INTERNAL',
    `--adminpass=${adminPassword}`,
    // Everything inside the folder, the pid file too: Samba would refuse to start beside another one for its sake.
    ...[`log file=${target}/log.%m`, `pid directory=${target}`, `ncalrpc dir=${target}/ncalrpc`].map(
      (option) => `--option=${option}`,
    ),
  ]);
  const configuration = join(target, 'etc', 'smb.conf');
  await run('sed', ['-i', `s#${target}#${final}#g`, configuration]);
}

async function load(sam: string, company: TestCompany): Promise<void> {
  const tool = async (program: string, ldif: string): Promise<void> => {
    await run(program, ['-H', sam], { input: ldif, env: await ldbEnvironment() });
  };
  await tool('ldbadd', company.units.map(unitEntry).map(ldifOf).join(''));
  // One transaction a file. 250 are the fastest: a transaction pays for what it holds more than once.
  for (const people of chunks([...company.people()], 250))
    await tool('ldbadd', people.map((person) => ldifOf(personEntry(company, person))).join(''));
  const groups = company.groups();
  await tool('ldbadd', groups.map((group) => ldifOf(groupEntry(company, group))).join(''));
  await tool('ldbadd', [serviceAccount(company), ...accountEntries(company, clearText)].map(ldifOf).join(''));
  await tool('ldbmodify', links(company, groups) + policies(company));
}

const clearText = (password: string) => ['clearTextPassword', Buffer.from(password, 'utf16le')] as const;

/** The account a synchronisation should use: an ordinary one, whose password does not end. */
const serviceAccount = (company: TestCompany): LdifEntry => ({
  dn: service(company),
  attributes: [
    ['objectClass', 'user'],
    ['sAMAccountName', 'svc-maru'],
    ['userAccountControl', '66048'],
    clearText(servicePassword),
  ],
});

/** What needs everything to be there: groups in groups, and two people who report to each other. */
function links(company: TestCompany, groups: ReturnType<TestCompany['groups']>): string {
  const nested = groups.flatMap((group) =>
    group.groups.map((inner) => ldifChange(group.dn, 'add', 'member', company.groupDn(inner))),
  );
  const ring = company.size < 2 ? '' : ldifChange(company.person(1).dn, 'replace', 'manager', company.person(2).dn);
  return nested.join('') + ring;
}

/** People may change a password as often as they like: else nobody could today. */
const policies = (company: TestCompany): string => ldifChange(company.base, 'replace', 'minPwdAge', '0');

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, k) => list.slice(k * size, (k + 1) * size));
}

let modules: string | undefined;
/** Where ldb's tools find what makes a file of entries a domain. */
export async function ldbEnvironment(): Promise<{ LDB_MODULES_PATH: string }> {
  modules ??= (await run('dpkg', ['-L', 'samba-dsdb-modules']))
    .split('\n')
    .find((file) => file.endsWith('/samba_dsdb.so'));
  if (modules === undefined) throw new Error('samba-dsdb-modules holds no samba_dsdb.so');
  return { LDB_MODULES_PATH: dirname(modules) };
}
