import type { DirectoryConfig } from '../../backend/src/features/directory/directory-config.js';
import { connect, type LdapConnection } from '../../backend/src/features/directory/ldap-client.js';
import { parseServers } from '../../backend/src/features/directory/servers.js';
import { TestCompany } from './company.js';
import { outsiderTitle } from './company-accounts.js';
import type { TestDirectory } from './test-directory.js';

/** A test's directory as an administrator would have configured it. */
export const configOf = (directory: TestDirectory, changes: Partial<DirectoryConfig> = {}): DirectoryConfig => ({
  id: '01990000-0000-7000-8000-00000000d1c7',
  name: 'test',
  enabled: true,
  servers: serversOf(directory.url),
  ca: directory.ca,
  bindDn: directory.service,
  bindPassword: directory.servicePassword,
  baseDns: [directory.peopleBase, directory.accountsBase],
  userFilter: `(&(objectCategory=person)(objectClass=user)(!(title=${outsiderTitle})))`,
  groupFilter: '(objectClass=group)',
  schedule: { full: null, delta: null },
  attributeMapping: {},
  groupMapping: [],
  limits: { percent: 2, atLeast: 10, atMost: 500, basePercent: 20, baseAtLeast: 10 },
  version: 1,
  awaitsReview: false,
  cursor: undefined,
  ...changes,
});

export const serversOf = (list: string) => parseServers(list, { port: 636, useLdaps: true });

/** Host and port of `ldaps://host[:port]`. */
export function targetOf(url: string): { host: string; port: number } {
  const [{ host, port }] = serversOf(url);
  return { host, port };
}

/** The company that the directory holds. */
export const companyIn = (directory: TestDirectory): TestCompany =>
  new TestCompany(directory.peopleBase.slice(directory.peopleBase.indexOf(',') + 1), directory.people);

/** Bound as the service account, or as the administrator. */
export async function boundTo(directory: TestDirectory, as: 'service' | 'admin' = 'service'): Promise<LdapConnection> {
  const connection = await connect(serversOf(directory.url), { ca: directory.ca });
  const [name, password] =
    as === 'service' ? [directory.service, directory.servicePassword] : [directory.admin, directory.adminPassword];
  await connection.bind(name, password);
  return connection;
}
