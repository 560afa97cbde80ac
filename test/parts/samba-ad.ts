import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Authority } from './certificate.js';
import { accountsBase } from './company-accounts.js';
import { personPassword } from './company.js';
import { run } from './run.js';
import { adminPassword, ldbEnvironment, provisioned, service, servicePassword } from './samba-ad-provision.js';
import { ServerProcess } from './server-process.js';
import { installPackages } from './system-packages.js';
import type { TestDirectory } from './test-directory.js';

export interface SambaAd extends TestDirectory {
  /** The file of the directory's entries, for Samba's own tools. */
  readonly sam: string;
  readonly pid: number;
  /** Changes entries beside the server, as fast as it gets; takes also what LDAP refuses. */
  ldbmodify(ldif: string): Promise<void>;
  ldbadd(ldif: string): Promise<void>;
  /** Takes from every account but administrators the right to see what lies right below. */
  hideBelow(dn: string): Promise<void>;
}

export interface SambaOptions {
  /** 1,000. */
  readonly people?: number;
  /** A loopback address of its own, as Samba's ports cannot be chosen; 127.0.0.1. */
  readonly ip?: string;
}

const packages = [
  'samba',
  'samba-ad-dc',
  // Only recommended by samba-ad-dc, but without it there is no schema to provision from.
  'samba-ad-provision',
  'samba-dsdb-modules',
  'samba-vfs-modules',
  'winbind',
  'ldb-tools',
  'ldap-utils',
];

/**
 * A Samba 4 domain controller of a test's own with the test company, LDAP and LDAPS on loopback. Provisioned once for a
 * size and kept under `.cache/`; each start works on a copy.
 * @throws Error in one sentence where Samba cannot be had: without root, on another system than Debian's
 */
export async function startSamba({ people = 1000, ip = '127.0.0.1' }: SambaOptions = {}): Promise<SambaAd> {
  if (process.getuid?.() !== 0) throw new Error('Samba needs root: ports 389 and 636, and the owner of its keys');
  await installPackages(packages);
  const { folder: original, company } = await provisioned(people);
  const folder = await mkdtemp(join(tmpdir(), 'maru-samba-'));
  const file = (...names: string[]): string => join(folder, ...names);
  try {
    await run('cp', ['-a', `${original}/.`, folder]);
    const configuration = file('etc', 'smb.conf');
    await writeFile(configuration, (await readFile(configuration, 'utf8')).replaceAll(original, folder));
    const ca = await certify(file, [ip, 'localhost', `dc1.${company.domain}`, hostname()]);
    const sam = file('private', 'sam.ldb');
    const directory = {
      url: `ldaps://${ip}`,
      startTlsUrl: `ldap://${ip}`,
      ca,
      caFile: file('ca.pem'),
      base: company.base,
      domain: company.domain,
      netbios: company.domain.split('.')[0]?.toUpperCase() ?? '',
      people,
      peopleBase: company.peopleBase,
      groupBase: company.groupBase,
      emptyBase: company.emptyBase,
      accountsBase: accountsBase(company),
      service: service(company),
      servicePassword,
      serviceSeesDeleted: false,
      saysItsDomain: true,
      keepsHours: true,
      admin: `CN=Administrator,CN=Users,${company.base}`,
      adminPassword,
      personPassword,
      sam,
    };
    const server = await ServerProcess.start({
      program: 'samba',
      args: sambaArguments(configuration, file, ip),
      logFile: file('samba.log'),
      serves: () => answers(directory),
    });
    const tool = async (program: string, ldif: string): Promise<void> => {
      await run(program, ['-H', sam], { input: ldif, env: await ldbEnvironment() });
    };
    return {
      ...directory,
      pid: server.pid,
      ldbmodify: (ldif) => tool('ldbmodify', ldif),
      ldbadd: (ldif) => tool('ldbadd', ldif),
      hideBelow: async (dn) => {
        const denial = ['--action=deny', '--sddl=(D;CI;RPLCLORC;;;AU)'];
        await run('samba-tool', ['dsacl', 'set', '-H', sam, `--objectdn=${dn}`, ...denial]);
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

/** @returns the authority's certificate */
async function certify(file: (name: string) => string, names: readonly string[]): Promise<string> {
  const authority = await Authority.create('Samba test authority');
  const { certificate, key } = await authority.issue({ names });
  await writeFile(file('ca.pem'), authority.pem);
  await writeFile(file('dc.pem'), certificate);
  // Samba refuses a key that others could read.
  await writeFile(file('dc.key'), key, { mode: 0o600 });
  return authority.pem;
}

/** LDAP only: no file sharing, Kerberos, DNS or remote procedure calls. */
const sambaArguments = (configuration: string, file: (name: string) => string, ip: string): string[] => [
  '--interactive',
  '--model=single',
  `--configfile=${configuration}`,
  ...Object.entries({
    'server services': 'ldap',
    'dcerpc endpoint servers': '',
    interfaces: `${ip}/8`,
    'bind interfaces only': 'yes',
    'tls cafile': file('ca.pem'),
    'tls certfile': file('dc.pem'),
    'tls keyfile': file('dc.key'),
  }).map(([name, value]) => `--option=${name}=${value}`),
];

/** Samba does not know the operation "who am I"; a bind and a search tell. */
async function answers({
  url,
  caFile,
  service: name,
  peopleBase,
}: Omit<SambaAd, 'pid' | 'stop' | 'ldbadd' | 'ldbmodify' | 'hideBelow'>) {
  const search = ['-x', '-LLL', '-H', url, '-D', name, '-w', servicePassword, '-s', 'base', '-b', peopleBase, 'dn'];
  return run('ldapsearch', search, { env: { LDAPTLS_CACERT: caFile } }).then(
    () => true,
    () => false,
  );
}
