import type { Queries, Tx } from '../../platform/transaction.js';
import type { StoredSyncConfig, SyncConfig } from './sync-config.js';
import type { AttributeMapping } from './sync-config.entity.js';

const columns = `c.id, c.version, c.name, c.enabled, c.server_url AS "serverUrl", c.port, c.use_ldaps AS "useLdaps",
  c.start_tls AS "startTls", c.ca_certificate AS "caCertificate", c.bind_dn AS "bindDn", c.base_dns AS "baseDns",
  c.user_filter AS "userFilter", c.group_filter AS "groupFilter", c.sync_schedule AS "syncSchedule",
  c.group_mapping AS "groupMapping", c.limits, c.bind_password IS NOT NULL AS "hasBindPassword",
  coalesce((SELECT jsonb_object_agg(m.field, jsonb_build_object('attributes', m.attributes, 'transforms', m.transforms))
    FROM ad_attribute_mapping m WHERE m.config_id = c.id), '{}') AS "attributeMapping"`;

const listed = (config: SyncConfig): unknown[] => [
  config.name,
  config.enabled,
  config.serverUrl,
  config.port,
  config.useLdaps,
  config.startTls,
  config.caCertificate,
  config.bindDn,
  config.baseDns,
  config.userFilter,
  config.groupFilter,
  JSON.stringify(config.syncSchedule),
  JSON.stringify(config.groupMapping),
  JSON.stringify(config.limits),
];

export interface DirectoryRow {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly serverUrl: string;
  readonly baseDns: string[];
  /** Active ones, as of the departments. */
  readonly peopleCount: number;
  readonly departmentCount: number;
}

/** How directories are configured, without their passwords, which only go in. */
export class SyncConfigRepository {
  /** In the order they are asked. */
  ids(queries: Queries): Promise<{ id: string }[]> {
    return queries.query<{ id: string }>('SELECT id FROM ad_sync_config ORDER BY position, id');
  }

  /** As {@link ids}; one statement. */
  list(queries: Queries): Promise<DirectoryRow[]> {
    return queries.query<DirectoryRow>(
      `SELECT c.id, c.name, c.enabled, c.server_url AS "serverUrl", c.base_dns AS "baseDns",
         (SELECT count(*)::int FROM users u WHERE u.directory_id = c.id AND u.is_active) AS "peopleCount",
         (SELECT count(*)::int FROM departments d WHERE d.directory_id = c.id AND d.is_active) AS "departmentCount"
       FROM ad_sync_config c ORDER BY c.position, c.id`,
    );
  }

  async find(queries: Queries, id: string): Promise<StoredSyncConfig | undefined> {
    const [row] = await queries.query<StoredSyncConfig>(`SELECT ${columns} FROM ad_sync_config c WHERE c.id = $1`, [
      id,
    ]);
    return row;
  }

  /** Until the transaction ends nobody else changes it. */
  async lock(tx: Tx, id: string): Promise<StoredSyncConfig | undefined> {
    await tx.query('SELECT 1 FROM ad_sync_config WHERE id = $1 FOR UPDATE', [id]);
    return this.find(tx, id);
  }

  /** Two administrators cannot both make the first one. */
  async lockAll(tx: Tx): Promise<void> {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('ad-sync:directories', 0))");
  }

  async add(
    tx: Tx,
    { id, config, sealed }: { id: string; config: SyncConfig; sealed: string },
    now: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO ad_sync_config (id, position, name, enabled, server_url, port, use_ldaps, start_tls, ca_certificate, bind_dn,
         base_dns, user_filter, group_filter, sync_schedule, group_mapping, limits, bind_password, awaits_review, created_at,
         updated_at)
       VALUES ($1, (SELECT coalesce(max(position) + 1, 0) FROM ad_sync_config), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
         $13, $14, $15, $16, true, $17, $17)`,
      [id, ...listed(config), sealed, now],
    );
    await this.map(tx, id, config.attributeMapping);
  }

  /** @param change `sealed` null keeps the password; `awaitsReview` only ever begins the waiting */
  async save(
    tx: Tx,
    {
      id,
      config,
      sealed,
      awaitsReview,
    }: { id: string; config: SyncConfig; sealed: string | null; awaitsReview: boolean },
    now: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE ad_sync_config SET name = $2, enabled = $3, server_url = $4, port = $5, use_ldaps = $6, start_tls = $7,
         ca_certificate = $8, bind_dn = $9, base_dns = $10, user_filter = $11, group_filter = $12, sync_schedule = $13,
         group_mapping = $14, limits = $15, bind_password = coalesce($16, bind_password),
         awaits_review = awaits_review OR $17, version = version + 1, updated_at = $18
       WHERE id = $1`,
      [id, ...listed(config), sealed, awaitsReview, now],
    );
    await tx.query('DELETE FROM ad_attribute_mapping WHERE config_id = $1', [id]);
    await this.map(tx, id, config.attributeMapping);
  }

  /** With its runs, conflicts and mapping. Nobody may belong to it any more. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM ad_sync_config WHERE id = $1', [id]);
  }

  private async map(tx: Tx, id: string, mapping: AttributeMapping): Promise<void> {
    const fields = Object.entries(mapping).map(([field, { attributes, transforms = [] }]) => ({
      field,
      attributes,
      transforms,
    }));
    await tx.query(
      `INSERT INTO ad_attribute_mapping (config_id, field, attributes, transforms)
       SELECT $1, m.field, m.attributes, m.transforms
       FROM jsonb_to_recordset($2) AS m(field text, attributes text[], transforms jsonb)`,
      [id, JSON.stringify(fields)],
    );
  }
}
