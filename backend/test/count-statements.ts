import type { DataSource } from '../src/platform/data-source.js';

interface Connection {
  query(...args: readonly unknown[]): unknown;
}

/** The pool of node-postgres that TypeORM's driver keeps its connections in. */
interface Pool {
  on(event: 'acquire', listener: (connection: Connection) => void): void;
  off(event: 'acquire', listener: (connection: Connection) => void): void;
}

/**
 * What the work sends to PostgreSQL of a kind, counted at the connections, whichever way it takes to them; a worker may
 * be at work on the same ones.
 */
export async function statementsOf(
  dataSource: DataSource,
  work: () => Promise<unknown>,
  about: RegExp,
): Promise<string[]> {
  const { master: pool } = dataSource.driver as unknown as { readonly master: Pool };
  const sent: string[] = [];
  const watched = new Map<Connection, Connection['query']>();
  const watch = (connection: Connection) => {
    if (watched.has(connection)) return;
    const query = connection.query.bind(connection);
    watched.set(connection, query);
    connection.query = (...args) => {
      const [statement] = args;
      const sql = typeof statement === 'string' ? statement : (statement as { readonly text: string }).text;
      if (about.test(sql)) sent.push(sql);
      return query(...args);
    };
  };
  pool.on('acquire', watch);
  try {
    await work();
  } finally {
    pool.off('acquire', watch);
    for (const [connection, query] of watched) connection.query = query;
  }
  return sent;
}
