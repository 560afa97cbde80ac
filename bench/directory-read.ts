import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../test/parts/run.js';
import type { TestDirectory } from '../test/parts/test-directory.js';
import type { BareRead, BareReadResult } from './bare-read.js';

/** Attributes the default mapping reads, and what a run needs beside them. */
const attributes = [
  'objectGUID',
  'sAMAccountName',
  'userPrincipalName',
  'displayName',
  'mail',
  'employeeNumber',
  'employeeID',
  'telephoneNumber',
  'ipPhone',
  'mobile',
  'title',
  'physicalDeliveryOfficeName',
  'givenName',
  'sn',
  'manager',
  'accountExpires',
  'userAccountControl',
  'primaryGroupID',
];
const PEOPLE = '(&(objectCategory=person)(objectClass=user))';

/** Seconds `ldapsearch` takes to dump people, a thousand a page; or what else is asked for. */
export async function dump(directory: TestDirectory, base = directory.peopleBase, filter = PEOPLE): Promise<number> {
  const { url, caFile: LDAPTLS_CACERT, service, servicePassword } = directory;
  const asked = `-x -LLL -o ldif-wrap=no -E pr=1000/noprompt -H ${url} -D '${service}' -w '${servicePassword}' -b '${base}'`;
  const command = `ldapsearch ${asked} '${filter}' ${attributes.join(' ')} > /dev/null`;
  const began = performance.now();
  await run('sh', ['-c', command], { env: { LDAPTLS_CACERT } });
  return (performance.now() - began) / 1_000;
}

/** Seconds ldapjs alone takes to read them. @param folder where to tell it what to do */
export async function bareRead(directory: TestDirectory, folder: string): Promise<number> {
  const { url, ca, service: dn, servicePassword: password, peopleBase: base } = directory;
  const file = join(folder, 'bare-read.json');
  writeFileSync(file, JSON.stringify({ url, ca, dn, password, base, filter: PEOPLE, attributes } satisfies BareRead));
  const source = join(import.meta.dirname, 'bare-read.ts');
  const told = await run(process.execPath, ['--import', 'tsx', source, file]);
  const { entries, seconds } = JSON.parse(told) as BareReadResult;
  if (entries !== directory.people) throw new Error(`ldapjs read ${entries} of ${directory.people} people`);
  return seconds;
}
