import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Where the data of the Maru under test lies. */
export function home(): string {
  const { MARU_HOME } = process.env;
  if (!MARU_HOME) throw new Error('MARU_HOME is not set: run "npm run test:e2e"');
  return MARU_HOME;
}

/** The database of the Maru under test, as its owner: for what an administrator would do and no page does yet. */
export async function openDatabase(): Promise<pg.Client> {
  const connections = JSON.parse(await readFile(join(home(), 'connection.json'), 'utf8')) as {
    migrationDatabaseUrl: string;
  };
  const client = new pg.Client({ connectionString: connections.migrationDatabaseUrl });
  await client.connect();
  return client;
}

/** Waits until everything that has happened has been told to whoever is told of it. */
export async function eventsAreHandled(): Promise<void> {
  const client = await openDatabase();
  try {
    for (;;) {
      const { rows } = await client.query<{ open: number }>(
        'SELECT count(*)::int AS open FROM outbox WHERE done_at IS NULL AND dead_at IS NULL',
      );
      if (rows[0]?.open === 0) return;
      await pause(50);
    }
  } finally {
    await client.end();
  }
}
