import { Client } from 'pg';

/** What a statement is sent through: rows as node-postgres gives them. */
export interface Sql {
  query<Row extends object = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** @returns how many rows were written */
  write(sql: string, parameters?: readonly unknown[]): Promise<number>;
}

/**
 * The one connection of a run: it holds the directory's lock, fills staging, plans and applies, so that a run whose
 * connection is gone can do nothing any more.
 */
export class Session implements Sql {
  /** Why the connection ended by itself, if it did. */
  lost: Error | undefined;

  private constructor(readonly client: Client) {
    client.on('error', (error) => (this.lost = error));
  }

  static async open(url: string): Promise<Session> {
    const client = new Client({
      connectionString: url,
      application_name: 'maru-ad-sync-run',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    const session = new Session(client);
    await client.connect();
    // Sets a hundred thousand rows long: room to hash them, and no plan that visits one row after the other.
    await client.query("SET work_mem = '64MB'; SET enable_nestloop = off; SET jit = off");
    return session;
  }

  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.client.query<Row>(sql, [...parameters]);
    return rows;
  }

  async write(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const { rowCount } = await this.client.query(sql, [...parameters]);
    return rowCount ?? 0;
  }

  /** Held as long as the connection, or until it is let go. @returns false where another holds it */
  async tryLock(name: string): Promise<boolean> {
    const [row] = await this.query<{ mine: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine', [
      name,
    ]);
    return row?.mine === true;
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
