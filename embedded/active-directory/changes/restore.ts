import type { Directory } from '../directory.js';
import { rdnKey } from '../names/dn.js';
import { exists, noSuchObject, unwilling } from '../protocol/failure.js';
import type { Modification } from '../protocol/request.js';
import { objectClass } from '../store/schema.js';
import type { Entry } from '../store/entry.js';
import { mustParse } from './target.js';
import { mustKnow, storedValue } from './values.js';

const named = (modifications: readonly Modification[], name: string) =>
  modifications.find((modification) => modification.name.toLowerCase() === name);

/** A deleted object comes back by losing `isDeleted` and getting a name, in one request (MS-ADTS 3.1.1.5.3.7). */
export const isRestore = (modifications: readonly Modification[]) =>
  named(modifications, 'isdeleted')?.act === 'delete';

/** Links and most attributes do not come back, unless the request sets them. @throws Failure */
export function restore(directory: Directory, entry: Entry, modifications: readonly Modification[]): void {
  const name = named(modifications, 'distinguishedname')?.values[0]?.toString('utf8');
  if (!entry.isDeleted || name === undefined) throw unwilling();
  const [rdn, ...above] = mustParse(name);
  const { entry: parent, nearest } = directory.store.locate(above);
  if (!parent || parent.isDeleted) throw noSuchObject(nearest?.dn ?? '');
  if (parent.children.has(rdnKey(rdn))) throw exists();
  const transaction = directory.begin();
  const type = entry.rdn.type;
  transaction.move(entry, parent, { type, value: rdn.value });
  transaction.set(entry.id, 'isdeleted', []);
  transaction.set(entry.id, 'msds-lastknownrdn', []);
  transaction.set(entry.id, type.toLowerCase(), [rdn.value]);
  transaction.set(entry.id, 'name', [rdn.value]);
  const kind = objectClass((entry.attributes.get('objectclass') ?? []).map(String));
  if (kind) transaction.set(entry.id, 'objectcategory', [`CN=${kind.category},CN=Schema,${directory.configurationDn}`]);
  for (const target of entry.links.get('lastknownparent') ?? [])
    transaction.link('unlink', entry.id, 'lastknownparent', target);
  for (const modification of modifications) {
    const attribute = mustKnow(modification.name);
    if (attribute.isSystem || attribute.syntax === 'link') continue;
    transaction.set(
      entry.id,
      attribute.name.toLowerCase(),
      modification.values.map((value) => storedValue(attribute, value)),
    );
  }
  transaction.commit();
}
