/** How an attribute's values are kept and compared. `dn` values are links to other entries. */
export type Syntax =
  'text' | 'integer' | 'boolean' | 'octets' | 'time' | 'oid' | 'link' | 'backlink' | 'computed' | 'secret';

export interface AttributeType {
  /** As Active Directory spells it in answers. */
  readonly name: string;
  readonly syntax: Syntax;
  readonly isMultiple: boolean;
  /** Only the directory itself writes it. */
  readonly isSystem: boolean;
  /** Of a back link: the attribute whose values it turns round. */
  readonly forward?: string;
}

type Flag = 'multiple' | 'system';
const types = new Map<string, AttributeType>();
const define = (syntax: Syntax, names: string, ...flags: Flag[]) => {
  for (const name of names.split(' ')) {
    types.set(name.toLowerCase(), {
      name,
      syntax,
      isMultiple: flags.includes('multiple'),
      isSystem: flags.includes('system'),
    });
  }
};
const defineBacklink = (name: string, forward: string) =>
  types.set(name.toLowerCase(), { name, syntax: 'backlink', isMultiple: true, isSystem: true, forward });

define(
  'text',
  'cn ou dc l st c co sn givenName initials displayName name title department company mail telephoneNumber mobile ipPhone',
);
define(
  'text',
  'facsimileTelephoneNumber homePhone pager streetAddress postalCode physicalDeliveryOfficeName employeeID employeeNumber',
);
define(
  'text',
  'employeeType userPrincipalName sAMAccountName info wWWHomePage scriptPath homeDirectory preferredLanguage userWorkstations',
);
define(
  'text',
  'displayNamePrintable mailNickname msDS-cloudExtensionAttribute1 uid division personalTitle generationQualifier middleName',
);
define('text', Array.from({ length: 15 }, (_, index) => `extensionAttribute${index + 1}`).join(' '));
define(
  'text',
  'description url otherTelephone otherMobile otherIpPhone proxyAddresses servicePrincipalName departmentNumber roomNumber',
  'multiple',
);
define('text', 'msDS-LastKnownRDN dnsHostName canonicalizedName lDAPDisplayName', 'system');
define(
  'integer',
  'userAccountControl primaryGroupID groupType codePage countryCode adminCount accountExpires pwdLastSet lockoutTime',
);
define(
  'integer',
  'lockoutThreshold lockoutDuration lockOutObservationWindow minPwdLength pwdHistoryLength pwdProperties maxPwdAge minPwdAge',
);
define('integer', 'uidNumber gidNumber');
define(
  'integer',
  'uSNCreated uSNChanged instanceType sAMAccountType badPwdCount badPasswordTime lastLogon lastLogonTimestamp logonCount systemFlags',
  'system',
);
define('boolean', 'isCriticalSystemObject msExchHideFromAddressLists');
define('boolean', 'isDeleted isRecycled', 'system');
define('octets', 'thumbnailPhoto jpegPhoto logonHours mS-DS-ConsistencyGuid');
define('octets', 'userCertificate', 'multiple');
define('octets', 'objectGUID objectSid invocationId', 'system');
define('time', 'whenCreated whenChanged', 'system');
define('oid', 'objectClass', 'multiple');
define('oid', 'objectCategory', 'system');
define('link', 'manager managedBy secretary assistant lastKnownParent');
define('link', 'member seeAlso', 'multiple');
defineBacklink('memberOf', 'member');
defineBacklink('directReports', 'manager');
defineBacklink('managedObjects', 'managedBy');
define('secret', 'unicodePwd userPassword');
define('computed', 'distinguishedName canonicalName primaryGroupToken parentGUID', 'system');
define('computed', 'msDS-User-Account-Control-Computed', 'system');

/** @param name in any case; undefined for what the schema does not know */
export const attributeType = (name: string) => types.get(name.toLowerCase());

/** As Active Directory spells them. */
export const attributeNames = (): string[] => [...types.values()].map(({ name }) => name);

/** Constructed by the directory when asked for by name only (MS-ADTS 3.1.1.4.5). */
export const isConstructed = ({ name, syntax }: AttributeType) => syntax === 'computed' && name !== 'distinguishedName';

interface ObjectClass {
  /** From the top down, as `objectClass` lists them. */
  readonly classes: readonly string[];
  /** CN of the class in the schema, which `objectCategory` names. */
  readonly category: string;
  /** The attribute that names its entries. */
  readonly rdn: 'CN' | 'OU' | 'DC';
}

const PERSON = ['top', 'person', 'organizationalPerson'];
const classes: Readonly<Record<string, ObjectClass>> = {
  user: { classes: [...PERSON, 'user'], category: 'Person', rdn: 'CN' },
  inetorgperson: { classes: [...PERSON, 'user', 'inetOrgPerson'], category: 'Person', rdn: 'CN' },
  computer: { classes: [...PERSON, 'user', 'computer'], category: 'Computer', rdn: 'CN' },
  contact: { classes: [...PERSON, 'contact'], category: 'Person', rdn: 'CN' },
  group: { classes: ['top', 'group'], category: 'Group', rdn: 'CN' },
  organizationalunit: { classes: ['top', 'organizationalUnit'], category: 'Organizational-Unit', rdn: 'OU' },
  container: { classes: ['top', 'container'], category: 'Container', rdn: 'CN' },
  domaindns: { classes: ['top', 'domain', 'domainDNS'], category: 'Domain-DNS', rdn: 'DC' },
  builtindomain: { classes: ['top', 'builtinDomain'], category: 'Builtin-Domain', rdn: 'CN' },
  configuration: { classes: ['top', 'configuration'], category: 'Configuration', rdn: 'CN' },
  sitescontainer: { classes: ['top', 'sitesContainer'], category: 'Sites-Container', rdn: 'CN' },
  site: { classes: ['top', 'site'], category: 'Site', rdn: 'CN' },
  serverscontainer: { classes: ['top', 'serversContainer'], category: 'Servers-Container', rdn: 'CN' },
  server: { classes: ['top', 'server'], category: 'Server', rdn: 'CN' },
  dmd: { classes: ['top', 'dMD'], category: 'DMD', rdn: 'CN' },
  attributeschema: { classes: ['top', 'attributeSchema'], category: 'Attribute-Schema', rdn: 'CN' },
  ntdsdsa: { classes: ['top', 'applicationSettings', 'nTDSDSA'], category: 'NTDS-DSA', rdn: 'CN' },
};

/** The most derived of the classes given, or undefined where none can be created. */
export function objectClass(names: readonly string[]): ObjectClass | undefined {
  const known = names.map((name) => classes[name.toLowerCase()]).filter((found) => found !== undefined);
  return known.sort((a, b) => b.classes.length - a.classes.length)[0];
}

/** What `(objectCategory=person)` stands for: the category of the class of that name. */
export const categoryOf = (name: string) =>
  name.toLowerCase() === 'person' || name.toLowerCase() === 'organizationalperson'
    ? 'Person'
    : classes[name.toLowerCase()]?.category;
