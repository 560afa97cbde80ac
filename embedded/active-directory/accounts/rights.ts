import { sidText } from '../names/sid.js';
import type { Entry } from '../store/entry.js';

const ADMINISTRATORS = 'S-1-5-32-544';
/** Whoever is in it may see deleted objects, which an ordinary account may not. */
export const DELETED_OBJECTS_READERS = 'deleted-objects-readers';

/** Every group somebody is in, through other groups too. */
function groupsOf(entry: Entry): Set<Entry> {
  const found = new Set<Entry>();
  const visit = (member: Entry) => {
    for (const group of member.backlinks.get('member') ?? []) {
      if (found.has(group)) continue;
      found.add(group);
      visit(group);
    }
  };
  visit(entry);
  return found;
}

export function isAdministrator(entry: Entry): boolean {
  return [...groupsOf(entry)].some((group) => {
    const sid = group.first('objectsid');
    return Buffer.isBuffer(sid) && sidText(sid) === ADMINISTRATORS;
  });
}

export function seesDeleted(entry: Entry): boolean {
  return (
    isAdministrator(entry) ||
    [...groupsOf(entry)].some((group) => group.text('samaccountname') === DELETED_OBJECTS_READERS)
  );
}
