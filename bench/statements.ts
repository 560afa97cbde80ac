import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { BenchInstallation } from './installation.js';
import { statementsOf, type Statement } from './postgres-log.js';

/**
 * What the api asks PostgreSQL while `act` runs, read from the server's own log, so that the bare route does the very
 * same without sharing code with Maru.
 */
export async function capture(maru: BenchInstallation, act: () => Promise<void>): Promise<Statement[]> {
  const client = new Client({ connectionString: maru.postgres.adminUrl });
  await client.connect();
  const set = async (value: string) => {
    await client.query(`ALTER SYSTEM SET log_statement = '${value}'`);
    await client.query('SELECT pg_reload_conf()');
    await pause(300);
  };
  try {
    await set('all');
    const before = readFileSync(maru.postgresLog, 'utf8').length;
    await act();
    await pause(200);
    const log = readFileSync(maru.postgresLog, 'utf8').slice(before);
    await set('none');
    // The worker looks at its table meanwhile; that is none of the request's work.
    return statementsOf(log).filter(({ sql }) => !/\boutbox\b|pg_try_advisory|ad_sync_/.test(sql));
  } finally {
    await client.end();
  }
}
