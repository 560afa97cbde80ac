import { Client } from 'pg';

/**
 * Does the work while this process alone holds the named lock; others wait. The lock is PostgreSQL's and hangs on a
 * connection of its own, so that it falls with the process.
 */
export async function withLock<T>(url: string, name: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: `maru-lock-${name}` });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    return await work();
  } finally {
    await client.end();
  }
}
