import { isAdministrator, seesDeleted } from '../accounts/rights.js';
import type { Directory } from '../directory.js';
import { MalformedName, parseDn, type Rdn } from '../names/dn.js';
import { malformedDn, noRights, noSuchObject, notBound } from '../protocol/failure.js';
import { findByName } from '../search/find-by-name.js';
import type { Session } from '../session.js';
import type { Entry } from '../store/entry.js';

/** @throws Failure notBound, noRights */
export function mustAdminister({ user }: Session): Entry {
  if (!user) throw notBound();
  if (!isAdministrator(user)) throw noRights();
  return user;
}

/** The entry a request means. @throws Failure noSuchObject for a deleted one too, unless `deleted` are asked for and seen */
export function mustFind(directory: Directory, { user }: Session, dn: string, showsDeleted = false): Entry {
  try {
    const { entry, nearest } = findByName(directory, dn);
    if (entry && (!entry.isDeleted || (showsDeleted && user !== null && seesDeleted(user)))) return entry;
    throw noSuchObject(nearest?.dn ?? '');
  } catch (error) {
    if (error instanceof MalformedName) throw malformedDn(dn);
    throw error;
  }
}

/** @throws Failure invalidDnSyntax */
export function mustParse(dn: string): readonly [Rdn, ...Rdn[]] {
  try {
    const [first, ...rest] = parseDn(dn);
    if (!first) throw new MalformedName(dn);
    return [first, ...rest];
  } catch (error) {
    if (error instanceof MalformedName) throw malformedDn(dn);
    throw error;
  }
}
