/** Active Directory's attributes by Maru's fields; a name in Latin letters and an extension are found without any. */
export const defaultAttributeMapping = {
  username: { attributes: ['sAMAccountName'] },
  upn: { attributes: ['userPrincipalName'] },
  name: { attributes: ['displayName', 'cn'] },
  email: { attributes: ['mail'] },
  employeeNumber: { attributes: ['employeeNumber', 'employeeID'] },
  phone: { attributes: ['telephoneNumber'] },
  extension: { attributes: ['ipPhone'] },
  mobile: { attributes: ['mobile'] },
  location: { attributes: ['physicalDeliveryOfficeName'] },
  position: { attributes: ['title'] },
  manager: { attributes: ['manager'] },
} as const;

export const defaultUserFilter = '(&(objectCategory=person)(objectClass=user))';
export const defaultGroupFilter = '(objectClass=group)';

/** Full nightly, what has changed every five minutes. */
export const defaultSchedule = { full: '0 2 * * *', delta: '*/5 * * * *' } as const;

export const defaultLimits = { percent: 2, atLeast: 10, atMost: 500, basePercent: 20, baseAtLeast: 10 } as const;
