import type { Queries } from '../../platform/transaction.js';
import { personColumns, type PersonRow } from './person-row.js';

export class PeopleRepository {
  async byId(queries: Queries, id: string): Promise<PersonRow | undefined> {
    const [row] = await queries.query<PersonRow>(`SELECT ${personColumns} FROM users u WHERE u.id = $1`, [id]);
    return row;
  }

  /** One statement. */
  inOrder(queries: Queries, ids: readonly string[]): Promise<PersonRow[]> {
    return queries.query<PersonRow>(
      `SELECT ${personColumns} FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
       JOIN users u ON u.id = wanted.id ORDER BY wanted.place`,
      [ids],
    );
  }
}
