import { nobodyStandsIn, type Affected, type Holding, type Leaving, type Stake } from '../directory/index.js';
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
  async affected(queries: Queries, { departments }: Leaving): Promise<Affected[]> {
    if (departments.length === 0) return [];
    return queries.query<Affected>(
      `SELECT 'board' AS kind, json_build_object('department', v.id) AS subject, count(*)::int AS count,
         json_agg(json_build_object('id', b.id, 'title', b.name) ORDER BY b.name) AS examples
       FROM unnest($1::uuid[]) AS v(id)
       JOIN boards b ON b.read_permission -> 'departments' ? v.id::text OR b.write_permission -> 'departments' ? v.id::text
       GROUP BY v.id ORDER BY count DESC, v.id`,
      [departments],
    );
  }
}
