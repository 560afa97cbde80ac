import { nobodyStandsIn, nothingBreaks, type Holding, type Stake } from '../directory/index.js';
import type { Queries } from '../../platform/transaction.js';

/** A home page that somebody has arranged. Nothing of it breaks for others when they leave. */
export class PortalStakeRepository implements Stake {
  readonly standInKinds = nobodyStandsIn.standInKinds;
  readonly standIn = nobodyStandsIn.standIn;
  readonly affected = nothingBreaks.affected;

  holdings(queries: Queries, people: readonly string[]): Promise<Holding[]> {
    return queries.query<Holding>(
      `SELECT user_id AS "personId", 'layout' AS kind, 1 AS count FROM portal_layouts
       WHERE layer = 'personal' AND user_id = ANY($1::uuid[]) GROUP BY user_id`,
      [people],
    );
  }
}
