import { seesDeleted } from '../accounts/rights.js';
import type { Directory } from '../directory.js';
import { MalformedName } from '../names/dn.js';
import { BerWriter } from '../protocol/ber-writer.js';
import { CONTROL, hasControl, pageWanted } from '../protocol/controls.js';
import { malformedDn, noSuchObject, notBound, RESULT } from '../protocol/failure.js';
import type { Operation, Request } from '../protocol/request.js';
import type { Session } from '../session.js';
import type { Entry } from '../store/entry.js';
import { findByName } from './find-by-name.js';
import { candidates, isInScope, withinScope } from './candidates.js';
import { writeEntry } from './entry-message.js';
import { compile } from './match.js';
import { MOST_ENTRIES, nextPage } from './paging.js';
import { writeRootDse } from './root-dse.js';
import { selectionOf } from './selection.js';

export type Search = Extract<Operation, { kind: 'search' }>;

export interface SearchAnswer {
  /** Whole messages of the entries found. */
  readonly messages: Buffer;
  readonly status: number;
  /** Of a paged search; null where no page was asked for. */
  readonly cookie: string | null;
}

/**
 * Answers one search. Deleted objects are there for those who ask for them and may see them.
 * @throws Failure notBound for the anonymous, except for the root; noSuchObject, malformedDn for the base
 */
export function search(directory: Directory, session: Session, request: Request, operation: Search): SearchAnswer {
  const writer = new BerWriter();
  if (operation.base === '' && operation.scope === 'base') {
    writeRootDse(writer, directory, operation.attributes, request.id);
    return { messages: writer.take(), status: RESULT.success, cookie: null };
  }
  if (!session.user) throw notBound();
  const showsDeleted =
    (hasControl(request.controls, CONTROL.showDeleted) || hasControl(request.controls, CONTROL.showRecycled)) &&
    seesDeleted(session.user);
  const find = () => findAll(directory, operation, showsDeleted);
  const wanted = pageWanted(request.controls);
  const page = wanted
    ? { ...nextPage(session.pagedSearches, wanted, find), isCut: false }
    : firstOf(find(), operation.sizeLimit);
  const selection = selectionOf(operation.attributes);
  // Written from the end: the last entry first.
  for (const entry of page.entries.toReversed()) {
    writeEntry(writer, directory, entry, { messageId: request.id, selection, typesOnly: operation.typesOnly });
  }
  return {
    messages: writer.take(),
    status: page.isCut ? RESULT.sizeLimitExceeded : RESULT.success,
    cookie: page.cookie,
  };
}

function firstOf(found: readonly Entry[], sizeLimit: number) {
  const most = Math.min(sizeLimit || MOST_ENTRIES, MOST_ENTRIES);
  return { entries: found.slice(0, most), isCut: found.length > most, cookie: null };
}

function findAll(directory: Directory, { base: name, scope, filter }: Search, showsDeleted: boolean): Entry[] {
  const base = findBase(directory, name);
  const isHidden = (entry: Entry) => !showsDeleted && entry.isDeleted;
  if (isHidden(base)) throw noSuchObject(directory.domain.dn);
  const matches = compile(directory, filter);
  const few = candidates(directory.store, filter)?.filter((entry) => isInScope(entry, base, scope));
  const found: Entry[] = [];
  for (const entry of few ?? withinScope(base, scope))
    if (!isHidden(entry) && matches(entry) === true) found.push(entry);
  return found;
}

function findBase(directory: Directory, name: string): Entry {
  try {
    const { entry, nearest } = findByName(directory, name);
    if (entry) return entry;
    throw noSuchObject(nearest?.dn ?? '');
  } catch (error) {
    if (error instanceof MalformedName) throw malformedDn(name);
    throw error;
  }
}
