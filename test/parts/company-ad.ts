import type { CompanyGroup, CompanyPerson, TestCompany, Unit } from './company.js';
import { personPassword } from './company.js';
import type { LdifEntry } from './ldif.js';

/** The company as Active Directory is given it: what a domain controller makes by itself is left to it. */

/** 2020-01-01. */
export const expired = '132223104000000000';

export const unitEntry = ({ dn, name }: Unit): LdifEntry => ({
  dn,
  attributes: [
    ['objectClass', 'organizationalUnit'],
    ['ou', name],
  ],
});

/** What both directories are told of a person. */
export const personAttributes = (company: TestCompany, person: CompanyPerson): LdifEntry['attributes'] => [
  ['cn', person.cn],
  ['sn', person.familyName],
  ['givenName', person.givenName],
  ['displayName', person.displayName],
  ['sAMAccountName', person.login],
  ['userPrincipalName', `${person.login}@${company.domain}`],
  ['mail', person.mail],
  ['employeeNumber', `M${person.digits}`],
  ['employeeID', person.digits],
  ['telephoneNumber', person.telephone],
  ['mobile', person.mobile],
  ['title', person.title],
  ['department', person.department],
  ['physicalDeliveryOfficeName', person.site],
  ['manager', person.manager === undefined ? undefined : company.person(person.manager).dn],
  ['userAccountControl', person.isDisabled ? '514' : '512'],
  ['thumbnailPhoto', person.photo],
];

export const personEntry = (company: TestCompany, person: CompanyPerson): LdifEntry => ({
  dn: person.dn,
  attributes: [
    ['objectClass', 'user'],
    ...personAttributes(company, person),
    ['accountExpires', person.isExpired ? expired : undefined],
    // "Now"; 0, which is what it would be, asks for a new password.
    ['pwdLastSet', '-1'],
    ['clearTextPassword', person.hasPassword ? Buffer.from(personPassword, 'utf16le') : undefined],
  ],
});

/** Without the groups in it: a link needs its target, so they follow when all are there. */
export const groupEntry = (company: TestCompany, group: CompanyGroup): LdifEntry => ({
  dn: group.dn,
  attributes: [
    ['objectClass', 'group'],
    ...groupAttributes(group),
    ['member', group.members.map((member) => company.person(member).dn)],
  ],
});

export const groupAttributes = (group: CompanyGroup): LdifEntry['attributes'] => [
  ['cn', group.name],
  ['sAMAccountName', `grp${String(group.number).padStart(2, '0')}`],
  // Global security group.
  ['groupType', '-2147483646'],
  ['description', `${group.name} 권한`],
];
