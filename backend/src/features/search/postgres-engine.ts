import type { Clock } from '../../platform/clock.js';
import type { Queries, Transaction } from '../../platform/transaction.js';
import type { IndexedPerson } from './people-document.js';
import { MOST_HITS, type PeopleFound, type PeopleHit, type PeopleQuery, type SearchEngine } from './search-engine.js';
import type { SearchPeopleRepository } from './search-people.repository.js';

/** Candidates of each way to match that a suggestion looks at. */
const MOST_SUGGESTED = 50;

/** People search in PostgreSQL, always there. */
export class PostgresEngine implements SearchEngine {
  readonly name = 'postgresql';

  constructor(
    private readonly transaction: Transaction,
    private readonly queries: Queries,
    private readonly people: SearchPeopleRepository,
    private readonly clock: Clock,
  ) {}

  search(query: PeopleQuery): Promise<PeopleFound> {
    return this.people.find(this.queries, query, MOST_HITS);
  }

  async suggest(query: Omit<PeopleQuery, 'offset'>): Promise<PeopleHit[]> {
    const { hits } = await this.people.find(this.queries, { ...query, offset: 0 }, MOST_SUGGESTED);
    return hits;
  }

  index(people: readonly IndexedPerson[]): Promise<void> {
    return this.transaction((tx) => this.people.put(tx, people, this.clock.now().getTime()));
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.transaction((tx) => this.people.remove(tx, ids));
  }

  /** Each row replaced is at once what is searched, so that nothing has to be swapped. */
  async rebuild(people: AsyncIterable<readonly IndexedPerson[]>): Promise<number> {
    const generation = this.clock.now().getTime();
    for await (const some of people) await this.transaction((tx) => this.people.put(tx, some, generation));
    return this.transaction((tx) => this.people.removeOlder(tx, generation));
  }

  async health(): Promise<void> {
    await this.queries.query('SELECT 1 FROM search_people LIMIT 1');
  }
}
