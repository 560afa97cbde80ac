import { nobodyStandsIn, nothingBreaks, type Holding, type Stake } from '../directory/index.js';
import type { Queries } from '../../platform/transaction.js';

/** Files that somebody has put up; they stay with what they hang on. */
export class FileStakeRepository implements Stake {
  readonly standInKinds = nobodyStandsIn.standInKinds;
  readonly standIn = nobodyStandsIn.standIn;
  readonly affected = nothingBreaks.affected;

  holdings(queries: Queries, people: readonly string[]): Promise<Holding[]> {
    return queries.query<Holding>(
      `SELECT owner_id AS "personId", 'file' AS kind, count(*)::int AS count FROM files
       WHERE owner_id = ANY($1::uuid[]) GROUP BY owner_id`,
      [people],
    );
  }
}
