import { UAC } from '../accounts/account-control.js';
import { DELETED_OBJECTS_READERS } from '../accounts/rights.js';
import { sidBytes } from '../names/sid.js';
import { fileTime, interval, NEVER } from '../names/time.js';
import { ADMINISTRATOR_ACCOUNT, HANUL, SERVICE_ACCOUNT } from '../../company/domain.js';
import type { Value } from '../store/attributes.js';
import { attributeNames } from '../store/schema.js';
import type { Entry } from '../store/entry.js';
import type { Store } from '../store/store.js';
import { cnOf, ouOf, type Planter } from './planter.js';

const DOMAIN_SID = 'S-1-5-21-1004336348-1177238915-682003330';
export const CONTROLLER_DN = `CN=NTDS Settings,CN=DC1,CN=Servers,CN=Default-First-Site-Name,CN=Sites,CN=Configuration,${HANUL.base}`;
const MINUTE_MS = 60_000;
const LOCAL_SECURITY_GROUP = '-2147483643';
const GLOBAL_SECURITY_GROUP = '-2147483646';

export const domainSid = (rid: number) => sidBytes(`${DOMAIN_SID}-${rid}`);

/** Without an end and with nothing counted yet, as all accounts begin. */
export const newAccount: Readonly<Record<string, readonly Value[]>> = {
  accountExpires: [String(NEVER)],
  badPwdCount: ['0'],
  badPasswordTime: ['0'],
  logonCount: ['0'],
  lastLogon: ['0'],
  codePage: ['0'],
  countryCode: ['0'],
  primaryGroupID: ['513'],
  sAMAccountType: ['805306368'],
};

export interface Places {
  readonly people: Entry;
  readonly groups: Entry;
  readonly external: Entry;
}

/** What is in a domain before its first employee: its own object with the policy, its controller, accounts and groups. */
export function plantDomain(planter: Planter, store: Store, foundedAt: Date, invocationId: Buffer): Places {
  const domain = planter.context(HANUL.base, 'domainDNS', {
    objectSid: sidBytes(DOMAIN_SID),
    minPwdLength: '8',
    pwdProperties: '1',
    pwdHistoryLength: '5',
    minPwdAge: '0',
    maxPwdAge: String(-NEVER - 1n),
    lockoutThreshold: '10',
    lockoutDuration: interval(15 * MINUTE_MS),
    lockOutObservationWindow: interval(15 * MINUTE_MS),
  });
  plantController(planter, invocationId);
  plantSchema(planter);
  planter.plant(domain, cnOf('Deleted Objects'), 'container', { isDeleted: 'TRUE' });
  const users = planter.plant(domain, cnOf('Users'), 'container');
  const builtin = planter.plant(domain, cnOf('Builtin'), 'builtinDomain');
  const administrators = planter.plant(builtin, cnOf('Administrators'), 'group', {
    sAMAccountName: 'Administrators',
    objectSid: sidBytes('S-1-5-32-544'),
    sAMAccountType: '536870912',
    groupType: LOCAL_SECURITY_GROUP,
  });
  const group = (name: string, login: string, rid: number) =>
    planter.plant(users, cnOf(name), 'group', {
      sAMAccountName: login,
      objectSid: domainSid(rid),
      sAMAccountType: '268435456',
      groupType: GLOBAL_SECURITY_GROUP,
    });
  const account = (name: string, rid: number, password: string) => {
    const entry = planter.plant(users, cnOf(name), 'user', {
      ...newAccount,
      sAMAccountName: name,
      userPrincipalName: `${name}@${HANUL.dnsDomain}`,
      objectSid: domainSid(rid),
      userAccountControl: String(UAC.normal | UAC.passwordNeverExpires),
      pwdLastSet: fileTime(foundedAt),
    });
    entry.secret = { published: password };
    return entry;
  };
  group('Domain Users', 'Domain Users', 513);
  const domainAdmins = group('Domain Admins', 'Domain Admins', 512);
  const readers = group('Deleted Objects Readers', DELETED_OBJECTS_READERS, 1_101);
  store.link(administrators, 'member', domainAdmins);
  store.link(domainAdmins, 'member', account(ADMINISTRATOR_ACCOUNT.login, 500, ADMINISTRATOR_ACCOUNT.password));
  store.link(readers, 'member', account(SERVICE_ACCOUNT.login, 1_103, SERVICE_ACCOUNT.password));
  planter.plant(domain, ouOf('Empty'), 'organizationalUnit');
  return {
    people: planter.plant(domain, ouOf(HANUL.organisation), 'organizationalUnit'),
    groups: planter.plant(domain, ouOf('Groups'), 'organizationalUnit'),
    external: planter.plant(domain, ouOf('External'), 'organizationalUnit'),
  };
}

/** Where clients learn which controller they speak to and since when it numbers its changes. */
function plantController(planter: Planter, invocationId: Buffer): void {
  const configuration = planter.context(`CN=Configuration,${HANUL.base}`, 'configuration');
  const sites = planter.plant(configuration, cnOf('Sites'), 'sitesContainer');
  const site = planter.plant(sites, cnOf('Default-First-Site-Name'), 'site');
  const servers = planter.plant(site, cnOf('Servers'), 'serversContainer');
  const server = planter.plant(servers, cnOf('DC1'), 'server', { dnsHostName: HANUL.controllerHost });
  planter.plant(server, cnOf('NTDS Settings'), 'nTDSDSA', { invocationId });
}

/** Where clients look up whether an attribute exists. */
function plantSchema(planter: Planter): void {
  const schema = planter.context(`CN=Schema,CN=Configuration,${HANUL.base}`, 'dMD');
  for (const name of attributeNames()) planter.plant(schema, cnOf(name), 'attributeSchema', { lDAPDisplayName: name });
}
