import type { Activity } from '../users/index.js';
import type { IndexedPerson, PersonFields } from './people-document.js';
import type { PeopleText } from './people-text.js';

/** Past which hits are neither counted nor paged: who wants more types more. */
export const MOST_HITS = 300;

/** Who searches: what ranks near to them comes first among equals. */
export interface Searcher {
  readonly id: string;
  readonly departmentId: string | null;
}

export interface PeopleQuery {
  readonly text: PeopleText;
  readonly searcher: Searcher;
  readonly activity: Activity;
  /** Only people of these; undefined for all. */
  readonly departmentIds?: readonly string[] | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface PeopleHit {
  readonly id: string;
  /** As they were indexed. */
  readonly fields: PersonFields;
}

export interface PeopleFound {
  /** exact > prefix of the name > initials > part > fuzzy; then own department, favourites, name, id. */
  readonly hits: PeopleHit[];
  /** {@link MOST_HITS} at most. */
  readonly total: number;
}

/**
 * Finds people by anything one knows of them. What a text means and what is kept of a person are decided outside, the
 * same for every engine.
 * @throws Unavailable
 */
export interface SearchEngine {
  readonly name: 'postgresql' | 'elasticsearch';
  search(query: PeopleQuery): Promise<PeopleFound>;
  /** The best hits only, not counted. */
  suggest(query: Omit<PeopleQuery, 'offset'>): Promise<PeopleHit[]>;
  /** Adds people or replaces what was kept of them; found from then on. */
  index(people: readonly IndexedPerson[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /**
   * Makes all of it anew, found without a gap meanwhile: people are replaced one by one, and who was not given is gone
   * at the end. Changes may be indexed at the same time.
   * @returns how many people there are
   */
  rebuild(people: AsyncIterable<readonly IndexedPerson[]>): Promise<number>;
  /** Rejects where it does not answer. */
  health(): Promise<void>;
}
