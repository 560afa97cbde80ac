import pg from 'pg';
import { DemoCalendar } from './calendar.js';
import { plantFavorites } from './favorites.js';
import { DemoIds } from './ids.js';
import { plantNotifications } from './notifications.js';
import { plantBoards } from './plant-boards.js';
import { plantDocuments } from './plant-documents.js';
import { plantLinks } from './plant-links.js';
import { Roster } from './roster.js';

export interface DemoOptions {
  readonly databaseUrl: string;
  /** Everything is told around this moment. */
  readonly now: Date;
  readonly seed?: string;
}

export type DemoResult =
  { readonly seeded: false } | { readonly seeded: true; readonly posts: number; readonly documents: number };

/**
 * Fills a database that has people but no content with what makes a first day: notices, posts, documents on their way,
 * leave, favourites, quick links, notifications. Does nothing where there is a board or a document already, so it is safe to repeat, by two
 * processes at once too. All or nothing.
 */
export async function seedDemo({ databaseUrl, now, seed = 'maru' }: DemoOptions): Promise<DemoResult> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'maru-demo' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('maru demo content', 0))`);
    if (!(await isEmpty(client))) {
      await client.query('ROLLBACK');
      return { seeded: false };
    }
    const roster = await Roster.read(client);
    const ids = new DemoIds(seed);
    const calendar = new DemoCalendar(now);
    const posts = await plantBoards(client, roster, ids, calendar);
    const documents = await plantDocuments(client, roster, ids, calendar);
    await plantFavorites(client, roster, calendar);
    await plantLinks(client);
    await plantNotifications(client, roster, ids, calendar);
    await client.query('COMMIT');
    return { seeded: true, posts, documents };
  } finally {
    // Ends a transaction that has failed, too.
    await client.end();
  }
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    'SELECT NOT EXISTS (SELECT 1 FROM boards) AND NOT EXISTS (SELECT 1 FROM approval_documents) AS empty',
  );
  return rows[0]?.empty === true;
}
