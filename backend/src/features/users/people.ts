import type { Actor } from '../../platform/actor.js';
import { NotFound } from '../../platform/errors.js';
import type { Queries } from '../../platform/transaction.js';
import type { PeopleRepository } from './people.repository.js';
import type { PersonRow } from './person-row.js';

/** What other use cases need to know of people. */
export class People {
  constructor(private readonly repository: PeopleRepository) {}

  /**
   * Whoever may read people sees everybody, those who have left included.
   * @throws NotFound USER_NOT_FOUND
   */
  async mustSee(queries: Queries, _me: Actor, userId: string): Promise<PersonRow> {
    const person = await this.repository.byId(queries, userId);
    if (!person) throw new NotFound('USER_NOT_FOUND');
    return person;
  }

  /** In the order of the ids; who is unknown is left out. */
  inOrder(queries: Queries, ids: readonly string[]): Promise<PersonRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.repository.inOrder(queries, ids);
  }
}
