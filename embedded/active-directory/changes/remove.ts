import type { Directory } from '../directory.js';
import { CONTROL, hasControl } from '../protocol/controls.js';
import { guidText } from '../names/guid.js';
import { Failure, unwilling } from '../protocol/failure.js';
import type { Operation, Request } from '../protocol/request.js';
import type { Session } from '../session.js';
import type { Entry } from '../store/entry.js';
import type { Transaction } from '../store/transaction.js';
import { mustAdminister, mustFind } from './target.js';

type Delete = Extract<Operation, { kind: 'delete' }>;

/** What a deleted object keeps where there is no recycle bin (MS-ADTS 3.1.1.5.5.1.1), beside its class and its marks. */
const KEPT = new Set(
  (
    'objectclass objectguid objectsid samaccountname instancetype usncreated usnchanged whencreated whenchanged ' +
    'useraccountcontrol grouptype systemflags'
  ).split(' '),
);

/** @throws Failure notAllowedOnNonLeaf unless the whole tree is asked for */
export function remove(directory: Directory, session: Session, request: Request, { dn }: Delete): void {
  mustAdminister(session);
  const entry = mustFind(directory, session, dn);
  if (entry.context !== null || entry === directory.deletedObjects || entry.isA('nTDSDSA')) throw unwilling();
  if (entry.children.size > 0 && !hasControl(request.controls, CONTROL.treeDelete)) {
    throw new Failure(
      'notAllowedOnNonLeaf',
      '00002015: UpdErr: DSID-031A11F2, problem 6003 (CANT_ON_NON_LEAF), data 0\n',
    );
  }
  const transaction = directory.begin();
  bury(directory, transaction, entry);
  transaction.commit();
}

/** Leaves go first, each under a name that nothing else can have. */
function bury(directory: Directory, transaction: Transaction, entry: Entry): void {
  for (const child of entry.children.values()) bury(directory, transaction, child);
  const { id, parent, rdn } = entry;
  const name = `${rdn.value}\nDEL:${guidText(entry.guid)}`;
  for (const attribute of entry.attributes.keys()) {
    if (!KEPT.has(attribute)) transaction.set(id, attribute, []);
  }
  for (const [link, targets] of entry.links) for (const target of targets) transaction.link('unlink', id, link, target);
  for (const [link, sources] of entry.backlinks)
    for (const source of sources) transaction.link('unlink', source.id, link, entry, false);
  if (parent) transaction.link('link', id, 'lastknownparent', parent);
  transaction.set(id, rdn.type.toLowerCase(), [name]);
  transaction.set(id, 'name', [name]);
  transaction.set(id, 'msds-lastknownrdn', [rdn.value]);
  transaction.set(id, 'isdeleted', ['TRUE']);
  transaction.move(entry, directory.deletedObjects, { type: rdn.type, value: name });
}
