import type { Queries, Tx } from '../../platform/transaction.js';
import { profileFields, type Profile, type ProfileChange } from './profile.js';
import type { Settings } from './settings.js';

interface OwnRow {
  readonly profile: Profile;
  readonly settings: unknown;
  readonly ownedByDirectory: boolean;
}

const profile = `json_build_object(${profileFields.map((field) => `'${field}', ${field}`).join(', ')})`;

export class MeRepository {
  async settings(queries: Queries, id: string): Promise<unknown> {
    const [row] = await queries.query<{ settings: unknown }>('SELECT settings FROM users WHERE id = $1', [id]);
    return row?.settings;
  }

  /** Locks the row, so that of two changes at once the second starts from the first. */
  async lock(tx: Tx, id: string): Promise<OwnRow | undefined> {
    const [row] = await tx.query<OwnRow>(
      `SELECT ${profile} AS profile, settings, directory_id IS NOT NULL AS "ownedByDirectory"
       FROM users WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  async save(tx: Tx, id: string, settings: Settings, change: ProfileChange): Promise<void> {
    const changed = profileFields.filter((field) => change[field] !== undefined);
    const assignments = changed.map((field, index) => `, ${field} = $${index + 3}`).join('');
    await tx.query(`UPDATE users SET settings = $2, updated_at = now()${assignments} WHERE id = $1`, [
      id,
      JSON.stringify(settings),
      ...changed.map((field) => change[field]),
    ]);
  }
}
