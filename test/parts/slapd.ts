import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Authority } from './certificate.js';
import { accountsBase } from './company-accounts.js';
import { SlapdCompany } from './company-slapd.js';
import { personPassword, TestCompany } from './company.js';
import { ldifOf } from './ldif.js';
import { freePort } from './port.js';
import { run } from './run.js';
import { ServerProcess } from './server-process.js';
import { installPackages } from './system-packages.js';
import type { TestDirectory } from './test-directory.js';

export interface Slapd extends TestDirectory {
  readonly pid: number;
  /** Gives so many people another title, as a domain controller would: with its number of each change. */
  retitle(people: number): Promise<void>;
}

const adminPassword = 'Adm1n-Passw0rd';
const service = { dn: 'CN=svc-maru,CN=Users,DC=maru,DC=test', password: 'Svc-Passw0rd-1' };
const cache = join(import.meta.dirname, '..', '..', '.cache', 'slapd');
/** What the database holds follows from these files and the number of people. */
const recipe = /^(?:company.*|ldif|slapd)\.(?:ts|schema)$/;

/**
 * OpenLDAP with Active Directory's attributes and the test company: much faster than a domain controller, so that a
 * client has nowhere to hide. Loaded once for a size and kept under `.cache/`; each start works on a copy. uSNChanged does
 * not move by itself, and there are no `<GUID=…>` bases, ranges or deleted entries.
 * @throws Error in one sentence where slapd cannot be had
 */
export async function startSlapd({ people = 10_000 }: { readonly people?: number } = {}): Promise<Slapd> {
  // The package is to make no directory of its own.
  if (!existsSync('/usr/sbin/slapd') && process.getuid?.() === 0)
    await run('debconf-set-selections', [], { input: 'slapd slapd/no_configuration boolean true\n' });
  await installPackages(['slapd', 'ldap-utils']);
  const company = new TestCompany('DC=maru,DC=test', people);
  const { base } = company;
  const original = await loaded(company);
  const folder = await mkdtemp(join(tmpdir(), 'maru-slapd-'));
  const file = (name: string): string => join(folder, name);
  try {
    // The database's file is mostly holes, which only this keeps.
    await run('cp', ['-a', '--sparse=always', `${original}/.`, folder]);
    const ca = await certify(file);
    await writeFile(file('slapd.conf'), configuration(folder, base, people));
    const port = await freePort();
    const url = `ldaps://127.0.0.1:${port}`;
    const caFile = file('ca.pem');
    const client = (name: string, dn: string, password: string, input?: string): Promise<string> =>
      run(name, ['-x', '-H', url, '-D', dn, '-w', password], { input, env: { LDAPTLS_CACERT: caFile } });
    const serve = (): Promise<ServerProcess> =>
      ServerProcess.start({
        program: '/usr/sbin/slapd',
        // Whatever the level, -d keeps it in the foreground.
        args: ['-d', '0', '-h', url, '-f', file('slapd.conf')],
        logFile: file('slapd.log'),
        serves: () =>
          client('ldapwhoami', service.dn, service.password).then(
            () => true,
            () => false,
          ),
      });
    let server = await serve();
    return {
      url,
      startTlsUrl: undefined,
      ca,
      caFile,
      base,
      domain: company.domain,
      netbios: 'MARU',
      people,
      peopleBase: company.peopleBase,
      groupBase: company.groupBase,
      emptyBase: company.emptyBase,
      accountsBase: accountsBase(company),
      service: service.dn,
      servicePassword: service.password,
      serviceSeesDeleted: false,
      saysItsDomain: false,
      keepsHours: false,
      admin: `CN=admin,${base}`,
      adminPassword,
      personPassword,
      get pid() {
        return server.pid;
      },
      retitle: async (count) => {
        const named = await readFile(file('rootdse.ldif'), 'utf8');
        let usn = Number(/^highestCommittedUSN: (\d+)$/m.exec(named)?.[1]);
        const changes = [...company.people()].slice(0, count).map(({ dn }) => retitled(dn, ++usn));
        await client('ldapmodify', `CN=admin,${base}`, adminPassword, changes.join('\n'));
        // The rootDSE is read from its file when the server starts.
        await writeFile(file('rootdse.ldif'), rootDse(base, usn));
        await server.stop();
        server = await serve();
      },
      stop: async () => {
        await server.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function loaded(company: TestCompany): Promise<string> {
  const folder = join(cache, `${company.size}-${await digest()}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'unfinished-'));
  const file = (name: string): string => join(unfinished, name);
  try {
    await mkdir(file('db'), { mode: 0o700 });
    const written = new SlapdCompany(company, service);
    const text = function* (): Generator<string> {
      for (const entry of written.entries()) yield ldifOf(entry);
    };
    await pipeline(Readable.from(text()), createWriteStream(file('company.ldif'), { highWaterMark: 1 << 20 }));
    await writeFile(file('rootdse.ldif'), rootDse(company.base, written.highestUsn));
    await certify(file);
    await writeFile(file('slapd.conf'), configuration(unfinished, company.base, company.size));
    // -q leaves out checks that a file made here does not need; one that breaks the schema still fails.
    await run('/usr/sbin/slapadd', ['-q', '-f', file('slapd.conf'), '-b', company.base, '-l', file('company.ldif')]);
    await rm(file('company.ldif'));
    // Whoever was faster has made the same.
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
    return folder;
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

/** @returns the authority's certificate */
async function certify(file: (name: string) => string): Promise<string> {
  const authority = await Authority.create('slapd test authority');
  // OpenLDAP's client, sent to localhost, looks for the machine's own name.
  const { certificate, key } = await authority.issue({ names: ['127.0.0.1', 'localhost', hostname()] });
  await writeFile(file('ca.pem'), authority.pem);
  await writeFile(file('server.pem'), certificate);
  await writeFile(file('server.key'), key, { mode: 0o600 });
  return authority.pem;
}

/** What a client of Active Directory reads first; the uSN stands as it was after loading. */
const rootDse = (base: string, usn: number): string => `dn:
defaultNamingContext: ${base}
highestCommittedUSN: ${usn}
dsServiceName: CN=NTDS Settings,CN=Sites,CN=Configuration,${base}
dnsHostName: localhost
supportedCapabilities: 1.2.840.113556.1.4.800
`;

const retitled = (dn: string, usn: number): string => `dn:: ${Buffer.from(dn).toString('base64')}
changetype: modify
replace: title
title: t${usn}
-
replace: uSNChanged
uSNChanged: ${usn}
`;

/** Limits are Active Directory's: 1,000 entries an answer and a page, any number of pages. */
const configuration = (folder: string, base: string, people: number): string => `
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
include ${join(import.meta.dirname, 'slapd-ad.schema')}
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile ${folder}/slapd.pid
rootDSE ${folder}/rootdse.ldif
TLSCACertificateFile ${folder}/ca.pem
TLSCertificateFile ${folder}/server.pem
TLSCertificateKeyFile ${folder}/server.key
database mdb
suffix ${base}
rootdn CN=admin,${base}
rootpw ${adminPassword}
directory ${folder}/db
# The file is sparse: this is a ceiling.
maxsize ${1024 ** 3 + people * 65_536}
dbnosync
index objectClass,objectCategory,objectGUID,sAMAccountName,userPrincipalName,mail,employeeNumber,uSNChanged eq
limits users size.soft=1000 size.hard=1000 size.pr=1000 size.prtotal=unlimited time=unlimited
access to attrs=userPassword by anonymous auth by * none
access to * by users read by * none
`;
