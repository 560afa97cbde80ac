import { UAC } from '../accounts/account-control.js';
import { fileTime } from '../names/time.js';
import { DEMO_PASSWORD, HANUL } from '../../company/domain.js';
import type { Company } from '../../company/company.js';
import type { AccountState, Person } from '../../company/person.js';
import { portrait } from '../../company/portrait.js';
import type { Entry } from '../store/entry.js';
import type { Store } from '../store/store.js';
import { domainSid, newAccount, type Places } from './domain.js';
import { cnOf, ouOf, type Planter } from './planter.js';

const GLOBAL_SECURITY_GROUP = ['-2147483646'];
const GROUP_TYPE = ['268435456'];
/** Locked until an administrator unlocks it: from a time so late that the lock never runs out by itself. */
const LOCKED_FROM = new Date('2999-01-01T00:00:00Z');
const EXPIRED_AT = new Date('2026-01-01T00:00:00Z');

/** The departments as OUs, the people in them, their managers, and the groups. */
export function plantCompany(
  planter: Planter,
  store: Store,
  { people: base, groups: groupBase, external }: Places,
  company: Company,
  foundedAt: Date,
): void {
  const ous = new Map<string | null, Entry>([[null, base]]);
  const names = new Map<string | null, readonly string[]>();
  for (const { key, name, parent, guid } of company.departments) {
    ous.set(key, planter.plant(mustHave(ous, parent), ouOf(name), 'organizationalUnit', {}, guid));
    names.set(key, [name]);
  }
  const password = { published: DEMO_PASSWORD };
  const employee = planter.kind('user', {
    ...newAccount,
    company: HANUL.organisation,
    c: 'KR',
    userAccountControl: String(UAC.normal),
    pwdLastSet: fileTime(foundedAt),
  });
  const people = new Map<string, Entry>();
  for (const person of company.people) {
    const place = person.isExternal ? external : mustHave(ous, person.department);
    const entry = planter.plant(place, cnOf(person.cn), employee, attributesOf(person, names), person.guid);
    entry.secret = password;
    people.set(person.key, entry);
    if (person.manager !== null) store.link(entry, 'manager', mustHave(people, person.manager));
  }
  for (const { key, head } of company.departments) store.link(mustHave(ous, key), 'managedby', mustHave(people, head));

  const groups = new Map<string, Entry>();
  for (const group of company.groups) {
    const entry = planter.plant(
      groupBase,
      cnOf(group.name),
      'group',
      {
        sAMAccountName: group.login,
        description: group.description,
        objectSid: domainSid(group.rid),
        sAMAccountType: GROUP_TYPE,
        groupType: GLOBAL_SECURITY_GROUP,
      },
      group.guid,
    );
    groups.set(group.name, entry);
    for (const key of group.people) store.link(entry, 'member', mustHave(people, key));
    for (const name of group.groups) store.link(entry, 'member', mustHave(groups, name));
  }
}

function attributesOf(person: Person, names: ReadonlyMap<string | null, readonly string[]>) {
  const mail = `${person.login}@${HANUL.dnsDomain}`;
  return {
    sAMAccountName: person.login,
    userPrincipalName: mail,
    mail,
    displayName: person.name.display,
    givenName: person.name.latinGiven,
    sn: person.name.latinFamily,
    employeeNumber: person.employeeNumber,
    title: person.position,
    department: names.get(person.department),
    physicalDeliveryOfficeName: person.office,
    telephoneNumber: person.telephone,
    ipPhone: person.extension,
    mobile: person.mobile,
    thumbnailPhoto: person.hasPhoto ? portrait(person.guid) : undefined,
    objectSid: domainSid(person.rid),
    ...IN_STATE[person.state],
  };
}

/** In what an account that does not let its owner in differs from one that does. */
const IN_STATE: Readonly<Record<AccountState, Readonly<Record<string, string>>>> = {
  active: {},
  disabled: { userAccountControl: String(UAC.normal | UAC.disabled) },
  expired: { accountExpires: fileTime(EXPIRED_AT) },
  locked: { lockoutTime: fileTime(LOCKED_FROM), badPwdCount: '10', badPasswordTime: fileTime(LOCKED_FROM) },
  'must-change': { pwdLastSet: '0' },
};

function mustHave<K>(entries: ReadonlyMap<K, Entry>, key: K): Entry {
  const entry = entries.get(key);
  if (!entry) throw new RangeError(`nothing planted as ${String(key)}`);
  return entry;
}
