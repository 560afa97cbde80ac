import type { Transaction } from '../../platform/transaction.js';
import type { IndexedPerson } from './people-document.js';
import type { PeopleSourceRepository } from './people-source.repository.js';
import type { SearchEngine } from './search-engine.js';
import type { SearchPeopleRepository } from './search-people.repository.js';

/** People read and written at a time: some 100 ms of work, for which other writers wait. */
const CHUNK = 500;

/** Brings the engine what is true of people. */
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

  /** As {@link refresh}, whoever is in the departments. */
  async refreshMembers(departmentIds: readonly string[]): Promise<void> {
    await this.refresh(await this.transaction((tx) => this.source.membersOf(tx, departmentIds)));
  }

  /** Indexes whom the index misses or has outdated. @returns how many those were */
  async repair(): Promise<number> {
    let repaired = 0;
    for (;;) {
      const ids = await this.transaction((tx) => this.source.outdated(tx, CHUNK));
      if (ids.length === 0) return repaired;
      await this.refresh(ids);
      repaired += ids.length;
    }
  }

  /** @returns how many people there are */
  async rebuild(): Promise<number> {
    const people = await this.engine.rebuild(this.everybody());
    // Who changed between being read and being written.
    await this.repair();
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
