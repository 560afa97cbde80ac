import { randomBytes } from 'node:crypto';
import { UAC } from '../accounts/account-control.js';
import type { Rdn } from '../names/dn.js';
import { sidBytes } from '../names/sid.js';
import { generalizedTime, NEVER } from '../names/time.js';
import type { objectClass } from '../store/schema.js';
import type { Value } from '../store/attributes.js';

const SAM_USER = '805306368';
const SAM_GROUP = '268435456';
const GLOBAL_SECURITY_GROUP = '-2147483646';
const DOMAIN_USERS = '513';
const WRITABLE = '4';

/** What a new object has of itself (MS-ADTS 3.1.1.5.2.4); a new user can log in only once an administrator says so. */
export function defaultsOf(
  { classes, category }: NonNullable<ReturnType<typeof objectClass>>,
  { rdn, now, schemaDn, sid }: { rdn: Rdn; now: Date; schemaDn: string; sid: string },
): [string, readonly Value[]][] {
  const common: [string, readonly Value[]][] = [
    ['name', [rdn.value]],
    ['objectcategory', [`CN=${category},${schemaDn}`]],
    ['instancetype', [WRITABLE]],
    ['whencreated', [generalizedTime(now)]],
  ];
  if (classes.includes('user')) {
    return [
      ...common,
      ['samaccountname', [`$${randomBytes(8).toString('hex').toUpperCase()}`]],
      ['useraccountcontrol', [String(UAC.normal | UAC.disabled | UAC.passwordNotRequired)]],
      ['samaccounttype', [SAM_USER]],
      ['objectsid', [sidBytes(sid)]],
      ['primarygroupid', [DOMAIN_USERS]],
      ['accountexpires', [String(NEVER)]],
      ['pwdlastset', ['0']],
      ['badpwdcount', ['0']],
      ['badpasswordtime', ['0']],
      ['logoncount', ['0']],
      ['codepage', ['0']],
      ['countrycode', ['0']],
    ];
  }
  if (classes.includes('group')) {
    return [
      ...common,
      ['samaccountname', [rdn.value]],
      ['samaccounttype', [SAM_GROUP]],
      ['grouptype', [GLOBAL_SECURITY_GROUP]],
      ['objectsid', [sidBytes(sid)]],
    ];
  }
  return common;
}
