import {
  accountState,
  bytes,
  dnKey,
  type Entry,
  type LdapConnection,
  type Problem,
  text,
  texts,
  uuidOfGuid,
} from '@maru/backend/directory';
import type { Session } from '../database/session.js';
import { containerAttributes, containerOf, type Container } from '../read/containers.js';
import { Staging } from '../read/staging.js';
import type { Cursor } from '../run/reach.js';

/** An entry of the domain whose uSNChanged lies past the cursor. */
export interface Changed {
  readonly objectGuid: string;
  readonly dn: string;
  readonly key: string;
  readonly isDeleted: boolean;
  /** Made since the cursor: nobody can have stood in it or referred to it before. */
  readonly isNew: boolean;
  readonly isGroup: boolean;
  /** What it is if it holds other entries. */
  readonly container: Container | undefined;
  /** Should it be somebody who is missing now. */
  readonly found: 'DELETED' | 'DISABLED' | 'OUT_OF_SCOPE';
}

/** Past so many reading everything is no dearer. */
export const MOST_CHANGED = 20_000;

const attributes = [...containerAttributes, 'isDeleted', 'uSNCreated', 'userAccountControl', 'accountExpires'];

/** The filter of what has changed since; {@link filter} narrows it. */
export const changedSince = ({ usn }: Pick<Cursor, 'usn'>, filter = ''): string => {
  const since = `(uSNChanged>=${BigInt(usn) + 1n})`;
  return filter === '' ? since : `(&${since}${filter.trim()})`;
};

/**
 * All that has changed in the domain, wherever: so that a move out of scope is seen. Deleted entries come where the
 * account may see them.
 * @returns undefined where it is more than {@link MOST_CHANGED}
 * @throws DirectoryRefused @throws DirectoryUnreachable
 */
export async function readChanged(
  connection: LdapConnection,
  { root, cursor, now }: { readonly root: string; readonly cursor: Cursor; readonly now: Date },
  note: (problem: Problem) => void,
): Promise<Changed[] | undefined> {
  const found: Changed[] = [];
  const search = { base: root, scope: 'sub', filter: changedSince(cursor), attributes } as const;
  for await (const entries of connection.pages({ ...search, showDeleted: cursor.seesDeleted })) {
    for (const entry of entries) {
      const changed = changedOf(entry, cursor, now, note);
      if (changed) found.push(changed);
    }
    if (found.length > MOST_CHANGED) return undefined;
  }
  return found;
}

function changedOf(entry: Entry, cursor: Cursor, now: Date, note: (problem: Problem) => void): Changed | undefined {
  const raw = bytes(entry, 'objectGUID');
  const objectGuid = raw && uuidOfGuid(raw);
  if (objectGuid === undefined) return undefined;
  const isDeleted = text(entry, 'isDeleted')?.toUpperCase() === 'TRUE';
  const state = accountState(entry, now);
  const created = text(entry, 'uSNCreated') ?? '';
  return {
    objectGuid,
    dn: entry.dn,
    key: dnKey(entry.dn),
    isDeleted,
    isNew: /^\d+$/.test(created) && BigInt(created) > BigInt(cursor.usn),
    isGroup: texts(entry, 'objectClass').some((name) => name.toLowerCase() === 'group'),
    container: containerOf(entry, note),
    found: isDeleted ? 'DELETED' : state?.isDisabled || state?.isExpired ? 'DISABLED' : 'OUT_OF_SCOPE',
  };
}

export async function stageChanged(session: Session, changed: readonly Changed[]): Promise<void> {
  const staging = Staging.open(session, 'sync_changed', ['object_guid', 'dn_key', 'found']);
  const once = new Map(changed.map((entry) => [entry.objectGuid, entry]));
  for (const { objectGuid, key, found } of once.values()) staging.add([objectGuid, key, found]);
  await staging.end();
}
