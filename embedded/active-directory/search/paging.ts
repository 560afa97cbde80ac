import { randomUUID } from 'node:crypto';
import { unwilling } from '../protocol/failure.js';
import type { PageWanted } from '../protocol/controls.js';
import type { Entry } from '../store/entry.js';

/** Active Directory's MaxPageSize: no more entries in one answer, whoever asks and whatever for. */
export const MOST_ENTRIES = 1_000;
/** As many searches of a connection may be half read; the oldest is forgotten first. */
const MOST_OPEN = 10;

/** What of a search has not been sent yet. */
export interface PagedSearch {
  readonly found: readonly Entry[];
  readonly at: number;
}

export interface Page {
  readonly entries: readonly Entry[];
  /** Empty after the last page. */
  readonly cookie: string;
}

/**
 * The next page of a search: of `find()` for an empty cookie, else of what that cookie stands for on this connection.
 * @throws Failure unwillingToPerform for a cookie of nothing (RFC 2696 3)
 */
export function nextPage(
  open: Map<string, PagedSearch>,
  { size, cookie }: PageWanted,
  find: () => readonly Entry[],
): Page {
  const search = cookie === '' ? { found: find(), at: 0 } : open.get(cookie);
  open.delete(cookie);
  if (!search) throw unwilling('00000057');
  // A client that has seen enough asks for a page of nothing.
  if (size === 0 && cookie !== '') return { entries: [], cookie: '' };
  const end = Math.min(search.at + Math.min(size || MOST_ENTRIES, MOST_ENTRIES), search.found.length);
  const entries = search.found.slice(search.at, end);
  if (end === search.found.length) return { entries, cookie: '' };
  const next = randomUUID();
  open.set(next, { found: search.found, at: end });
  const [oldest] = open.keys();
  if (open.size > MOST_OPEN && oldest !== undefined) open.delete(oldest);
  return { entries, cookie: next };
}
