import type { Tx } from '../../platform/transaction.js';

/** What the directory, not Maru, says of a person. */
const owned = `directory_id, object_guid, username, ad_username, ad_upn, ad_dn, ad_sync_date, name, latin_name, email,
  employee_number, phone, extension, mobile, location, position, title, department_id, manager_id, profile_image_url`;

/** People as far as they belong to a directory; a run of the synchronisation writes them in bulk by itself. */
export class DirectoryPeopleRepository {
  async hasActive(tx: Tx, directoryId: string): Promise<boolean> {
    const rows = await tx.query('SELECT FROM users WHERE directory_id = $1 AND is_active LIMIT 1', [directoryId]);
    return rows.length > 0;
  }

  /** Who has left, and departments that are gone, stay without the directory. Nobody of it may be active. */
  async release(tx: Tx, directoryId: string, now: Date): Promise<void> {
    await tx.query(
      `DELETE FROM user_roles h USING users u WHERE u.id = h.user_id AND u.directory_id = $1 AND h.source <> 'local'`,
      [directoryId],
    );
    for (const [table, more] of [
      ['users', 'missing_since = NULL'],
      ['departments', 'is_active = false'],
    ] as const)
      await tx.query(
        `UPDATE ${table} SET directory_id = NULL, object_guid = NULL, ${more}, updated_at = $2 WHERE directory_id = $1`,
        [directoryId, now],
      );
  }

  /**
   * An old account becomes the newcomer: it takes their identity, roles and place, and is active again; the new account
   * goes. Nothing that lasts may hang on it.
   * @returns departments whose head is another account now
   */
  async become(tx: Tx, newcomerId: string, oldId: string, now: Date): Promise<string[]> {
    await tx.query('UPDATE users SET manager_id = $2 WHERE manager_id = $1', [newcomerId, oldId]);
    const headed = await tx.query<{ id: string }>(
      'UPDATE departments SET manager_id = $2, updated_at = $3 WHERE manager_id = $1 RETURNING id',
      [newcomerId, oldId, now],
    );
    await tx.query(
      `INSERT INTO user_roles (user_id, role_id, source, assigned_at)
       SELECT $2, role_id, source, assigned_at FROM user_roles WHERE user_id = $1
       ON CONFLICT (user_id, role_id, source) DO NOTHING`,
      [newcomerId, oldId],
    );
    await tx.query(
      `UPDATE favorites f SET user_id = $2 WHERE f.user_id = $1 AND f.owner_id <> $2
         AND NOT EXISTS (SELECT FROM favorites x WHERE x.owner_id = f.owner_id AND x.user_id = $2)`,
      [newcomerId, oldId],
    );
    const [gone] = await tx.query<{ account: unknown }>(
      'DELETE FROM users u WHERE id = $1 RETURNING to_jsonb(u) AS account',
      [newcomerId],
    );
    // Whoever was their own manager by way of the old account reports to nobody.
    await tx.query(
      `UPDATE users u SET (${owned}) = (SELECT ${owned.replace('manager_id', 'nullif(manager_id, $1)')}
           FROM jsonb_populate_record(NULL::users, $2::jsonb)),
         is_active = true, disabled_by = NULL, disabled_at = NULL, missing_since = NULL, password_hash = NULL,
         token_version = token_version + 1, updated_at = $3
       WHERE id = $1`,
      [oldId, JSON.stringify(gone?.account), now],
    );
    return headed.map(({ id }) => id);
  }
}
