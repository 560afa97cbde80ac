import type { PagedSearch } from './search/paging.js';
import type { Entry } from './store/entry.js';

/** What the server knows of one connection. */
export class Session {
  /** Who has logged in on it; null is anonymous. */
  user: Entry | null = null;
  readonly pagedSearches = new Map<string, PagedSearch>();

  /** Whoever logs in begins anew: what the one before was reading is not theirs. */
  become(user: Entry | null): void {
    this.user = user;
    this.pagedSearches.clear();
  }
}
