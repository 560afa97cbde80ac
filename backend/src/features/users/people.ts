import type { Schema } from '../../http/route.js';
import type { Actor } from '../../platform/actor.js';
import { NotFound } from '../../platform/errors.js';
import type { Queries } from '../../platform/transaction.js';
import type { PeopleRepository } from './people.repository.js';
import { departmentRef } from './person-ref.js';

/** A person as lists and hits show them. */
export type PersonRow = Schema<'Person'>;

/**
 * SQL of a {@link PersonRow}; `u` is the person's row of `users`. How to reach somebody who is disabled is told to
 * nobody.
 */
export const personColumns = `
  u.id, u.username, u.name, CASE WHEN u.is_active THEN u.email END AS email,
  CASE WHEN u.is_active THEN u.phone END AS phone, CASE WHEN u.is_active THEN u.extension END AS extension,
  u.position, u.title, (SELECT ${departmentRef('d')} FROM departments d WHERE d.id = u.department_id) AS department,
  u.profile_image_url AS "profileImageUrl", u.is_active AS "isActive"`;

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
