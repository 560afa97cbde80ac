import type { Page, Paged } from '../../platform/page.js';
import type { Queries, Tx } from '../../platform/transaction.js';
import type { Favorite } from './favorite.js';
import { personColumns, type PersonRow } from './person-row.js';

export class FavoriteRepository {
  /** People who have left are not shown. One statement; two past the last page. */
  async list(queries: Queries, ownerId: string, { page, limit }: Page): Promise<Paged<PersonRow>> {
    const shown = 'FROM favorites f JOIN users u ON u.id = f.user_id AND u.is_active WHERE f.owner_id = $1';
    const found = await queries.prepared<PersonRow & { total: number }>(
      `SELECT ${personColumns}, count(*) OVER ()::int AS total ${shown} ORDER BY f.added_at DESC, u.id LIMIT $2 OFFSET $3`,
      [ownerId, limit, (page - 1) * limit],
    );
    const rows = found.map(({ total: _total, ...row }) => row);
    const [first] = found;
    if (first || page === 1) return { rows, total: first?.total ?? 0 };
    const [count] = await queries.query<{ total: number }>(`SELECT count(*)::int AS total ${shown}`, [ownerId]);
    return { rows, total: count?.total ?? 0 };
  }

  /** Holds the owner's list until the transaction ends, so that two tabs cannot pass the limit together. */
  async lockAndCountOthers(tx: Tx, ownerId: string, userId: string): Promise<number> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`favorites:${ownerId}`]);
    const [row] = await tx.query<{ others: number }>(
      'SELECT count(*)::int AS others FROM favorites WHERE owner_id = $1 AND user_id <> $2',
      [ownerId, userId],
    );
    return row?.others ?? 0;
  }

  /** @returns whether it was new */
  async add(tx: Tx, { ownerId, userId, addedAt }: Favorite): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO favorites (owner_id, user_id, added_at) VALUES ($1, $2, $3)
       ON CONFLICT (owner_id, user_id) DO NOTHING RETURNING 1`,
      [ownerId, userId, addedAt],
    );
    return rows.length === 1;
  }

  /** @returns whether it was there */
  async remove(tx: Tx, ownerId: string, userId: string): Promise<boolean> {
    const rows = await tx.query('DELETE FROM favorites WHERE owner_id = $1 AND user_id = $2 RETURNING 1', [
      ownerId,
      userId,
    ]);
    return rows.length === 1;
  }
}
