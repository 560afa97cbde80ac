import { createHash } from 'node:crypto';
import { expired, groupAttributes, personAttributes } from './company-ad.js';
import { personPassword, type CompanyGroup, type CompanyPerson, type TestCompany } from './company.js';
import type { LdifEntry } from './ldif.js';

/** The company as slapd is given it: with what a domain controller would have made by itself. */
export class SlapdCompany {
  private usn = 10_000;

  constructor(
    private readonly company: TestCompany,
    readonly service: { readonly dn: string; readonly password: string },
  ) {}

  /** The last uSNChanged given; final when {@link entries} has ended. */
  get highestUsn(): number {
    return this.usn;
  }

  *entries(): Generator<LdifEntry> {
    const { company } = this;
    const dc = company.domain.split('.')[0] ?? '';
    yield this.made(company.base, ['domain', 'adObject'], 'domainDNS', [['dc', dc]]);
    yield* this.containers();
    yield this.serviceAccount();
    for (const { dn, name } of company.units)
      yield this.made(dn, ['organizationalUnit', 'adObject'], 'organizationalUnit', [
        ['ou', name],
        ['name', name],
      ]);
    for (const person of company.people()) yield this.person(person);
    const groups = company.groups();
    for (const group of groups) yield this.group(group, groups);
  }

  /** rootDSE names the settings, whose invocationId tells when to begin anew. */
  private *containers(): Generator<LdifEntry> {
    const configuration = `CN=Configuration,${this.company.base}`;
    for (const [cn, dn] of [
      ['Configuration', configuration],
      ['Sites', `CN=Sites,${configuration}`],
      ['NTDS Settings', `CN=NTDS Settings,CN=Sites,${configuration}`],
      ['Users', `CN=Users,${this.company.base}`],
      ['Deleted Objects', `CN=Deleted Objects,${this.company.base}`],
    ] as const)
      yield this.made(dn, ['container', 'adObject'], 'container', [
        ['cn', cn],
        ['invocationId', cn === 'NTDS Settings' ? guid('invocation') : undefined],
      ]);
  }

  private serviceAccount(): LdifEntry {
    return this.made(this.service.dn, userClasses, 'person', [
      ['cn', 'svc-maru'],
      ['sn', 'svc-maru'],
      ['sAMAccountName', 'svc-maru'],
      ['userAccountControl', '512'],
      ['userPassword', this.service.password],
      ['objectSid', sid(1_103)],
    ]);
  }

  private person(person: CompanyPerson): LdifEntry {
    const { company } = this;
    return this.made(person.dn, userClasses, 'person', [
      ...personAttributes(company, person),
      ['name', person.cn],
      ['accountExpires', person.isExpired ? expired : '9223372036854775807'],
      ['pwdLastSet', '133486000000000000'],
      ['objectSid', sid(10_000 + person.number)],
      ['primaryGroupID', '513'],
      ['sAMAccountType', '805306368'],
      ['memberOf', company.groupsOf(person.number).map((group) => company.groupDn(group))],
      ['userPassword', person.hasPassword ? personPassword : undefined],
    ]);
  }

  private group(group: CompanyGroup, groups: readonly CompanyGroup[]): LdifEntry {
    const { company } = this;
    const members = [
      ...group.members.map((member) => company.person(member).dn),
      ...group.groups.map((inner) => company.groupDn(inner)),
    ];
    const within = groups.filter((outer) => outer.groups.includes(group.number)).map((outer) => outer.dn);
    return this.made(group.dn, ['group'], 'group', [
      ...groupAttributes(group),
      ['name', group.name],
      ['objectSid', sid(5_000 + group.number)],
      ['sAMAccountType', '268435456'],
      ['member', members],
      ['memberOf', within],
    ]);
  }

  private made(
    dn: string,
    classes: readonly string[],
    category: string,
    attributes: LdifEntry['attributes'],
  ): LdifEntry {
    const usn = String(++this.usn);
    return {
      dn,
      attributes: [
        ['objectClass', ['top', ...classes]],
        ['distinguishedName', dn],
        ['objectGUID', guid(dn)],
        ['objectCategory', category],
        ['uSNCreated', usn],
        ['uSNChanged', usn],
        ['whenCreated', '20240102030405.0Z'],
        ['whenChanged', '20240102030405.0Z'],
        ...attributes,
      ],
    };
  }
}

const userClasses = ['person', 'organizationalPerson', 'user'];

/** Follows from a name; marked as random (version 4), as a controller's are. */
function guid(name: string): Buffer {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[7] = ((bytes[7] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}

/** S-1-5-21-… of one domain. */
function sid(relativeId: number): Buffer {
  const bytes = Buffer.alloc(28);
  bytes.set([1, 5, 0, 0, 0, 0, 0, 5]);
  for (const [place, part] of [21, 1004336348, 1177238915, 682003330, relativeId].entries())
    bytes.writeUInt32LE(part, 8 + 4 * place);
  return bytes;
}
