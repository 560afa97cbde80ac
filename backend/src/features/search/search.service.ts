import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import type { Cache, CacheSpace } from '../../platform/cache.js';
import type { Page, Paged } from '../../platform/page.js';
import type { Queries } from '../../platform/transaction.js';
import {
  mustMayList,
  type Activity,
  type DepartmentService,
  type FindPeople,
  type Generation,
  type People,
} from '../users/index.js';
import { isLiteral, matched } from './matched.js';
import { otherReading, peopleText, type PeopleText } from './people-text.js';
import { MOST_HITS, type PeopleFound, type PeopleHit, type PeopleQuery, type SearchEngine } from './search-engine.js';

/** Hits among which those are looked for that hold the text as it was typed; an engine does not tell them apart. */
const LITERAL_AMONG = 100;
/** Seconds (requirements 8.2). */
const KEPT = 300;

export interface SearchFilter {
  readonly departmentId?: string | undefined;
  readonly includeSubdepartments: boolean;
  readonly isActive: Activity;
}

type SearchMeta = Schema<'SearchMeta'>;

/**
 * People search. What was found is kept under the generation of people, which every event about them raises, and under
 * that of the searcher's favourites; the hits themselves are read anew each time.
 */
export class SearchService {
  private readonly found: CacheSpace<PeopleFound>;

  constructor(
    private readonly queries: Queries,
    private readonly engine: SearchEngine,
    private readonly people: People,
    private readonly departments: DepartmentService,
    private readonly generation: Generation,
    private readonly favoritesOf: (ownerId: string) => Generation,
    cache: Cache,
  ) {
    this.found = cache.space('people-search', KEPT);
  }

  private get meta(): SearchMeta {
    return { engine: this.engine.name, degraded: false };
  }

  /** Of suggestions: with the other way that the text was read. */
  metaFor(q: string): SearchMeta {
    return { ...this.meta, otherReading: otherReading(q) ?? null };
  }

  /** For an answer that counts its hits. */
  metaOf({ total }: { readonly total: number }): SearchMeta {
    return { ...this.meta, capped: total >= MOST_HITS };
  }

  /**
   * The best first, {@link MOST_HITS} at most.
   * @throws Forbidden as {@link mustMayList}
   */
  async search(me: Actor, q: string, filter: SearchFilter, { page, limit }: Page): Promise<Paged<Schema<'PersonHit'>>> {
    mustMayList(me, filter.isActive);
    const text = peopleText(q);
    const departmentIds = await this.scopeOf(filter);
    const key = ['search', q, departmentIds, filter.isActive, page, limit];
    const { hits, total } = await this.kept(me, key, () =>
      this.engine.search({
        ...this.query(me, text, filter.isActive, departmentIds, limit),
        offset: (page - 1) * limit,
      }),
    );
    return { rows: await this.shown(text, hits, filter.isActive), total };
  }

  /**
   * People from the first letter typed.
   * @param literal only what holds the text as it was typed, whatever else the keys or the initials may mean
   */
  async suggest(me: Actor, q: string, limit: number, literal: boolean): Promise<Schema<'PersonHit'>[]> {
    const text = peopleText(q);
    const among = literal ? LITERAL_AMONG : limit;
    const { hits } = await this.kept(me, ['suggest', q, among], async () => {
      const found = await this.engine.suggest(this.query(me, text, 'true', undefined, among));
      return { hits: found, total: found.length };
    });
    const people = await this.shown(text, hits, 'true');
    return literal ? people.filter((person) => person.matched.some(isLiteral)).slice(0, limit) : people;
  }

  private async scopeOf({ departmentId, includeSubdepartments }: SearchFilter): Promise<string[] | undefined> {
    if (departmentId === undefined) return undefined;
    return includeSubdepartments ? this.departments.subtree(departmentId) : [departmentId];
  }

  private query(me: Actor, text: PeopleText, activity: Activity, departmentIds: string[] | undefined, limit: number) {
    const searcher = { id: me.id, departmentId: me.departmentId };
    return { text, searcher, activity, departmentIds, limit } satisfies Omit<PeopleQuery, 'offset'>;
  }

  private async kept(me: Actor, key: readonly unknown[], find: () => Promise<PeopleFound>): Promise<PeopleFound> {
    const [people, favorites] = await Promise.all([this.generation.current(), this.favoritesOf(me.id).current()]);
    return this.found.get([people, favorites, me.id, me.departmentId, JSON.stringify(key)].join(':'), find);
  }

  /** The people as they are now: whoever has left since they were indexed is no hit. */
  private async shown(
    text: PeopleText,
    hits: readonly PeopleHit[],
    activity: Activity,
  ): Promise<Schema<'PersonHit'>[]> {
    const fields = new Map(hits.map((hit) => [hit.id, hit.fields]));
    const people = await this.people.inOrder(
      this.queries,
      hits.map(({ id }) => id),
    );
    return people
      .filter(({ isActive }) => activity === 'all' || String(isActive) === activity)
      .map((person) => {
        const indexed = fields.get(person.id);
        return { ...person, matched: indexed ? matched(text, indexed) : [] };
      });
  }
}

/** For lists of people that a text narrows: as the search finds them, whoever asks. */
export const findPeopleBy =
  (engine: SearchEngine): FindPeople =>
  async (q, activity, departmentIds) => {
    const nobody = { id: '00000000-0000-0000-0000-000000000000', departmentId: null };
    const query = { text: peopleText(q), searcher: nobody, activity, departmentIds, offset: 0, limit: MOST_HITS };
    const { hits } = await engine.search(query);
    return hits.map(({ id }) => id);
  };
