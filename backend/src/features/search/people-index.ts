import type { Transaction } from '../../platform/transaction.js';
import type { IndexedPerson } from './people-document.js';
import type { PeopleSourceRepository } from './people-source.repository.js';
import type { SearchEngine } from './search-engine.js';
import type { SearchPeopleRepository } from './search-people.repository.js';

/** People read and written at a time: some 100 ms of work, for which other writers wait. */
const CHUNK = 500;
/** Past which it is quicker to make everything anew than to look for what is wrong. */
const MANY = 10_000;

/**
 * Brings the engine what is true of people. Its transactions are its own, not those of the job that calls it: writers
 * wait for each other, and long work would let changes wait with it.
 */
export class PeopleIndex {
  constructor(
    private readonly transaction: Transaction,
    private readonly source: PeopleSourceRepository,
    private readonly people: SearchPeopleRepository,
    private readonly engine: SearchEngine,
  ) {}

  /** Reads the people as they are by now and indexes them; who is no more is taken out. */
  async refresh(ids: readonly string[]): Promise<void> {
    for (let from = 0; from < ids.length; from += CHUNK) {
      const some = ids.slice(from, from + CHUNK);
      await this.transaction(async (tx) => {
        await this.people.lock(tx);
        const people = await this.source.byIds(tx, some);
        const known = new Set(people.map(({ id }) => id));
        await this.engine.index(people);
        const gone = some.filter((id) => !known.has(id));
        if (gone.length > 0) await this.engine.remove(gone);
      });
    }
  }

  /** As {@link refresh}, whoever is in departments that have another name by now; a new parent or head changes nobody. */
  async refreshMembers(departmentIds: readonly string[]): Promise<void> {
    await this.refresh(await this.transaction((tx) => this.source.renamedIn(tx, departmentIds)));
  }

  /** Indexes whom the index misses or has outdated: all of it anew where those are many. @returns how many those were */
  async repair(): Promise<number> {
    const ids = await this.transaction((tx) => this.source.outdated(tx, MANY));
    if (ids.length === MANY) return this.rebuild();
    await this.refresh(ids);
    return ids.length;
  }

  /** @returns how many people there are */
  async rebuild(): Promise<number> {
    const people = await this.engine.rebuild(this.everybody());
    // Who changed between being read and being written.
    await this.refresh(await this.transaction((tx) => this.source.outdated(tx, MANY)));
    return people;
  }

  private async *everybody(): AsyncIterable<IndexedPerson[]> {
    let after: string | null = null;
    for (;;) {
      const some: IndexedPerson[] = await this.transaction((tx) => this.source.next(tx, after, CHUNK));
      if (some.length === 0) return;
      yield some;
      after = some.at(-1)?.id ?? null;
    }
  }
}
