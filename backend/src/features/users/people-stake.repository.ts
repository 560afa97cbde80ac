import { nobodyStandsIn, nothingBreaks, type Holding, type Stake } from '../directory/index.js';
import type { Queries } from '../../platform/transaction.js';

/** What people keep of others, and roles that an administrator has given them. */
export class PeopleStakeRepository implements Stake {
  readonly standInKinds = nobodyStandsIn.standInKinds;
  readonly standIn = nobodyStandsIn.standIn;
  readonly affected = nothingBreaks.affected;

  holdings(queries: Queries, people: readonly string[]): Promise<Holding[]> {
    return queries.query<Holding>(
      `SELECT owner_id AS "personId", 'favorite' AS kind, count(*)::int AS count FROM favorites
       WHERE owner_id = ANY($1::uuid[]) GROUP BY owner_id
       UNION ALL
       SELECT user_id, 'local_role', count(*)::int FROM user_roles
       WHERE source = 'local' AND user_id = ANY($1::uuid[]) GROUP BY user_id`,
      [people],
    );
  }
}
