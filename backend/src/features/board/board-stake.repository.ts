import { nobodyStandsIn, type Holding, type Leaving, type Stake } from '../directory/index.js';
import type { Queries } from '../../platform/transaction.js';

/** What hangs on people and departments in boards: what people have written, and whom a board is for. */
export class BoardStakeRepository implements Stake {
  readonly standInKinds = nobodyStandsIn.standInKinds;
  readonly standIn = nobodyStandsIn.standIn;

  holdings(queries: Queries, people: readonly string[]): Promise<Holding[]> {
    return queries.query<Holding>(
      `SELECT author_id AS "personId", 'post' AS kind, count(*)::int AS count FROM posts
       WHERE author_id = ANY($1::uuid[]) GROUP BY author_id
       UNION ALL
       SELECT author_id, 'comment', count(*)::int FROM comments WHERE author_id = ANY($1::uuid[]) GROUP BY author_id`,
      [people],
    );
  }

  /** Boards that a vanishing department may read or write as such. */
  affected({ departments }: Leaving): string {
    return `SELECT 'board' AS kind, v.id AS subject_id, count(*)::int AS count,
        json_agg(json_build_object('id', b.id, 'title', b.name) ORDER BY b.name, b.id) AS examples
      FROM ${departments} AS v(id)
      JOIN boards b ON b.read_permission -> 'departments' ? v.id::text OR b.write_permission -> 'departments' ? v.id::text
      GROUP BY v.id`;
  }
}
