import type { Queries, Tx } from '../../platform/transaction.js';
import type { Account } from './account.js';
import type { EntryIdentity } from './directories.js';
import type { LoginName } from './login-name.js';

const COLUMNS = `id, username, directory_id AS "directoryId", object_guid AS "objectGuid", ad_username AS "adUsername", ad_upn AS "adUpn", email,
  password_hash AS "passwordHash", is_active AS "isActive"`;

/** People as far as logging in concerns them. */
export class AccountRepository {
  /** Everybody one of whose names it may be. */
  called(queries: Queries, { typed, bare }: LoginName): Promise<Account[]> {
    return queries.prepared<Account>(
      `SELECT ${COLUMNS} FROM users
       WHERE lower(username) = $1 OR lower(ad_upn) = $1 OR lower(email) = $1 OR lower(ad_username) = $2`,
      [typed, bare],
    );
  }

  async byId(queries: Queries, id: string): Promise<Account | undefined> {
    const [account] = await queries.query<Account>(`SELECT ${COLUMNS} FROM users WHERE id = $1`, [id]);
    return account;
  }

  /** Who an entry of a directory is here, whatever it is called by now. */
  async ofEntry(queries: Queries, { directoryId, objectGuid }: EntryIdentity): Promise<Account | undefined> {
    const [account] = await queries.query<Account>(
      `SELECT ${COLUMNS} FROM users WHERE directory_id = $1 AND object_guid = $2`,
      [directoryId, objectGuid],
    );
    return account;
  }

  async setPassword(tx: Tx, id: string, hash: string): Promise<void> {
    await tx.query('UPDATE users SET password_hash = $2, updated_at = now() WHERE id = $1', [id, hash]);
  }

  /** Every token of theirs is stale from now on. @returns false where they were disabled already */
  async disable(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE users SET is_active = false, disabled_by = 'login', disabled_at = now(),
         token_version = token_version + 1, updated_at = now()
       WHERE id = $1 AND is_active RETURNING 1`,
      [id],
    );
    return rows.length === 1;
  }

  async hasLocalAdministrator(tx: Tx): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM users u
       JOIN user_roles ur ON ur.user_id = u.id JOIN roles r ON r.id = ur.role_id AND r.name = 'system_admin'
       WHERE u.is_active AND u.directory_id IS NULL AND u.password_hash IS NOT NULL LIMIT 1`,
    );
    return rows.length === 1;
  }

  async addLocal(
    tx: Tx,
    { id, username, name, passwordHash }: NewLocalAccount,
    roles: Readonly<Record<string, string>>,
  ) {
    await tx.query('INSERT INTO users (id, username, name, password_hash) VALUES ($1, $2, $3, $4)', [
      id,
      username,
      name,
      passwordHash,
    ]);
    await tx.query(
      `INSERT INTO user_roles (user_id, role_id, source)
       SELECT $1, r.id, given.source FROM unnest($2::text[], $3::text[]) AS given (role, source)
       JOIN roles r ON r.name = given.role`,
      [id, Object.keys(roles), Object.values(roles)],
    );
  }
}

export interface NewLocalAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string;
}
