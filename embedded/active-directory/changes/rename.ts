import type { Directory } from '../directory.js';
import { rdnKey } from '../names/dn.js';
import { exists, Failure, noSuchObject, unwilling } from '../protocol/failure.js';
import type { Operation } from '../protocol/request.js';
import type { Session } from '../session.js';
import { mustAdminister, mustFind, mustParse } from './target.js';

type Rename = Extract<Operation, { kind: 'rename' }>;

/** Another name, another place, or both. What lies below comes along and keeps its sequence numbers. @throws Failure */
export function rename(directory: Directory, session: Session, { dn, rdn: wanted, parent: above }: Rename): void {
  mustAdminister(session);
  const entry = mustFind(directory, session, dn);
  const [rdn, ...rest] = mustParse(wanted);
  if (rest.length > 0 || rdn.type.toLowerCase() !== entry.rdn.type.toLowerCase()) {
    throw new Failure('namingViolation', '00002099: NameErr: DSID-0305109C, problem 2005 (NAMING_VIOLATION), data 0\n');
  }
  const parent = above === null ? entry.parent : directory.store.locate(mustParse(above)).entry;
  if (above !== null && !parent) throw noSuchObject();
  if (!parent || parent === entry || parent.isWithin(entry) || parent.isDeleted) throw unwilling();
  const there = parent.children.get(rdnKey(rdn));
  if (there && there !== entry) throw exists();
  const transaction = directory.begin();
  const { type } = entry.rdn;
  transaction.move(entry, parent, { type, value: rdn.value });
  transaction.set(entry.id, type.toLowerCase(), [rdn.value]);
  transaction.set(entry.id, 'name', [rdn.value]);
  transaction.commit();
}
