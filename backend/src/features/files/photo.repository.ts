import type { Queries } from '../../platform/transaction.js';

/** Which photos people have, by their keys in the store. */
export class PhotoRepository {
  async keysInUse(queries: Queries): Promise<ReadonlySet<string>> {
    const rows = await queries.query<{ key: string }>(
      'SELECT profile_image_url AS key FROM users WHERE profile_image_url IS NOT NULL',
    );
    return new Set(rows.map(({ key }) => key));
  }
}
