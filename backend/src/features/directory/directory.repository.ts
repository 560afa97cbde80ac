import { Undecipherable, type Encryption } from '../../platform/encryption.js';
import type { Queries, Tx } from '../../platform/transaction.js';
import { directoryConfig, type DirectoryConfig } from './directory-config.js';

/** What a directory's password is bound to when it is encrypted: a copy in another row does not open. */
export const bindPasswordPurpose = (directoryId: string): string => `ad_sync_config.bind_password:${directoryId}`;

const columns = `c.id, c.name, c.enabled, c.server_url, c.port, c.use_ldaps, c.ca_certificate, c.bind_dn, c.bind_password,
  c.base_dns, c.user_filter, c.group_filter, c.sync_schedule, c.group_mapping, c.limits, c.version, c.awaits_review, c.cursor,
  coalesce((SELECT jsonb_object_agg(m.field, jsonb_build_object('attributes', m.attributes, 'transforms', m.transforms))
    FROM ad_attribute_mapping m WHERE m.config_id = c.id), '{}') AS attribute_mapping`;

interface Row {
  readonly id: string;
  readonly bind_password: string | null;
}

/** Reads how directories are configured; the console's feature writes it. */
export class DirectoryRepository {
  constructor(private readonly encryption: Encryption) {}

  /** Those in use, in the order they are asked. */
  async enabled(queries: Queries): Promise<DirectoryConfig[]> {
    const rows = await queries.query<Row>(
      `SELECT ${columns} FROM ad_sync_config c WHERE c.enabled ORDER BY c.position, c.id`,
    );
    return rows.map((row) => this.opened(row));
  }

  /** In use or not. */
  async find(queries: Queries, id: string): Promise<DirectoryConfig | undefined> {
    const [row] = await queries.query<Row>(`SELECT ${columns} FROM ad_sync_config c WHERE c.id = $1`, [id]);
    return row && this.opened(row);
  }

  /**
   * Encrypts anew under the first key what is kept under another, and holds each row until the transaction ends.
   * @returns how many there were, and the ids of directories whose password no key opens, which stay as they are
   */
  async reseal(tx: Tx): Promise<{ readonly resealed: number; readonly closed: readonly string[] }> {
    const rows = await tx.query<Row>(
      'SELECT id, bind_password FROM ad_sync_config WHERE bind_password IS NOT NULL ORDER BY id FOR UPDATE',
    );
    const closed: string[] = [];
    let resealed = 0;
    for (const row of rows) {
      if (row.bind_password === null || this.encryption.isCurrent(row.bind_password)) continue;
      const password = this.password(row);
      if (password === null) {
        closed.push(row.id);
        continue;
      }
      const sealed = this.encryption.encrypt(password, bindPasswordPurpose(row.id));
      await tx.query('UPDATE ad_sync_config SET bind_password = $2 WHERE id = $1', [row.id, sealed]);
      resealed += 1;
    }
    return { resealed, closed };
  }

  private opened(row: Row): DirectoryConfig {
    return directoryConfig({ ...row, bind_password: this.password(row) });
  }

  private password({ id, bind_password: sealed }: Row): string | null {
    if (sealed === null) return null;
    try {
      return this.encryption.decrypt(sealed, bindPasswordPurpose(id));
    } catch (error) {
      if (error instanceof Undecipherable) return null;
      throw error;
    }
  }
}
