import { escapeRdnValue } from '../../backend/src/features/directory/dn.js';
import type { TestCompany } from './company.js';
import { personPassword } from './company.js';
import { expired } from './company-ad.js';
import type { LdifEntry } from './ldif.js';

/** Beside the company, in an OU of their own: one account for each way a login can end. All know {@link personPassword}. */
export const accountNames = {
  ready: 'acct-ready',
  disabled: 'acct-disabled',
  expired: 'acct-expired',
  mustChange: 'acct-mustchange',
  /** To be locked by wrong passwords. */
  lockable: 'acct-lockable',
  /** To be given other passwords. */
  changing: 'acct-changing',
  /** Two who share a mail address, which is the UPN of neither. */
  twin: 'acct-twin1',
  otherTwin: 'acct-twin2',
  /** Has the UPN of nobody and the mail address that is the UPN of `ready`. */
  pretender: 'acct-pretender',
  /** What a filter for employees leaves out, see {@link outsiderTitle}. */
  outsider: 'acct-outsider',
} as const;
export type AccountName = keyof typeof accountNames;

export const outsiderTitle = 'Robot';
export const accountsBase = (company: TestCompany): string => `OU=Accounts,${company.base}`;

const displayNames: Partial<Record<AccountName, string>> = {
  ready: '한, "준비"+된 #1 <사람>;\\=',
  mustChange: '#변경, 필요',
};

export function accountDn(company: TestCompany, name: AccountName): string {
  return `CN=${escapeRdnValue(displayNames[name] ?? accountNames[name])},${accountsBase(company)}`;
}

/** @param password how this directory takes {@link personPassword} */
export function accountEntries(
  company: TestCompany,
  password: (text: string) => LdifEntry['attributes'][number],
): LdifEntry[] {
  const mails: Partial<Record<AccountName, string>> = {
    twin: `twins@${company.domain}`,
    otherTwin: `twins@${company.domain}`,
    pretender: `${accountNames.ready}@${company.domain}`,
  };
  const entries = (Object.keys(accountNames) as AccountName[]).map((name): LdifEntry => ({
    dn: accountDn(company, name),
    attributes: [
      ['objectClass', 'user'],
      ['cn', displayNames[name] ?? accountNames[name]],
      ['displayName', displayNames[name] ?? accountNames[name]],
      ['sAMAccountName', accountNames[name]],
      ['userPrincipalName', `${accountNames[name]}@${company.domain}`],
      ['mail', mails[name] ?? `${accountNames[name]}@mail.example`],
      ['title', name === 'outsider' ? outsiderTitle : undefined],
      ['userAccountControl', name === 'disabled' ? '514' : '512'],
      ['accountExpires', name === 'expired' ? expired : undefined],
      ['pwdLastSet', name === 'mustChange' ? '0' : '-1'],
      password(personPassword),
    ],
  }));
  const unit: LdifEntry = {
    dn: accountsBase(company),
    attributes: [
      ['objectClass', 'organizationalUnit'],
      ['ou', 'Accounts'],
    ],
  };
  return [unit, ...entries];
}
